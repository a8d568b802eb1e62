import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Page } from '@fyrlykt/ui';

@Component({
  selector: 'fy-not-found',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Page, RouterLink, TranslocoPipe],
  template: `
    <fy-page [heading]="'notFound.title' | transloco" [lead]="'notFound.text' | transloco">
      <div>
        <a class="button primary" routerLink="/">{{ 'notFound.home' | transloco }}</a>
      </div>
    </fy-page>
  `,
})
export class NotFound {}
