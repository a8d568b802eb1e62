import type { Assessment, Plan, Reading, Rule, Series, Trigger } from '@fyrlykt/triage';
import { checkPlan, evaluate, isMonotone, lookBack, prepare, rankOf, replay } from '@fyrlykt/triage';
import fc from 'fast-check';
import { END, PLAN, SERIES } from './arbitraries';
import { MORNING, planOf } from './series-builder';

const RUNS = { numRuns: 150, seed: 20_260_302 };

const TRIGGER = (series: Series): Trigger => ({
  kind: 'submission',
  readingIds: series.readings.filter((_, index) => index % 3 === 0).map(({ id }) => id),
  formIds: series.forms.map(({ id }) => id),
});

/** Turned, not shuffled: a failure is easier to read, and turning is enough to break sortedness. */
const turned = <T>(items: readonly T[], by: number): T[] => {
  const cut = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(cut), ...items.slice(0, cut)].reverse();
};

describe('the engine', () => {
  it('does not care in which order things lie', () => {
    fc.assert(
      fc.property(PLAN, SERIES, fc.nat(50), (plan, series, by) => {
        const other = { ...series, readings: turned(series.readings, by), forms: turned(series.forms, by) };
        const occurrences = turned(series.occurrences, by);
        for (const trigger of [undefined, TRIGGER(series), { kind: 'schedule' } as const]) {
          const question = { plan, at: END, ...(trigger === undefined ? {} : { trigger }) };
          expect(evaluate({ ...question, series: { ...other, occurrences } })).toEqual(
            evaluate({ ...question, series }),
          );
        }
      }),
      RUNS,
    );
  });

  it('does not care how often things were delivered, nor whether they were prepared', () => {
    fc.assert(
      fc.property(PLAN, SERIES, (plan, series) => {
        const again = series.readings.map((reading) => ({ ...reading, receivedAt: reading.receivedAt + 5000 }));
        const twice = {
          ...series,
          readings: [...series.readings, ...again],
          forms: [...series.forms, ...series.forms],
        };
        const question = { plan, at: END, trigger: TRIGGER(series) };
        const once = evaluate({ ...question, series });
        expect(evaluate({ ...question, series: twice })).toEqual(once);
        expect(evaluate({ ...question, series: prepare(series) })).toEqual(once);
      }),
      RUNS,
    );
  });

  it('answers every question, and never finds without a rule', () => {
    fc.assert(
      fc.property(PLAN, SERIES, fc.integer({ min: 0, max: 40 }), (plan, series, day) => {
        expect(checkPlan(plan).map(({ code }) => code)).toEqual(expect.not.arrayContaining(['rule-cycle']));
        const at = MORNING + day * 86_400_000;
        const ids = new Set(plan.rules.map(({ id }) => id));
        for (const trigger of [undefined, TRIGGER(series), { kind: 'schedule' } as const]) {
          const { findings, silenced, zone } = evaluate({
            plan,
            series,
            at,
            ...(trigger === undefined ? {} : { trigger }),
          });
          for (const finding of [...findings, ...silenced.map((entry) => entry.finding)]) {
            expect(ids.has(finding.ruleId)).toBe(true);
            expect(Number.isFinite(finding.measuredAt)).toBe(true);
          }
          for (const finding of findings) expect(rankOf(zone)).toBeGreaterThanOrEqual(rankOf(finding.zone));
        }
      }),
      RUNS,
    );
  });

  it('never calls a reading green that no rule has judged', () => {
    fc.assert(
      fc.property(SERIES, (series) => {
        const { subjects, zone } = evaluate({ plan: planOf(), series, at: END, trigger: TRIGGER(series) });
        for (const subject of subjects) expect(subject.zone).toBe('UNGRADED');
        if (subjects.length > 0) expect(zone).toBe('UNGRADED');
      }),
      RUNS,
    );
  });

  it('sees nothing before the look-back that it declares', () => {
    fc.assert(
      fc.property(PLAN, SERIES, fc.nat(), (plan, series, pick) => {
        const reading = series.readings[pick % Math.max(1, series.readings.length)];
        if (reading === undefined) return;
        const trigger: Trigger = { kind: 'submission', readingIds: [reading.id], formIds: [] };
        const question = { plan, at: END, trigger };
        expect(evaluate({ ...question, series: withinReach(plan, series, reading.takenAt) })).toEqual(
          evaluate({ ...question, series }),
        );
      }),
      RUNS,
    );
  });
});

/** What the loader would read for something taken at an instant. */
function withinReach(plan: Plan, series: Series, takenAt: number): Series {
  const { readings, forms, occurrences } = lookBack(plan, 'submission');
  return {
    ...series,
    readings: series.readings.filter((item) => item.takenAt >= takenAt - (readings[item.kind] ?? 0)),
    forms: series.forms.filter((item) => item.takenAt >= takenAt - (forms[item.form] ?? 0)),
    occurrences: series.occurrences.filter((item) => item.opensAt >= takenAt - (occurrences[item.taskId] ?? 0)),
  };
}

describe('replay', () => {
  it('of what had been received by an instant is the beginning of the replay of all', () => {
    fc.assert(
      fc.property(PLAN, SERIES, fc.integer({ min: 0, max: 34 }), (plan, series, day) => {
        const until = MORNING + day * 86_400_000;
        const known = <T extends { receivedAt: number }>(items: readonly T[]): T[] =>
          items.filter(({ receivedAt }) => receivedAt <= until);
        const prefix = { ...series, readings: known(series.readings), forms: known(series.forms) };
        const whole = replay(plan, series, MORNING, END).filter(({ at }) => at <= until);
        expect(replay(plan, prefix, MORNING, until)).toEqual(whole);
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  it('is evaluate asked again and again', () => {
    fc.assert(
      fc.property(PLAN, SERIES, (plan, series) => {
        for (const { at, trigger, assessment } of replay(plan, series, MORNING, END).slice(0, 10)) {
          expect(assessment).toEqual(evaluate({ plan, series, at, trigger }));
        }
      }),
      { ...RUNS, numRuns: 40 },
    );
  });
});

describe('monotone rule kinds', () => {
  const zoneOf = (plan: Plan, series: Series, newest: Reading): { rank: number; direction: string | undefined } => {
    const all = { ...series, readings: [...series.readings, newest] };
    const assessment: Assessment = evaluate({
      plan,
      series: all,
      at: END + 5000,
      trigger: { kind: 'submission', readingIds: [newest.id], formIds: [] },
    });
    const found = assessment.findings.find(({ zone }) => zone !== 'UNGRADED');
    return { rank: found === undefined ? 0 : rankOf(found.zone), direction: found?.direction };
  };

  it('keep or worsen their zone when the newest reading moves further out', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        PLAN,
        SERIES,
        fc.integer({ min: 55, max: 105 }),
        fc.integer({ min: 1, max: 30 }),
        (plan, series, value, step) => {
          for (const rule of plan.rules.filter((candidate: Rule) => isMonotone(candidate))) {
            const alone: Plan = { ...plan, rules: [{ ...rule, confirm: undefined }], inhibitions: [] };
            const quiet: Series = { ...series, snoozes: [], context: [] };
            const kind = rule.type === 'home-blood-pressure' ? 'systolic' : 'heart-rate';
            const at = (number: number): Reading => ({
              id: 'newest',
              kind,
              value: number,
              takenAt: END,
              receivedAt: END,
              localDay: new Date(END).toISOString().slice(0, 10),
              minuteOfDay: 480,
            });
            const before = zoneOf(alone, quiet, at(value));
            if (before.direction === undefined) continue;
            seen.add(rule.type);
            const further = zoneOf(alone, quiet, at(before.direction === 'low' ? value - step : value + step));
            expect([rule.type, further.rank]).toEqual([rule.type, Math.max(further.rank, before.rank)]);
          }
        },
      ),
      { ...RUNS, numRuns: 300 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['band', 'relative', 'change']));
  });
});
