import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { zoneClass, type ShownZone } from './zone';

/** The shape of a zone: triangle, diamond, filled circle, open circle. Decorative: the word stands beside it. */
@Component({
  selector: 'fy-zone-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      @switch (shape()) {
        @case ('red') {
          <path d="M10 2 19 18H1Z" />
        }
        @case ('yellow') {
          <path d="M10 1 19 10 10 19 1 10Z" />
        }
        @case ('green') {
          <circle cx="10" cy="10" r="8" />
        }
        @default {
          <circle cx="10" cy="10" r="6.5" class="open" />
        }
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 1em;
      height: 1em;
      color: var(--grey);
    }
    :host(.red) {
      color: var(--red);
    }
    :host(.yellow) {
      color: var(--yellow);
    }
    :host(.green) {
      color: var(--green);
    }
    svg {
      width: 100%;
      height: 100%;
      fill: currentColor;
    }
    .open {
      fill: none;
      stroke: currentColor;
      stroke-width: 3;
    }
  `,
  host: { '[class]': 'shape()' },
})
export class ZoneMark {
  readonly zone = input.required<ShownZone>();
  protected readonly shape = computed(() => zoneClass(this.zone()));
}
