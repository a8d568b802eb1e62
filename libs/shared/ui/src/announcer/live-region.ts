import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Announcer } from './announcer';

/** The one pair of live regions of a portal; stands in its shell. */
@Component({
  selector: 'fy-live-region',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="visually-hidden" aria-live="polite" data-live="polite">{{ announcer.politely() }}</div>
    <div class="visually-hidden" aria-live="assertive" data-live="assertive">{{ announcer.atOnce() }}</div>
  `,
})
export class LiveRegion {
  protected readonly announcer = inject(Announcer);
}
