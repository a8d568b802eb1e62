import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Holds the place of what is on its way, so that the page does not jump. */
@Component({
  selector: 'fy-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <p class="visually-hidden" role="status">{{ 'ui.loading' | transloco }}</p>
    @for (line of rows(); track line) {
      <div class="bar" aria-hidden="true"></div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--space-4);
    }
    .bar {
      height: 4.5rem;
      border-radius: var(--radius-l);
      background: var(--sunken);
      animation: breathe 1.6s ease-in-out infinite;
    }
    @keyframes breathe {
      50% {
        opacity: 0.55;
      }
    }
  `,
})
export class Skeleton {
  readonly lines = input(3);
  protected readonly rows = computed(() => Array.from({ length: this.lines() }, (_, index) => index));
}
