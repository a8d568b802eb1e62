import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Fault, FaultWords, MeasureWords, Words } from '@fyrlykt/portal';
import { EmptyState, Icon, Page } from '@fyrlykt/ui';
import { PersonStore } from '../../../shell/person-store';
import { AnswerWords } from '../data/answer-words';
import { RecordStore } from '../data/record-store';
import type { Step } from '../data/round';
import { SurePage } from '../ui/sure-page';

/** All that will be sent, each with a way to change it. */
@Component({
  selector: 'fy-check-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon, Page, RouterLink, SurePage, TranslocoPipe],
  templateUrl: './check-page.html',
  styleUrl: './check-page.css',
})
export class CheckPage {
  protected readonly store = inject(RecordStore);
  protected readonly people = inject(PersonStore);
  protected readonly faultWords = inject(FaultWords);
  private readonly measures = inject(MeasureWords);
  private readonly answers = inject(AnswerWords);
  private readonly words = inject(Words);
  private readonly router = inject(Router);

  protected readonly sending = signal(false);
  protected readonly faults = signal<readonly Fault[]>([]);
  protected readonly rows = computed(() =>
    this.store.steps().map((step, index) => ({
      step: String(index + 1),
      link: [...this.store.base, String(index + 1)],
      ...this.row(step),
    })),
  );
  protected readonly isEmpty = computed(() => this.rows().every(({ value }) => value === undefined));
  protected readonly back = computed(() => [...this.store.base, String(Math.max(1, this.store.steps().length))]);
  protected readonly askedValues = computed(() =>
    this.store
      .asked()
      .map((kind) => `${this.store.draft().entries[kind]?.text ?? ''} ${this.measures.unitOf(kind)}`)
      .join(' / '),
  );

  protected async send(): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.faults.set([]);
    const sent = await this.store.send();
    this.sending.set(false);
    switch (sent.kind) {
      case 'accepted':
        await this.router.navigate(['/record', 'result', sent.submissionId], { replaceUrl: true });
        break;
      case 'kept':
        await this.router.navigate(['/record', 'kept'], {
          queryParams: { submissionId: sent.submissionId },
          replaceUrl: true,
        });
        break;
      case 'refused':
        this.faults.set(sent.faults);
        break;
      case 'asked':
        break;
    }
  }

  protected async confirm(): Promise<void> {
    this.store.confirm(this.store.asked());
    await this.send();
  }

  private row(step: Step): { label: string; value: string | undefined } {
    if (step.type === 'question') {
      const answer = this.store.draft().answers[step.key];
      return {
        label: this.answers.question(step.item),
        value: answer === undefined ? undefined : this.answers.answer(step.item, answer),
      };
    }
    const texts = step.kinds.map((kind) => this.store.draft().entries[kind]?.text.trim());
    const label = step.kinds.length > 1 ? this.words.say('measure.blood-pressure') : this.measures.name(step.key);
    if (texts.some((text) => !text)) return { label, value: undefined };
    return { label, value: `${texts.join('/')} ${this.measures.unitOf(step.key)}` };
  }
}
