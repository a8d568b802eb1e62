import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Answer } from '@fyrlykt/forms';
import { RecordStore } from '../data/record-store';
import { MeasureStep } from '../ui/measure-step';
import { QuestionStep } from '../ui/question-step';

/** One page of a round, and which one of how many it is. */
@Component({
  selector: 'fy-step-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MeasureStep, QuestionStep, TranslocoPipe],
  template: `
    @if (current(); as step) {
      @switch (step.type) {
        @case ('measure') {
          @for (key of [step.key]; track key) {
            <fy-measure-step
              [kinds]="step.kinds"
              [entries]="store.draft().entries"
              [progress]="progress()"
              [back]="back()"
              [optional]="store.steps().length > 1"
              (entered)="enter($event)"
              (leftOut)="leaveOut(step.kinds)"
            />
          }
        }
        @case ('question') {
          @for (key of [step.key]; track key) {
            <fy-question-step
              [item]="step.item"
              [before]="step.before"
              [given]="store.draft().answers[step.key]"
              [progress]="progress()"
              [back]="back()"
              (answered)="answer(step.key, $event)"
            />
          }
        }
      }
    } @else {
      <p class="soft">{{ 'record.nothing' | transloco }}</p>
    }
  `,
})
export class StepPage {
  readonly step = input.required<string>();
  readonly retestOf = input<string>();
  protected readonly store = inject(RecordStore);
  private readonly router = inject(Router);

  private readonly index = computed(() => Math.max(0, Number(this.step()) - 1));
  protected readonly current = computed(() => this.store.steps()[this.index()]);
  protected readonly progress = computed(() => ({ n: this.index() + 1, of: this.store.steps().length }));
  protected readonly back = computed(() => (this.index() === 0 ? ['/'] : [...this.store.base, String(this.index())]));

  protected enter(values: readonly { kind: string; text: string; confirmed: boolean }[]): void {
    for (const { kind, text, confirmed } of values) this.store.enter(kind, text, confirmed);
    this.next();
  }

  protected leaveOut(kinds: readonly string[]): void {
    this.store.leaveOut(kinds);
    this.next();
  }

  protected answer(linkId: string, answer: Answer | undefined): void {
    this.store.answer(linkId, answer);
    this.next();
  }

  /** Counted after the answer, since it may have opened or closed the questions that follow. */
  private next(): void {
    const next = this.index() + 1 < this.store.steps().length ? String(this.index() + 2) : 'check';
    void this.router.navigate([...this.store.base, next], { queryParamsHandling: 'preserve' });
  }
}
