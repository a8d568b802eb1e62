import { planTemplate, type Plan } from '@fyrlykt/triage';
import { limitsOf, withLimits } from './editable-limits';
import { LimitsOnPast, type Past } from './try-limits';

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2026, 7, 1);

/** One oxygen value a day at eight in the morning UTC, from the first of August on. */
function pastOf(values: readonly number[], more: Partial<Past> = {}): Past {
  const at = values.map((_, day) => FIRST + day * DAY_MS + 8 * 3_600_000);
  const each = (value: number): number[] => values.map(() => value);
  return {
    __typename: 'PlanTrial',
    inForce: null,
    from: new Date(FIRST).toISOString(),
    to: new Date(FIRST + 28 * DAY_MS).toISOString(),
    tooMany: false,
    readings: [
      {
        __typename: 'TrialReadings',
        kind: 'spo2',
        takenAt: at,
        receivedAt: at.map((taken) => taken + 60_000),
        day: at.map((taken) => Math.floor(taken / DAY_MS)),
        minute: each(600),
        value: [...values],
        flags: each(0),
        device: each(0),
        submission: values.map((_, day) => day + 1),
      },
    ],
    forms: [],
    deteriorations: [],
    ...more,
  };
}

/** A plan with one limit: red below a number. */
function redBelow(limit: number): Plan {
  const template = planTemplate('acute-home-oximetry')?.plan;
  if (template === undefined) throw new Error('The template is shipped.');
  const rules = template.rules.filter((rule) => rule.type === 'band' && rule.kind === 'spo2');
  const plan = { ...template, rules: rules.slice(0, 1) } as Plan;
  const all = limitsOf(plan);
  return withLimits(
    plan,
    all.map((item) => ({ limit: item, value: item.zone === 'RED' ? limit : limit + 0.5 })),
  );
}

const steady = Array.from({ length: 28 }, () => 95);
const withDip = steady.map((value, day) => (day === 10 || day === 11 ? 89 : day === 20 ? 91 : value));

describe('limits tried on the past', () => {
  it('count the cases, the days and the weeks, under the limits in force and under those proposed', () => {
    const { inForce, proposed } = new LimitsOnPast(pastOf(withDip)).try(redBelow(92), redBelow(90));
    expect(inForce?.cases.length).toBe(2);
    expect(inForce?.perWeek).toBeCloseTo(0.5);
    expect([...(inForce?.days ?? [])]).toEqual([
      ['2026-08-11', 'RED'],
      ['2026-08-12', 'RED'],
      ['2026-08-21', 'RED'],
    ]);
    expect(proposed.cases.map(({ at }) => new Date(at).toISOString())).toEqual(['2026-08-11T08:01:00.000Z']);
    expect([...proposed.days.keys()]).toEqual(['2026-08-11', '2026-08-12']);
  });

  it('tell which confirmed deterioration would have been overlooked', () => {
    const [from, until] = [FIRST + 20.3 * DAY_MS, FIRST + 21 * DAY_MS];
    const past = pastOf(withDip, { deteriorations: [{ __typename: 'TrialDeterioration', from, until }] });
    const { inForce, proposed } = new LimitsOnPast(past).try(redBelow(92), redBelow(90));
    expect([inForce?.caught, inForce?.missed]).toEqual([1, []]);
    expect([proposed.caught, proposed.missed]).toEqual([0, [from]]);
  });

  it('stand alone when no plan is in force, and know on how many days there was a reading', () => {
    const tried = new LimitsOnPast(pastOf([95, 94, 93]));
    expect(tried.measuredDays.size).toBe(3);
    expect(tried.try(undefined, redBelow(90)).inForce).toBeUndefined();
  });

  it('leave out what was measured before the period: rules look back on it, and that is all', () => {
    const past = pastOf(withDip, { from: new Date(FIRST + 15 * DAY_MS).toISOString() });
    const tried = new LimitsOnPast(past);
    expect(tried.measuredDays.size).toBe(13);
    expect(tried.try(redBelow(92), redBelow(90)).proposed.cases).toEqual([]);
  });
});
