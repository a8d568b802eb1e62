import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** The frame of a page: a way back, one heading that takes focus on arrival, a lead, and the page's content. */
@Component({
  selector: 'fy-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @if (back()) {
      <a class="back" [routerLink]="back()"><fy-icon name="back" />{{ backLabel() || ('ui.back' | transloco) }}</a>
    }
    <header class="stack tight">
      @if (overline()) {
        <p class="soft overline">{{ overline() }}</p>
      }
      <h1 tabindex="-1">{{ heading() }}</h1>
      @if (lead()) {
        <p class="lead">{{ lead() }}</p>
      }
    </header>
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--space-5);
    }
    .back {
      display: inline-flex;
      align-items: center;
      gap: var(--space-1);
      align-self: flex-start;
      min-height: var(--target);
      margin-block-end: calc(-1 * var(--space-3));
      font-weight: 600;
      text-decoration: none;
    }
    .back:hover {
      text-decoration: underline;
    }
    .overline {
      font-weight: 600;
    }
    .lead {
      font-size: var(--text-l);
      color: var(--ink-soft);
      max-width: 38rem;
    }
  `,
})
export class Page {
  readonly heading = input.required<string>();
  readonly overline = input('');
  readonly lead = input('');
  readonly back = input<string | readonly unknown[] | null>(null);
  readonly backLabel = input('');
}
