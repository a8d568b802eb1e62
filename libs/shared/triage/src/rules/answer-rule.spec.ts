import { FIELDS, judgeNewest, planOf, responseOn } from '../series.fixture';
import type { AnswerValue } from '../series';
import type { AnswerRule } from './answer-rule';
import type { ScoreRule } from './score-rule';

const RULE: AnswerRule = {
  ...FIELDS,
  type: 'answer',
  form: 'daily',
  item: 'how',
  levels: [
    { zone: 'YELLOW', anyOf: ['worse', true, 5] },
    { zone: 'RED', anyOf: ['bad'], above: 7 },
  ],
};

const judge = (rule: AnswerRule | ScoreRule, answers: Record<string, AnswerValue>, more: object = {}) =>
  judgeNewest(planOf(rule), [], [responseOn('daily', 0, { answers, ...more })]);

describe('answer rule', () => {
  it.each<[AnswerValue, string]>([
    ['usual', 'GREEN'],
    ['worse', 'YELLOW'],
    ['bad', 'RED'],
    [['usual', 'worse'], 'YELLOW'],
    [['worse', 'bad'], 'RED'],
    [true, 'YELLOW'],
    [false, 'GREEN'],
    [5, 'YELLOW'],
    ['5', 'YELLOW'],
    [7, 'GREEN'],
    [8, 'RED'],
    ['8', 'RED'],
    ['8.5', 'RED'],
    ['8x', 'GREEN'],
    ['-8', 'GREEN'],
    [['8'], 'GREEN'],
  ])('%s is %s', (how, zone) => {
    expect(judge(RULE, { how }).zone).toBe(zone);
  });

  it('says what was answered', () => {
    expect(judge(RULE, { how: ['worse', 'bad'] }).findings[0]).toMatchObject({
      params: { form: 'daily', item: 'how', answer: 'worse,bad' },
      formIds: ['daily@0'],
      readingIds: [],
    });
  });

  it('is not judged without its answer, unless the form may leave it out', () => {
    expect(judge(RULE, {}).findings[0]).toMatchObject({
      zone: 'UNGRADED',
      code: 'answer-missing',
      params: { form: 'daily', item: 'how' },
    });
    expect(judge({ ...RULE, item: 'toString' }, {}).zone).toBe('UNGRADED');
    expect(judge({ ...RULE, optional: true }, {}).zone).toBe('GREEN');
  });
});

describe('score rule', () => {
  const rule: ScoreRule = { ...FIELDS, type: 'score', form: 'daily', levels: [{ zone: 'YELLOW', atOrAbove: 10 }] };

  it.each([
    [{ scoreStatus: 'complete', score: 9 }, 'GREEN'],
    [{ scoreStatus: 'complete', score: 10 }, 'YELLOW'],
    [{ scoreStatus: 'incomplete' }, 'UNGRADED'],
    [{ scoreStatus: 'incomplete', score: 3 }, 'UNGRADED'],
    [{ scoreStatus: 'complete' }, 'UNGRADED'],
    [{ scoreStatus: 'none' }, 'UNGRADED'],
  ])('%s is %s', (more, zone) => {
    expect(judge(rule, {}, more).zone).toBe(zone);
  });
});
