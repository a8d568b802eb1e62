import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Outbox } from '@fyrlykt/portal';
import { Page } from '@fyrlykt/ui';

/** No network: kept on the device, not yet sent. Says so plainly, since nobody else has it, until it has been sent. */
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
export class KeptPage {
  readonly submissionId = input<string>();
  private readonly outbox = inject(Outbox);
  private readonly router = inject(Router);
  /** After a reload the outbox is read first: only what has been seen waiting can have gone. */
  private readonly seen = signal(false);
  private readonly isWaiting = computed(() => this.outbox.waiting().some(({ id }) => id === this.submissionId()));
  private readonly isAsked = computed(() => this.outbox.needAnswer().some(({ id }) => id === this.submissionId()));

  constructor() {
    effect(() => {
      const [waits, asked] = [this.isWaiting(), this.isAsked()];
      if (waits) this.seen.set(true);
      else if (untracked(this.seen) || asked) this.follow(asked ? ['waiting'] : ['result', this.submissionId() ?? '']);
    });
  }

  private follow(to: readonly string[]): void {
    void this.router.navigate(['/record', ...to], { replaceUrl: true });
  }
}
