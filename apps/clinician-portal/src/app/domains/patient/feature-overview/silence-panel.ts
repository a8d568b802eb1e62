import { Dialog } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Fault, FaultWords, Formats, Words } from '@fyrlykt/portal';
import { Icon } from '@fyrlykt/ui';
import { SilenceSentence } from '../../../shell/silence-sentence';
import { type Silence, SilenceStore } from '../data/silence-store';

/** What is silent about this patient, by whom, why and until when; lifted with one click. */
@Component({
  selector: 'fy-silence-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  templateUrl: './silence-panel.html',
  styleUrl: './silence-panel.css',
})
export class SilencePanel {
  readonly readOnly = input(false);
  protected readonly store = inject(SilenceStore);
  protected readonly faultWords = inject(FaultWords);
  protected readonly faults = signal<readonly Fault[]>([]);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly dialog = inject(Dialog);
  private readonly injector = inject(Injector);
  private readonly sentence = inject(SilenceSentence);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);

  protected readonly current = computed(() => this.store.current().map((silence) => this.told(silence)));
  protected readonly former = computed(() =>
    this.store.former().map((silence) => ({ ...this.told(silence), end: this.endOf(silence) })),
  );

  protected async pause(): Promise<void> {
    const { PauseDialog } = await import('./pause-dialog');
    this.dialog.open(PauseDialog, {
      backdropClass: 'fy-backdrop',
      ariaLabelledBy: 'pause-title',
      injector: this.injector,
    });
  }

  protected async lift(id: string): Promise<void> {
    this.faults.set([]);
    this.faults.set(await this.store.lift(id));
    // The button goes with what it lifted.
    if (this.faults().length === 0) this.heading()?.nativeElement.focus();
  }

  private told(silence: Silence) {
    const { id, setBy, setAt } = silence;
    return {
      id,
      what: this.what(silence),
      why: silence.__typename === 'Snooze' ? silence.snoozeReason : this.reasonOf(silence),
      setBy: this.words.say('silence.setBy', { by: setBy, at: this.formats.moment(setAt) }),
    };
  }

  private what(silence: Silence): string {
    if (silence.__typename === 'Snooze') return this.sentence.of({ ...silence, what: 'SNOOZE' });
    const { pathwayTitle, firstDay, endsAt, state } = silence;
    const first = this.formats.dayWord(`${firstDay}T12:00:00Z`);
    const days =
      state === 'AHEAD'
        ? this.words.say('silence.AHEAD', { first, day: this.sentence.lastDay(endsAt) })
        : this.sentence.of({ what: 'PAUSE', endsAt });
    return `${pathwayTitle}: ${days}`;
  }

  private reasonOf({ pauseReason, note }: Extract<Silence, { __typename: 'Pause' }>): string {
    return [this.words.say(`silence.reason.${pauseReason}`), note].filter(Boolean).join('. ');
  }

  private endOf({ liftedAt, liftedBy, endsAt }: Silence): string {
    if (!liftedAt) return this.words.say('silence.ended', { day: this.sentence.lastDay(endsAt) });
    const at = this.formats.moment(liftedAt);
    return liftedBy
      ? this.words.say('silence.liftedBy', { by: liftedBy, at })
      : this.words.say('silence.liftedByRed', { at });
  }
}
