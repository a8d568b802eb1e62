import { flatten, shippedForm } from '@fyrlykt/forms';
import type { DosedPlan, DosePeriod, FormResponse, Reading, Task } from '@fyrlykt/triage';
import {
  addDays,
  dayNumber,
  dosedOccurrences,
  evaluate,
  occurrencesBetween,
  PLAN_TEMPLATES,
  stepOn,
} from '@fyrlykt/triage';
import type { MeasurementKind } from '@fyrlykt/vitals';
import fc from 'fast-check';
import { MORNING, MS_PER_DAY, readingOn, responseTo } from './series-builder';

const RUNS = { numRuns: 60, seed: 20_260_302 };
const FIRST = '2026-03-02';
const LAST = addDays(FIRST, 60);

const DOSED = PLAN_TEMPLATES.filter(({ plan }) => plan.dose !== undefined).map(({ id, plan }) => [id, plan] as const);

const daysOf = (occurrences: readonly { localDay: string }[]): Set<string> =>
  new Set(occurrences.map(({ localDay }) => localDay));

/** Changes as they come to be made: each from a day that had not begun before the one in which it was made. */
const PERIODS: fc.Arbitrary<DosePeriod[]> = fc.array(
  fc.record({ step: fc.integer({ min: 0, max: 3 }), fromDay: fc.nat(60).map((days) => addDays(FIRST, days)) }),
  { maxLength: 8 },
);

describe.each(DOSED)('the dose of %s', (_id, plan) => {
  const lowest: DosedPlan = { plan, periods: [{ step: plan.dose!.steps.length, fromDay: addDays(FIRST, -1) }] };

  it('judges each day by one step alone', () => {
    fc.assert(
      fc.property(PERIODS, fc.constantFrom(...plan.tasks), (periods, task) => {
        for (const occurrence of dosedOccurrences({ plan, periods }, task, FIRST, LAST)) {
          const step = stepOn(periods, occurrence.localDay);
          const alone = plan.dose?.steps[step - 1]?.schedules[task.id] ?? task.schedule;
          const { localDay } = occurrence;
          const own = occurrencesBetween(alone, localDay, localDay);
          expect([localDay, own.some(({ fromMinute }) => fromMinute === occurrence.fromMinute)]).toEqual([
            localDay,
            true,
          ]);
        }
      }),
      RUNS,
    );
  });

  it('never asks for less than the lowest step, nor for more than the plan’s own', () => {
    fc.assert(
      fc.property(PERIODS, fc.constantFrom(...plan.tasks), (periods, task) => {
        const found = daysOf(dosedOccurrences({ plan, periods }, task, FIRST, LAST));
        const least = daysOf(dosedOccurrences(lowest, task, FIRST, LAST));
        const most = daysOf(occurrencesBetween(task.schedule, FIRST, LAST));
        expect([...least].filter((day) => !found.has(day))).toEqual([]);
        expect([...found].filter((day) => !most.has(day))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('at step 0 alone is what it was without a dose', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60)), fc.constantFrom(...plan.tasks), (days, task) => {
        const periods = days.map((day) => ({ step: 0, fromDay: addDays(FIRST, day) }));
        expect(dosedOccurrences({ plan, periods }, task, FIRST, LAST)).toEqual(
          occurrencesBetween(task.schedule, FIRST, LAST),
        );
      }),
      RUNS,
    );
  });

  it('leaves the past as it was judged, whatever is changed later', () => {
    fc.assert(
      fc.property(PERIODS, fc.nat(60), fc.nat(3), fc.constantFrom(...plan.tasks), (periods, day, step, task) => {
        const fromDay = addDays(FIRST, day);
        const before = addDays(fromDay, -1);
        expect(dosedOccurrences({ plan, periods: [...periods, { step, fromDay }] }, task, FIRST, before)).toEqual(
          dosedOccurrences({ plan, periods }, task, FIRST, before),
        );
      }),
      RUNS,
    );
  });

  it.each(plan.dose!.steps.map((step, index) => [step.id, index + 1] as const))(
    'leaves no reading without judgement at %s',
    (_step, number) => {
      const { readings, forms } = monthOf({ plan, periods: [{ step: number, fromDay: FIRST }] });
      const afterAWeek = (item: { takenAt: number }): boolean => item.takenAt > MORNING + 7 * MS_PER_DAY;
      const judged = [...readings, ...forms].filter(afterAWeek);
      expect(judged.length).toBeGreaterThan(0);
      for (const { id, takenAt } of judged) {
        const series = {
          readings: readings.filter((reading) => reading.takenAt <= takenAt),
          forms: forms.filter((form) => form.takenAt <= takenAt),
          occurrences: [],
        };
        const trigger = { kind: 'submission', readingIds: [id], formIds: [id] } as const;
        const assessment = evaluate({ plan, series, at: takenAt + 60_000, trigger });
        expect([id, assessment.zone, assessment.findings]).toEqual([id, 'GREEN', []]);
      }
    },
  );
});

it('asks hypertension’s four days for the twelve readings that its mean needs', () => {
  const { plan } = PLAN_TEMPLATES.find(({ id }) => id === 'hypertension')!;
  const { readings } = monthOf({ plan, periods: [{ step: 1, fromDay: FIRST }] });
  const high = readings.map((reading) => (reading.kind === 'systolic' ? { ...reading, value: 140 } : reading));
  const means = high.filter(({ id, takenAt }) => {
    const series = { readings: high.filter((reading) => reading.takenAt <= takenAt), forms: [], occurrences: [] };
    const trigger = { kind: 'submission', readingIds: [id], formIds: [] } as const;
    return evaluate({ plan, series, at: takenAt + 60_000, trigger }).findings.some(
      ({ ruleId }) => ruleId === 'week-mean',
    );
  });
  expect(means.length).toBeGreaterThan(0);
});

const CALM: Readonly<Partial<Record<MeasurementKind, number>>> = {
  spo2: 96,
  'heart-rate': 70,
  weight: 80,
  systolic: 124,
  diastolic: 78,
};

/** The first answer to every question, which is the best one. */
function calmForm({ form = '' }: Task, localDay: string, takenAt: number): FormResponse {
  const items = flatten(shippedForm(form)?.items ?? []);
  const answers = Object.fromEntries(items.map(({ linkId, options }) => [linkId, options?.[0]?.code ?? '']));
  const id = `${form}-${String(takenAt)}`;
  return responseTo(form, answers, { id, takenAt, receivedAt: takenAt, localDay, scoreStatus: 'complete', score: 0 });
}

/** A calm month at one step: two readings in each window, as the protocol for blood pressure asks, and every form answered. */
function monthOf(dosed: DosedPlan): { readings: Reading[]; forms: FormResponse[] } {
  const done = dosed.plan.tasks.flatMap((task) =>
    dosedOccurrences(dosed, task, FIRST, addDays(FIRST, 27)).flatMap(({ localDay, fromMinute }) =>
      [30, 32].map((minutes) => {
        const minuteOfDay = fromMinute + minutes;
        return { task, localDay, minuteOfDay, takenAt: dayNumber(localDay) * MS_PER_DAY + minuteOfDay * 60_000 };
      }),
    ),
  );
  const readings = done.flatMap(({ task, ...when }) =>
    (task.measures ?? []).map((kind) =>
      readingOn(kind, CALM[kind] ?? Number.NaN, 0, { ...when, receivedAt: when.takenAt }),
    ),
  );
  const forms = done.flatMap(({ task, localDay, takenAt }) =>
    task.form === undefined ? [] : [calmForm(task, localDay, takenAt)],
  );
  return { readings, forms };
}
