import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { zoneClass, type ShownZone } from './zone';
import { ZoneMark } from './zone-mark';

/** A zone as shape and word. Colour is never alone. */
@Component({
  selector: 'fy-zone-badge',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe, ZoneMark],
  template: `<fy-zone-mark [zone]="zone()" /><span>{{ 'ui.zone.' + zone() | transloco }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      justify-self: start;
      align-items: center;
      gap: 0.4em;
      padding: 0.15em 0.6em 0.15em 0.45em;
      border-radius: var(--radius-s);
      background: var(--grey-soft);
      color: var(--grey-ink);
      font-weight: 650;
      line-height: 1.4;
      white-space: nowrap;
    }
    :host(.red) {
      background: var(--red-soft);
      color: var(--red-ink);
    }
    :host(.yellow) {
      background: var(--yellow-soft);
      color: var(--yellow-ink);
    }
    :host(.green) {
      background: var(--green-soft);
      color: var(--green-ink);
    }
  `,
  host: { '[class]': 'tone()' },
})
export class ZoneBadge {
  readonly zone = input.required<ShownZone>();
  protected readonly tone = computed(() => zoneClass(this.zone()));
}
