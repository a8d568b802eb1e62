import type { Plan, Reading, Rule, Series } from '@fyrlykt/triage';
import { evaluate } from '@fyrlykt/triage';
import fc from 'fast-check';
import { END, PLAN, SERIES } from './arbitraries';
import { missedInARow, verdictOn, type Verdict } from './oracles';
import { MORNING, MS_PER_DAY, readingOn } from './series-builder';

const RUNS = { numRuns: 400, seed: 20_261_124 };

/** What the engine says of one reading under one rule, when nothing later is known. */
function engineOn(rule: Rule, subject: Reading, series: Series, plan: Plan): Verdict {
  const alone: Plan = { ...plan, rules: [rule], inhibitions: [] };
  const trigger = { kind: 'submission', readingIds: [subject.id], formIds: [] } as const;
  const { findings } = evaluate({ plan: alone, series, at: END + MS_PER_DAY, trigger });
  const zones = findings.map(({ zone }) => zone);
  if (zones.includes('UNGRADED')) return 'unjudged';
  return zones.includes('RED') ? 'RED' : zones.includes('YELLOW') ? 'YELLOW' : 'clear';
}

/** The series as it was at the subject's own time. Quiet, since silence is not what is asked about here. */
const upTo = (series: Series, subject: Reading): Series => ({
  readings: series.readings.filter((reading) => reading.takenAt < subject.takenAt || reading === subject),
  forms: [],
  occurrences: [],
});

/** A pulse that wanders, four times a day: dense enough for every rule to have something to say. */
const COURSE: fc.Arbitrary<Series> = fc
  .array(
    fc.record({
      step: fc.integer({ min: -5, max: 5 }),
      minutes: fc.integer({ min: 20, max: 700 }),
      device: fc.constantFrom('', '', '', '', '', '', 'other'),
      doubtful: fc.constantFrom(false, false, false, false, true),
    }),
    { minLength: 12, maxLength: 50 },
  )
  .map((moves) => {
    let [value, takenAt] = [82, MORNING];
    const readings = moves.map(({ step, minutes, device, doubtful }) => {
      value += step;
      takenAt += minutes * 60_000;
      const more = device === '' ? {} : { device };
      return readingOn('heart-rate', value, 0, { takenAt, receivedAt: takenAt, flags: { doubtful }, ...more });
    });
    return { readings, forms: [], occurrences: [] };
  });

describe('each rule kind', () => {
  it('says what its definition says', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(PLAN, fc.oneof(COURSE, SERIES), fc.nat(), (plan, series, pick) => {
        const own = series.readings.filter(({ kind, flags }) => kind === 'heart-rate' && flags?.demo !== true);
        const subject = own[pick % Math.max(1, own.length)];
        if (subject === undefined) return;
        const known = upTo(series, subject);
        for (const rule of plan.rules.filter(
          ({ timeOfDay, confirm }) => timeOfDay === undefined && confirm === undefined,
        )) {
          const expected = verdictOn(rule, subject, known, plan);
          if (expected === undefined) continue;
          expect([rule, engineOn(rule, subject, known, plan)]).toEqual([rule, expected]);
          seen.set(`${rule.type} ${expected}`, (seen.get(`${rule.type} ${expected}`) ?? 0) + 1);
        }
      }),
      RUNS,
    );
    const kinds = ['band', 'change', 'slope', 'ewma', 'cusum', 'repeated', 'duration'];
    const outcomes = ['clear', 'YELLOW', 'RED'].flatMap((verdict) => kinds.map((kind) => `${kind} ${verdict}`));
    // Agreement about nothing would prove nothing. The sum has no yellow limit here.
    const rare = outcomes.filter((outcome) => (seen.get(outcome) ?? 0) < 5 && outcome !== 'cusum YELLOW');
    expect(rare).toEqual([]);
  });

  it('counts what was missed as its definition says', () => {
    const counts = new Set<number>();
    fc.assert(
      fc.property(PLAN, SERIES, fc.integer({ min: 0, max: 32 * 24 }), (plan, series, hours) => {
        const at = MORNING + hours * 3_600_000;
        const rule = plan.rules.find(({ type }) => type === 'absence');
        if (rule?.type !== 'absence') return;
        const alone = { ...plan, rules: [rule], inhibitions: [] };
        const { findings } = evaluate({ plan: alone, series, at, trigger: { kind: 'schedule' } });
        const missed = missedInARow(series, { kind: 'heart-rate', withinDays: rule.withinDays, at });
        const needed = Math.min(...rule.levels.map((level) => level.missed));
        expect(findings.map(({ params }) => params['missed'])).toEqual(missed >= needed ? [missed] : []);
        counts.add(missed);
      }),
      RUNS,
    );
    expect(counts.size).toBeGreaterThan(3);
  });
});
