import { checkPlan } from './checks/check-plan';
import { evaluate } from './evaluate';
import { lookBack } from './look-back';
import type { FormResponse, Reading, Series } from './series';
import { PLAN_TEMPLATES, planTemplate } from './templates/catalogue';

const MORNING = Date.UTC(2026, 2, 2, 8);
const MS_PER_DAY = 86_400_000;

function reading(id: string, kind: Reading['kind'], value: number, more: Partial<Reading> = {}): Reading {
  const takenAt = more.takenAt ?? MORNING;
  return {
    id,
    kind,
    value,
    takenAt,
    receivedAt: takenAt + 1000,
    localDay: new Date(takenAt).toISOString().slice(0, 10),
    minuteOfDay: 540,
    ...more,
  };
}

function seriesOf(readings: Reading[], forms: FormResponse[] = []): Series {
  return { readings, forms, occurrences: [] };
}

const copd = planTemplate('copd')!.plan;
const heart = planTemplate('heart-failure')!.plan;

describe('evaluate', () => {
  it('calls a COPD patient with 87 % and pulse 112 red, and says why', () => {
    const series = seriesOf([reading('a', 'spo2', 87), reading('b', 'heart-rate', 112)]);
    const assessment = evaluate({
      plan: copd,
      series,
      at: MORNING + 2000,
      trigger: { kind: 'submission', readingIds: ['a', 'b'], formIds: [] },
    });
    expect(assessment.zone).toBe('RED');
    expect(assessment.findings.map(({ ruleId, zone }) => [ruleId, zone])).toEqual([
      ['spo2-low', 'RED'],
      ['pulse', 'YELLOW'],
    ]);
    expect(assessment.findings[0]).toMatchObject({ code: 'spo2-low', params: { value: 87, edge: 'below', limit: 92 } });
    expect(assessment.unjudged[0]).toMatchObject({ ruleId: 'spo2-fall', code: 'baseline-missing' });
  });

  it('is green only when what was sent has been judged', () => {
    const green = evaluate({ plan: copd, series: seriesOf([reading('a', 'spo2', 95)]), at: MORNING + 2000 });
    expect(green.zone).toBe('GREEN');
    const foreign = evaluate({ plan: copd, series: seriesOf([reading('a', 'glucose', 5)]), at: MORNING + 2000 });
    expect(foreign.zone).toBe('UNGRADED');
    expect(foreign.unjudged).toMatchObject([{ ruleId: null, code: 'no-rule', params: { kind: 'glucose' } }]);
    expect(evaluate({ plan: copd, series: seriesOf([]), at: MORNING }).zone).toBe('UNGRADED');
  });

  it('finds weight that crept up against the lowest of three days, in whatever order it arrives', () => {
    const weights = [80, 80.9, 82.2].map((value, index) =>
      reading(`w${index}`, 'weight', value, { takenAt: MORNING + index * MS_PER_DAY }),
    );
    const at = MORNING + 3 * MS_PER_DAY;
    const last = evaluate({
      plan: heart,
      series: seriesOf([weights[0]!, weights[2]!, weights[1]!]),
      at,
      trigger: { kind: 'submission', readingIds: ['w0'], formIds: [] },
    });
    expect(last.findings[0]).toMatchObject({ ruleId: 'weight-up', zone: 'YELLOW', params: { change: 2.2, from: 80 } });
    expect(last.findings[1]).toMatchObject({ lane: 'technical', code: 'too-few-readings', readingIds: ['w0'] });
  });

  it('leaves demonstrations out altogether', () => {
    const demo = reading('b', 'heart-rate', 250, { flags: { demo: true } });
    const trigger = { kind: 'submission', readingIds: ['a', 'b'], formIds: [] } as const;
    const mixed = evaluate({
      plan: copd,
      series: seriesOf([reading('a', 'spo2', 95), demo]),
      at: MORNING + 2000,
      trigger,
    });
    expect(mixed).toMatchObject({ zone: 'GREEN', subjects: [{ id: 'a' }] });
    expect(evaluate({ plan: copd, series: seriesOf([demo]), at: MORNING + 2000 }).zone).toBe('UNGRADED');
  });

  it('sees nothing that had not been received', () => {
    const late = reading('b', 'spo2', 80, { takenAt: MORNING + 1, receivedAt: MORNING + 9000 });
    const series = seriesOf([reading('a', 'spo2', 95), late]);
    expect(evaluate({ plan: copd, series, at: MORNING + 8999 }).zone).toBe('GREEN');
    expect(evaluate({ plan: copd, series, at: MORNING + 9000 }).zone).toBe('RED');
  });

  it('folds several breaches of one rule, the worst and newest leading', () => {
    const series = seriesOf([
      reading('a', 'heart-rate', 135),
      reading('b', 'heart-rate', 120, { takenAt: MORNING + 60_000 }),
      reading('c', 'heart-rate', 140, { takenAt: MORNING + 30_000 }),
      reading('d', 'heart-rate', 80, { takenAt: MORNING + 90_000 }),
    ]);
    const trigger = { kind: 'submission', readingIds: ['d', 'b', 'a', 'c'], formIds: [] } as const;
    const { findings, subjects } = evaluate({ plan: copd, series, at: MORNING + 99_000, trigger });
    expect(findings).toMatchObject([
      {
        ruleId: 'pulse',
        zone: 'RED',
        breaches: 3,
        readingIds: ['a', 'c', 'b'],
        measuredAt: MORNING + 30_000,
        params: { value: 140 },
      },
    ]);
    expect(subjects.map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd']);
  });

  it('orders findings by zone, then priority, then the plan', () => {
    const rule = (id: string, limit: 'YELLOW' | 'RED', priority?: 'high' | 'low') =>
      ({
        id,
        type: 'band',
        kind: 'spo2',
        lane: 'clinical',
        textCode: id,
        priority,
        levels: [{ zone: limit, below: 99 }],
      }) as const;
    const plan = {
      ...copd,
      tasks: [],
      rules: [
        rule('y-low', 'YELLOW', 'low'),
        rule('y1', 'YELLOW'),
        rule('r', 'RED'),
        rule('y2', 'YELLOW'),
        rule('y-high', 'YELLOW', 'high'),
      ],
    };
    const { findings } = evaluate({ plan, series: seriesOf([reading('a', 'spo2', 95)]), at: MORNING + 2000 });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['r', 'y-high', 'y1', 'y2', 'y-low']);
  });

  it('tells what is only information apart from what should be judged', () => {
    const general = planTemplate('general-adult')!.plan;
    const steps = evaluate({ plan: general, series: seriesOf([reading('a', 'steps', 20)]), at: MORNING + 2000 });
    expect(steps).toMatchObject({ zone: 'GREEN', subjects: [], unjudged: [] });
    expect(evaluate({ plan: general, series: seriesOf([reading('a', 'weight', 80)]), at: MORNING + 2000 }).zone).toBe(
      'UNGRADED',
    );
  });

  it('does not tell old gaps again when a late reading makes it look again', () => {
    const series = seriesOf([
      reading('w1', 'weight', 80, { takenAt: MORNING + MS_PER_DAY, device: 'scale' }),
      reading('w0', 'weight', 81, { receivedAt: MORNING + 2 * MS_PER_DAY }),
    ]);
    const trigger = { kind: 'submission', readingIds: ['w0'], formIds: [] } as const;
    const { unjudged } = evaluate({ plan: heart, series, at: MORNING + 3 * MS_PER_DAY, trigger });
    expect([...new Set(unjudged.flatMap(({ readingIds }) => readingIds))]).toEqual(['w0']);
  });

  it('never compares across a change of scale, and says that it could not', () => {
    const series = seriesOf([
      reading('w0', 'weight', 80, { device: 'old' }),
      reading('w1', 'weight', 84, { device: 'new', takenAt: MORNING + MS_PER_DAY }),
    ]);
    const assessment = evaluate({ plan: heart, series, at: MORNING + 2 * MS_PER_DAY });
    expect(assessment.zone).toBe('UNGRADED');
    expect(assessment.findings).toMatchObject([{ ruleId: 'weight-up', lane: 'technical', code: 'device-changed' }]);
  });

  it('counts missed windows and lets a pause silence them', () => {
    const occurrences = [0, 1, 2].map((day) => ({
      taskId: 'oxygen',
      opensAt: MORNING + day * MS_PER_DAY,
      closesAt: MORNING + day * MS_PER_DAY + 3_600_000,
      dueAt: MORNING + day * MS_PER_DAY + 7_200_000,
    }));
    const at = MORNING + 3 * MS_PER_DAY;
    const missed = evaluate({
      plan: copd,
      series: { ...seriesOf([]), occurrences },
      at,
      trigger: { kind: 'schedule' },
    });
    expect(missed.findings.map(({ ruleId, lane }) => [ruleId, lane])).toEqual([
      ['oxygen-silent', 'adherence'],
      ['oxygen-missed', 'adherence'],
    ]);
    const pauses = [{ from: MORNING - 1, until: at }];
    const paused = evaluate({
      plan: copd,
      series: { ...seriesOf([]), occurrences, pauses },
      at,
      trigger: { kind: 'schedule' },
    });
    expect(paused.findings).toEqual([]);
  });
});

describe('templates', () => {
  it.each(PLAN_TEMPLATES.map((template) => [template.id, template.plan] as const))(
    '%s is without fault',
    (_id, plan) => {
      expect(checkPlan(plan)).toEqual([]);
      const { readings, forms } = lookBack(plan);
      expect(Object.keys({ ...readings, ...forms }).length).toBeGreaterThan(0);
    },
  );
});
