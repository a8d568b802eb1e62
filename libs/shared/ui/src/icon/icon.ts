import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const PATHS = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  check: 'M4.5 12.5l5 5 10-11',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5.5l3.5 2',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  close: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  video: 'M3 7h12v10H3zM15 11l6-3.5v9L15 13',
  phone:
    'M6 3h4l1.5 5-2.2 1.6a12 12 0 0 0 5.1 5.1L16 12.500l5 1.500v4c0 1.500-1 2.500-2.500 2.500C10.500 20 4 13.500 3.500 5.500 3.500 4 4.500 3 6 3',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  chart: 'M4 4v16h16M8 15l3.500-4 3 2.500L20 8',
  plan: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h4',
  list: 'M4 6h2M4 12h2M4 18h2M9 6h11M9 12h11M9 18h11',
  people:
    'M9 5a3 3 0 1 0 0 6.500A3 3 0 0 0 9 5M3 19c0-3.500 2.500-5.500 6-5.500s6 2 6 5.500M16 6a2.500 2.500 0 1 1 0 5M17.500 13.800c2.200.6 3.500 2.300 3.500 5.200',
  warn: 'M12 3.500L22 20.500H2zM12 9.500v5.500M12 17.600v.4',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5.500M12 7.500v.4',
  wait: 'M5 16.500a4 4 0 0 1 .600-7.900A6 6 0 0 1 17.200 9.500a3.500 3.500 0 0 1 1.300 6.700M12 12v7M9 16.500l3 3 3-3',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M18.700 5.300l-1.400 1.400M6.700 17.300l-1.400 1.400',
  leave: 'M14 4H5v16h9M10 12h11M17.500 8l4 4-4 4',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M15.500 15.500L21 21',
  device: 'M7 2.500h10v19H7zM11 18.500h2',
  add: 'M12 5v14M5 12h14',
  pause: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.700 8.500v7M14.300 8.500v7',
  pulse: 'M2.500 12.500h4l2.500-7 4.500 13 3-6h5',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon drawn in the text's colour; always beside a word, so hidden from assistive technology. */
@Component({
  selector: 'fy-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 1.35em;
      height: 1.35em;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => PATHS[this.name()]);
}
