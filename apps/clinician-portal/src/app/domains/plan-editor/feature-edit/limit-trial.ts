import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, Formats, liveQuery, localDay, PlanWords, Words } from '@fyrlykt/portal';
import { Skeleton, ZoneBadge } from '@fyrlykt/ui';
import { PlanTrialDocument } from '../data/generated/operations';
import { PlanDraft } from '../data/plan-draft';
import type { Trial, Tried } from '../data/try-limits';
import { TrialStrip } from '../ui/trial-strip';

/** Fewer days than this say nothing of what a limit would have done. */
const FEWEST_DAYS = 7;
/** Long enough to finish typing a number, short enough to belong to it. */
const PAUSE_MS = 250;

/** What the limits would have done to the patient's own newest days: those in force beside those proposed. */
@Component({
  selector: 'fy-limit-trial',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FaultState, Skeleton, TranslocoPipe, TrialStrip, ZoneBadge],
  templateUrl: './limit-trial.html',
  styleUrl: './limit-trial.css',
})
export class LimitTrial {
  readonly planVersionId = input.required<string>();
  protected readonly draft = inject(PlanDraft);
  private readonly planWords = inject(PlanWords);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly query = liveQuery(PlanTrialDocument, () => ({ id: this.planVersionId() }), { when: () => false });
  private readonly answer = computed(() => this.query.data()?.planTrial ?? undefined);
  protected readonly tooMany = computed(() => this.answer()?.tooMany === true);
  private readonly past = computed(() => {
    const [answer, engine] = [this.answer(), this.draft.engine()];
    return answer && engine && !answer.tooMany ? new engine.LimitsOnPast(answer) : undefined;
  });
  protected readonly trial = signal<Trial | undefined>(undefined);
  private readonly inForce = computed(() => {
    const content = this.answer()?.inForce;
    return typeof content === 'string' ? this.planWords.read(content) : undefined;
  });
  protected readonly measured = computed(() => this.past()?.measuredDays.size);
  protected readonly isTooLittle = computed(() => (this.measured() ?? FEWEST_DAYS) < FEWEST_DAYS);
  protected readonly hasLabels = computed(() => (this.answer()?.deteriorations.length ?? 0) > 0);

  protected readonly sentence = computed(() => {
    const trial = this.trial();
    if (trial === undefined) return '';
    const [proposed, inForce] = [trial.proposed.cases.length, trial.inForce?.cases.length];
    if (inForce === undefined) return this.words.say('trial.alone', { n: proposed });
    if (sameCases(trial)) return this.words.say('trial.same', { n: proposed });
    return this.words.say('trial.differs', { proposed, inForce });
  });

  protected readonly missed = computed(() => {
    const { inForce, proposed } = this.trial() ?? {};
    // What neither would have told of is no reason to doubt the proposal.
    const known = new Set(inForce?.missed ?? []);
    return (proposed?.missed ?? [])
      .filter((at) => !known.has(at))
      .map((at) => this.words.say('trial.missed', { day: this.formats.day(at) }));
  });

  protected readonly figures = computed(() => {
    const trial = this.trial();
    if (trial === undefined) return [];
    const row = (key: string, told: (tried: Tried) => string) => ({
      key,
      inForce: trial.inForce && told(trial.inForce),
      proposed: told(trial.proposed),
    });
    const days = (zone: 'YELLOW' | 'RED') => (tried: Tried) =>
      String([...tried.days.values()].filter((worst) => worst === zone).length);
    return [
      row('trial.cases', ({ cases }) => String(cases.length)),
      row('trial.perWeek', ({ perWeek }) => this.formats.number(perWeek, 1)),
      row('trial.redDays', days('RED')),
      row('trial.yellowDays', days('YELLOW')),
      ...(this.hasLabels()
        ? [
            row('trial.caught', ({ caught, missed }) =>
              this.words.say('trial.of', { n: caught, all: caught + missed.length }),
            ),
          ]
        : []),
    ];
  });

  /** One entry a day of the whole period, oldest first. */
  protected readonly strip = computed(() => {
    const [past, trial] = [this.past(), this.trial()];
    if (past === undefined || trial === undefined) return [];
    return daysBetween(past.from, past.to).map((day) => ({
      day,
      measured: past.measuredDays.has(day),
      inForce: trial.inForce?.days.get(day),
      proposed: trial.proposed.days.get(day),
    }));
  });

  /** The same in words: days that were not green, newest first, with the cases that began on them. */
  protected readonly table = computed(() => {
    const trial = this.trial();
    return this.strip()
      .filter(({ inForce, proposed }) => inForce !== undefined || proposed !== undefined)
      .reverse()
      .map(
        ({ day, inForce, proposed }) =>
          ({
            day: this.formats.day(`${day}T12:00:00Z`),
            inForce: { zone: inForce ?? 'GREEN', begun: this.begun(trial?.inForce, day) },
            proposed: { zone: proposed ?? 'GREEN', begun: this.begun(trial?.proposed, day) },
          }) as const,
      );
  });

  constructor() {
    effect((onCleanup) => {
      const [past, plan, inForce] = [this.past(), this.draft.proposed(), this.inForce()];
      if (past === undefined || plan === undefined || this.isTooLittle()) return;
      const wait = setTimeout(() => this.trial.set(past.try(inForce, plan)), PAUSE_MS);
      onCleanup(() => clearTimeout(wait));
    });
  }

  private begun(tried: Tried | undefined, day: string): string {
    const times = (tried?.cases ?? []).filter(({ at }) => localDay(at) === day).map(({ at }) => this.formats.time(at));
    return times.length === 0 ? '' : this.words.say('trial.begun', { times: times.join(', ') });
  }
}

function sameCases({ inForce, proposed }: Trial): boolean {
  const told = (tried: Tried | undefined) => JSON.stringify(tried && [tried.cases, [...tried.days]]);
  return told(inForce) === told(proposed);
}

function daysBetween(from: number, to: number): string[] {
  const [first, last] = [from, to].map((at) => Math.floor(at / 86_400_000)) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, index) =>
    new Date((first + index) * 86_400_000).toISOString().slice(0, 10),
  );
}
