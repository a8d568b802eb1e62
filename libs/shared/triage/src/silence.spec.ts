import { evaluate } from './evaluate';
import type { Plan } from './plan';
import type { BandRule } from './rules/band-rule';
import { FIELDS, dayAt, judgeNewest, planOf, readingOn, seriesOf } from './series.fixture';
import type { Series } from './series';

const RULE: BandRule = {
  ...FIELDS,
  type: 'band',
  kind: 'spo2',
  levels: [
    { zone: 'YELLOW', below: 92 },
    { zone: 'RED', below: 88 },
  ],
};

function judge(plan: Plan, value: number, more: Partial<Series>) {
  return evaluate({ plan, series: { ...seriesOf([readingOn('spo2', value)]), ...more }, at: dayAt(1) });
}

describe('snooze', () => {
  const snooze = { kind: 'spo2', direction: 'low', from: dayAt(0), until: dayAt(1), reason: 'known' } as const;

  it('keeps a yellow finding quiet, and says so', () => {
    const assessment = judge(planOf(RULE), 90, { snoozes: [snooze] });
    expect(assessment).toMatchObject({ zone: 'GREEN', findings: [], liftedSnoozes: [] });
    expect(assessment.silenced).toMatchObject([{ by: 'snooze', finding: { ruleId: 'rule', zone: 'YELLOW' } }]);
  });

  it('is lifted by red', () => {
    expect(judge(planOf(RULE), 87, { snoozes: [snooze] })).toMatchObject({
      zone: 'RED',
      silenced: [],
      liftedSnoozes: [snooze],
    });
  });

  it.each([
    ['another kind', { kind: 'heart-rate' }],
    ['the other direction', { direction: 'high' }],
    ['its end, excluded', { until: dayAt(0) }],
    ['a later begin', { from: dayAt(0) + 1 }],
  ] as const)('does not reach %s', (_why, other) => {
    expect(judge(planOf(RULE), 90, { snoozes: [{ ...snooze, ...other }] })).toMatchObject({
      zone: 'YELLOW',
      silenced: [],
    });
    expect(judge(planOf(RULE), 87, { snoozes: [{ ...snooze, ...other }] }).liftedSnoozes).toEqual([]);
  });

  it('does not reach a safety rule', () => {
    expect(judge(planOf({ ...RULE, safety: true }), 90, { snoozes: [snooze] }).findings).toMatchObject([
      { safety: true },
    ]);
  });
});

describe('inhibition', () => {
  const admitted = (more: object = {}): Plan => ({
    ...planOf(RULE),
    inhibitions: [{ id: 'in', when: { circumstance: 'admitted' }, silences: 'all', ...more }],
  });
  const during = { context: [{ code: 'admitted', from: dayAt(0), until: dayAt(0) + 1 }] } as const;

  it('silences even red while it holds, but never safety', () => {
    expect(judge(admitted(), 80, during)).toMatchObject({ findings: [], silenced: [{ by: 'inhibition' }] });
    const safe = { ...admitted(), rules: [{ ...RULE, safety: true }] };
    expect(judge(safe, 80, during)).toMatchObject({ zone: 'RED', silenced: [] });
  });

  it.each([
    ['before it begins', { context: [{ code: 'admitted', from: dayAt(0) + 1 }] }, true],
    ['from its end on', { context: [{ code: 'admitted', from: dayAt(-1), until: dayAt(0) }] }, true],
    ['while it lasts', { context: [{ code: 'admitted', from: dayAt(-1) }] }, false],
    ['of another circumstance', { context: [{ code: 'travelling', from: dayAt(-1) }] }, true],
  ] as const)('%s', (_when, series, speaks) => {
    expect(judge(admitted(), 90, series).findings.length === 1).toBe(speaks);
  });

  it('silences only the rules it names', () => {
    expect(judge(admitted({ silences: ['rule'] }), 90, during).findings).toEqual([]);
    expect(judge(admitted({ silences: ['other'] }), 90, during).findings).toHaveLength(1);
  });

  it('may hold because another rule is breached', () => {
    const cause: BandRule = {
      ...FIELDS,
      id: 'cause',
      type: 'band',
      kind: 'heart-rate',
      partOnly: true,
      levels: [{ zone: 'YELLOW', above: 100 }],
    };
    const plan: Plan = {
      ...planOf(RULE, cause),
      inhibitions: [{ id: 'in', when: { rule: 'cause', withinMinutes: 60 }, silences: ['rule'] }],
    };
    const with_ = (pulse: number, days: number): number =>
      judgeNewest(plan, [readingOn('spo2', 90), readingOn('heart-rate', pulse, days)]).findings.length;
    expect([with_(101, 0), with_(100, 0), with_(101, -60 / 1440), with_(101, -61 / 1440)]).toEqual([0, 1, 0, 1]);
    const self: Plan = {
      ...planOf(RULE),
      inhibitions: [{ id: 'in', when: { rule: 'rule', withinMinutes: 60 }, silences: 'all' }],
    };
    expect(judge(self, 90, {}).findings).toHaveLength(1);
  });

  it('never silences what silences it, so that somebody is always heard', () => {
    const pulse: BandRule = {
      ...FIELDS,
      id: 'pulse',
      type: 'band',
      kind: 'heart-rate',
      levels: [{ zone: 'RED', above: 100 }],
    };
    const breathing: BandRule = {
      ...pulse,
      id: 'breathing',
      kind: 'respiratory-rate',
      levels: [{ zone: 'RED', above: 25 }],
    };
    const by = (rule: string, silences: string[]) => ({ id: rule, when: { rule, withinMinutes: 60 }, silences });
    const heard = (...inhibitions: Plan['inhibitions'] & object): string[] => {
      const plan = { ...planOf(RULE, pulse, breathing), inhibitions };
      const readings = [readingOn('spo2', 80), readingOn('heart-rate', 140), readingOn('respiratory-rate', 30)];
      return judgeNewest(plan, readings).findings.map(({ ruleId }) => ruleId);
    };
    expect(heard(by('rule', ['pulse']), by('pulse', ['rule']))).toEqual(['rule', 'pulse', 'breathing']);
    expect(heard(by('rule', ['pulse']), by('pulse', ['breathing']), by('breathing', ['rule']))).toHaveLength(3);
    expect(heard(by('rule', ['pulse']), by('pulse', ['breathing']))).toEqual(['rule']);
  });
});

describe('confirm step', () => {
  const plan = planOf({ ...RULE, confirm: { withinMinutes: 15 } });
  const minutes = (count: number): number => count / 1440;
  const trigger = { kind: 'submission', readingIds: ['spo2@0'], formIds: [] } as const;
  const after = (value: number, days: number, more: object = {}) =>
    evaluate({
      plan,
      at: dayAt(1),
      trigger,
      series: seriesOf([readingOn('spo2', 90), readingOn('spo2', value, days, more)]),
    });

  it('asks for a repeat of yellow, never of red', () => {
    expect(judge(plan, 90, {}).findings).toMatchObject([{ zone: 'YELLOW', confirmBy: dayAt(minutes(15)) }]);
    expect(judge(plan, 87, {}).findings[0]).not.toHaveProperty('confirmBy');
  });

  it('falls when the repeat in time is well, and both are kept', () => {
    expect(after(95, minutes(15))).toMatchObject({ zone: 'GREEN', findings: [], silenced: [{ by: 'retest' }] });
    expect(after(95, minutes(5), { retestOf: 'spo2@0' }).findings).toEqual([]);
    expect(after(95, minutes(16)).findings).toHaveLength(1);
    expect(after(91, minutes(5)).findings).toHaveLength(1);
    expect(after(95, minutes(5), { retestOf: 'something' }).findings).toHaveLength(1);
    expect(after(95, minutes(5), { flags: { demo: true } }).findings).toHaveLength(1);
  });

  it('does not fall for red', () => {
    const red = evaluate({
      plan,
      at: dayAt(1),
      trigger,
      series: seriesOf([readingOn('spo2', 80), readingOn('spo2', 95, minutes(5))]),
    });
    expect(red.zone).toBe('RED');
  });
});

describe('late readings', () => {
  const lateBy = (minutes: number, more: Partial<Plan> = {}) =>
    judgeNewest({ ...planOf(RULE), ...more }, [readingOn('spo2', 87, 0, { receivedAt: dayAt(minutes / 1440) })])
      .findings[0];

  it('are judged at their own time and marked', () => {
    expect(lateBy(60)).not.toHaveProperty('late');
    expect(lateBy(61)).toMatchObject({ late: true, measuredAt: dayAt(0), zone: 'RED' });
    expect(lateBy(61, { lateAfterMinutes: 120 })).not.toHaveProperty('late');
  });
});
