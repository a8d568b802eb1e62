import {
  compare,
  episodesOf,
  type Finding,
  type History,
  type Label,
  type Plan,
  type PlanOutcome,
  prepare,
  type PreparedSeries,
  type Reading,
  replay,
  type ReplayStep,
} from '@fyrlykt/triage';
import type { PlanTrialQuery } from './generated/operations';

export type Past = NonNullable<PlanTrialQuery['planTrial']>;
export type Alarm = 'YELLOW' | 'RED';

/** A case that a plan would have opened, in milliseconds since 1970. */
export interface TriedCase {
  readonly at: number;
  readonly zone: Alarm;
}

/** What one plan would have done to the past: cases, and the worst zone of each local day that was not green. */
export interface Tried {
  readonly cases: readonly TriedCase[];
  readonly perWeek: number;
  readonly days: ReadonlyMap<string, Alarm>;
  readonly caught: number;
  /** When the deteriorations began that it would not have told of. */
  readonly missed: readonly number[];
}

export interface Trial {
  readonly inForce: Tried | undefined;
  readonly proposed: Tried;
}

const WEEK_MS = 7 * 86_400_000;
const FLAG = { confirmed: 1, doubtful: 2 } as const;

/**
 * One patient's past, made ready once, so that any number of limits can be tried on it. Only the clinical lane is counted: what
 * was due and did not come is not part of this past.
 */
export class LimitsOnPast {
  readonly from: number;
  readonly to: number;
  /** Local days of the period on which something was measured. */
  readonly measuredDays: ReadonlySet<string>;
  private readonly series: PreparedSeries;
  private readonly dayOf: ReadonlyMap<number, string>;
  private readonly labels: readonly Label[];

  constructor(past: Past) {
    this.from = Date.parse(past.from);
    this.to = Date.parse(past.to);
    const readings = past.readings.flatMap(readingsOf);
    const forms = past.forms.map(formOf);
    this.series = prepare({ readings, forms, occurrences: [] });
    const items = [...readings, ...forms];
    this.dayOf = new Map(items.map(({ takenAt, localDay }) => [takenAt, localDay]));
    this.measuredDays = new Set(items.filter(({ takenAt }) => takenAt >= this.from).map(({ localDay }) => localDay));
    this.labels = past.deteriorations.map((label) => ({ ...label, patientId: PATIENT }));
  }

  /** The proposed plan beside the one in force; alone when none is. */
  try(inForce: Plan | undefined, proposed: Plan): Trial {
    const history: History = { patients: [{ id: PATIENT, series: this.series }], from: this.from, to: this.to };
    const { a, b, assumptions } = compare(inForce ?? proposed, proposed, history, this.labels);
    return {
      inForce: inForce && this.told(inForce, a, assumptions.quietHours),
      proposed: this.told(proposed, b, assumptions.quietHours),
    };
  }

  private told(plan: Plan, { caught, missed }: PlanOutcome, quietHours: number): Tried {
    const steps = replay(plan, this.series, this.from, this.to);
    const cases = episodesOf(steps, quietHours).flatMap(({ lane, zone, openedAt }) =>
      lane === 'clinical' && isAlarm(zone) ? [{ at: openedAt, zone }] : [],
    );
    return {
      cases,
      perWeek: (cases.length * WEEK_MS) / (this.to - this.from),
      days: this.worstOf(steps),
      caught: caught.length,
      missed: missed.map(({ from }) => from),
    };
  }

  private worstOf(steps: readonly ReplayStep[]): Map<string, Alarm> {
    const days = new Map<string, Alarm>();
    for (const { lane, zone, measuredAt } of steps.flatMap(({ assessment }) => assessment.findings)) {
      const day = this.dayOf.get(measuredAt);
      if (lane === 'clinical' && isAlarm(zone) && day !== undefined && days.get(day) !== 'RED') days.set(day, zone);
    }
    return days;
  }
}

const PATIENT = 'patient';

const isAlarm = (zone: Finding['zone'] | 'GREEN'): zone is Alarm => zone === 'YELLOW' || zone === 'RED';

const localDay = (dayNumber: number): string => new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);

/** The parallel arrays of one kind as the engine's readings. */
function readingsOf({ kind, takenAt, ...columns }: Past['readings'][number]): Reading[] {
  return takenAt.map((at, index) => {
    const number = (name: keyof typeof columns): number => Number(columns[name][index] ?? 0);
    return {
      id: `${kind} ${index}`,
      kind: kind as Reading['kind'],
      value: number('value'),
      takenAt: at,
      receivedAt: number('receivedAt'),
      localDay: localDay(number('day')),
      minuteOfDay: number('minute'),
      ...(number('device') === 0 ? {} : { device: String(number('device')) }),
      flags: { confirmed: (number('flags') & FLAG.confirmed) !== 0, doubtful: (number('flags') & FLAG.doubtful) !== 0 },
      submissionId: String(number('submission')),
    };
  });
}

function formOf(
  { form, takenAt, receivedAt, day, submission, scoreStatus, score, answers }: Past['forms'][number],
  index: number,
) {
  return {
    id: `${form} ${index}`,
    form,
    takenAt,
    receivedAt,
    localDay: localDay(day),
    answers: JSON.parse(answers) as Record<string, string>,
    scoreStatus: scoreStatus as 'complete' | 'incomplete' | 'none',
    ...(typeof score === 'number' ? { score } : {}),
    submissionId: String(submission),
  };
}
