import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Page } from '@fyrlykt/ui';

/** No network: kept on the device, not yet sent. Says so plainly, since nobody else has it. */
@Component({
  selector: 'fy-kept-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Page, RouterLink, TranslocoPipe],
  template: `
    <fy-page [heading]="'kept.title' | transloco" [lead]="'kept.lead' | transloco">
      <ul class="stack tight plain">
        <li>{{ 'kept.when' | transloco }}</li>
        <li>{{ 'kept.once' | transloco }}</li>
        <li>{{ 'kept.hours' | transloco }}</li>
      </ul>
      <p class="notice warn">
        <strong>{{ 'kept.acute' | transloco }}</strong>&ngsp;<a href="tel:113">113</a>.
      </p>
      <a class="button primary wide" routerLink="/">{{ 'kept.home' | transloco }}</a>
    </fy-page>
  `,
  styles: `
    .plain {
      padding-inline-start: 1.25em;
      list-style: disc;
    }
  `,
})
export class KeptPage {}
