import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CoverageFacts, CoverageSentence } from '@fyrlykt/portal';
import { Icon } from '@fyrlykt/ui';

/** Who looks, and when; and what to do when it cannot wait. */
@Component({
  selector: 'fy-coverage-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <section class="stack tight" aria-labelledby="who-looks">
      <h2 id="who-looks" class="with-icon"><fy-icon name="eye" />{{ 'coverage.title' | transloco }}</h2>
      <p>{{ sentence() }}</p>
      @if (hours()) {
        <p class="soft">{{ 'coverage.hours' | transloco: { hours: hours() } }}</p>
      }
      @if (coverage().unitPhone; as phone) {
        <p>
          <a [href]="'tel:' + phone">{{ 'coverage.call' | transloco: { phone } }}</a>
        </p>
      }
      <p class="strong">
        {{ 'coverage.acute' | transloco }} <a href="tel:113">113</a>. {{ 'coverage.legevakt' | transloco }}
        <a href="tel:116117">116 117</a>.
      </p>
    </section>
  `,
  styles: `
    section {
      border-block: 1px solid var(--line);
      padding-block: var(--space-5);
    }
    h2 {
      font-size: var(--text-l);
    }
  `,
})
export class CoverageCard {
  readonly coverage = input.required<CoverageFacts>();
  private readonly sentences = inject(CoverageSentence);
  protected readonly sentence = computed(() => this.sentences.now(this.coverage()));
  protected readonly hours = computed(() => this.sentences.hours(this.coverage()));
}
