import { FIELDS, judgeNewest, planOf, readingOn, responseOn } from '../series.fixture';
import type { Plan } from '../plan';
import type { AnswerValue, Reading } from '../series';
import type { News2Rule } from './news2-rule';

const RULE: News2Rule = {
  ...FIELDS,
  type: 'news2',
  form: 'round',
  oxygenItem: 'oxygen',
  consciousnessItem: 'alert',
  withinMinutes: 30,
  bands: { 'low-medium': 'YELLOW', medium: 'YELLOW', high: 'RED' },
};

const ROUND: Reading[] = [
  readingOn('respiratory-rate', 16),
  readingOn('spo2', 97),
  readingOn('systolic', 120),
  readingOn('heart-rate', 75),
  readingOn('temperature', 37),
];

function judge(
  changed: Partial<Record<Reading['kind'], number>>,
  answers: Record<string, AnswerValue>,
  more: Partial<Plan> = {},
) {
  const readings = ROUND.map((reading) => ({ ...reading, value: changed[reading.kind] ?? reading.value }));
  return judgeNewest({ ...planOf(RULE), ...more }, readings, [responseOn('round', 0, { answers })]);
}

describe('NEWS2 rule', () => {
  it.each([
    [{}, { oxygen: 'no', alert: 'A' }, 'GREEN'],
    [{}, { oxygen: false, alert: 'A' }, 'GREEN'],
    [{}, { oxygen: 'no', alert: 'C' }, 'YELLOW'],
    [{ spo2: 91, 'respiratory-rate': 25 }, { oxygen: 'yes', alert: 'A' }, 'RED'],
    [{ spo2: 91, 'respiratory-rate': 25 }, { oxygen: true, alert: 'A' }, 'RED'],
    [{}, { alert: 'A' }, 'UNGRADED'],
    [{}, { oxygen: 'no', alert: 'X' }, 'UNGRADED'],
  ])('%# is judged', (changed, answers, zone) => {
    expect(judge(changed, answers as Record<string, AnswerValue>).zone).toBe(zone);
  });

  it('uses scale 2 only where it is prescribed', () => {
    const answers = { oxygen: 'yes', alert: 'A' };
    expect(judge({ spo2: 90 }, answers).findings[0]?.params).toMatchObject({ scale: 1, total: 5, band: 'medium' });
    expect(judge({ spo2: 90 }, answers, { news2: { spo2Scale: 2, prescribedBy: 'x' } }).zone).toBe('GREEN');
  });

  it('counts oxygen as two points, and its absence as none', () => {
    const totalOf = (oxygen: string): unknown => judge({}, { oxygen, alert: 'V' }).findings[0]?.params['total'];
    expect([totalOf('yes'), totalOf('no')]).toEqual([5, 3]);
  });

  it('leaves a demonstration out of the round', () => {
    const demonstrated = readingOn('spo2', 80, 0, {
      id: 'shown',
      receivedAt: ROUND[1]!.receivedAt + 1,
      flags: { demo: true },
    });
    const answers = { oxygen: 'no', alert: 'A' };
    const judged = (readings: Reading[]) => judgeNewest(planOf(RULE), readings, [responseOn('round', 0, { answers })]);
    expect(judged([...ROUND, demonstrated]).zone).toBe('GREEN');
    expect(judged([...ROUND.filter(({ kind }) => kind !== 'spo2'), demonstrated]).findings).toMatchObject([
      { code: 'inputs-incomplete', params: { missing: 'spo2' } },
    ]);
  });

  it('rests on all of the round, and names everything that is missing', () => {
    expect(judge({ 'heart-rate': 131 }, { oxygen: 'no', alert: 'A' }).findings[0]).toMatchObject({
      readingIds: ROUND.map(({ id }) => id),
      formIds: ['round@0'],
    });
    const [gap] = judgeNewest(planOf(RULE), ROUND.slice(2), []).findings;
    expect(gap?.params['missing']).toBe('respiratoryRate,spo2,onOxygen,consciousness');
  });

  it('names what is missing, and gives no total', () => {
    const assessment = judgeNewest(planOf(RULE), ROUND.slice(1), [
      responseOn('round', 0, { answers: { oxygen: 'no', alert: 'A' } }),
    ]);
    expect(assessment.findings).toMatchObject([
      { zone: 'UNGRADED', code: 'inputs-incomplete', params: { missing: 'respiratoryRate' } },
    ]);
  });

  it('takes what lies half an hour apart as one round, and no more', () => {
    const later = (days: number) =>
      judgeNewest(planOf(RULE), ROUND, [responseOn('round', days, { answers: { oxygen: 'no', alert: 'A' } })]).zone;
    expect(later(30 / 1440)).toBe('GREEN');
    expect(later(31 / 1440)).toBe('UNGRADED');
  });
});
