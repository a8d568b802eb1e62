import { checkAnswers } from './answers';
import type { Answers, Questionnaire } from './questionnaire';
import { flatten } from './questionnaire';
import { score } from './score';
import { SHIPPED_FORMS, shippedForm } from './shipped/catalogue';
import { keepVisible, visibleItems } from './visibility';

const copd = shippedForm('copd-daily')!;
const phq = shippedForm('phq-9')!;
const gad = shippedForm('gad-7')!;

const all = (prefix: string, count: number, value: string | number): Answers =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}-${index + 1}`, value]));

describe('score', () => {
  it.each([
    [phq, all('phq9', 9, '3'), 27],
    [phq, all('phq9', 9, 3), 27],
    [phq, all('phq9', 9, 0), 0],
    [gad, all('gad7', 7, '2'), 14],
    [shippedForm('mmrc')!, { grade: 4 }, 4],
    [copd, { breathlessness: 'worse', cough: 'usual', phlegm: 'much-worse' }, 3],
  ])('totals %#', (form, answers, total) => {
    expect(score(form, answers)).toEqual({ status: 'complete', total });
  });

  it('gives no total while anything is missing or unusable', () => {
    expect(score(phq, { ...all('phq9', 9, 1), 'phq9-4': 'often' })).toEqual({
      status: 'incomplete',
      missing: ['phq9-4'],
    });
    expect(score(copd, { cough: 'usual' })).toEqual({ status: 'incomplete', missing: ['breathlessness', 'phlegm'] });
    expect(score(shippedForm('diabetes-daily')!, {})).toEqual({ status: 'none' });
  });

  it('adds several choices, numbers, and multiplies', () => {
    const form: Questionnaire = {
      id: 'x',
      version: '1',
      title: { en: 'x' },
      items: [
        {
          linkId: 'many',
          type: 'choice',
          repeats: true,
          text: {},
          options: [
            { code: 'a', text: {}, weight: 1 },
            { code: 'b', text: {}, weight: 2 },
          ],
        },
        { linkId: 'number', type: 'integer', text: {} },
        { linkId: 'hidden', type: 'integer', text: {}, enableWhen: [{ question: 'number', operator: '>', answer: 5 }] },
      ],
      scoring: { items: ['many', 'number', 'hidden'], multiplyBy: 4 },
    };
    expect(score(form, { many: ['a', 'b'], number: 5 })).toEqual({ status: 'complete', total: 32 });
    expect(score(form, { many: ['a', 'b'], number: 6 })).toEqual({ status: 'incomplete', missing: ['hidden'] });
    expect(checkAnswers(form, { many: ['a', 'c'], number: 1.5 }).map(({ code }) => code)).toEqual([
      'unknown-option',
      'wrong-type',
    ]);
  });
});

describe('visibility', () => {
  it('asks for the colour only when there is more phlegm', () => {
    const shown = (answers: Answers): string[] => visibleItems(copd, answers).map(({ linkId }) => linkId);
    expect(shown({ phlegm: 'usual' })).not.toContain('phlegm-colour');
    expect(shown({})).not.toContain('phlegm-colour');
    expect(shown({ phlegm: 'worse' })).toContain('phlegm-colour');
    expect(keepVisible(copd, { phlegm: 'usual', 'phlegm-colour': 'blood' })).toEqual({ phlegm: 'usual' });
  });

  it.each([
    ['=', 3, true],
    ['=', 4, false],
    ['!=', 4, true],
    ['!=', 3, false],
    ['>', 2, true],
    ['>', 3, false],
    ['<', 4, true],
    ['<', 3, false],
    ['>=', 3, true],
    ['>=', 4, false],
    ['<=', 3, true],
    ['<=', 2, false],
  ] as const)('compares an answer of 3 %s %s', (operator, answer, expected) => {
    const form: Questionnaire = {
      id: 'x',
      version: '1',
      title: {},
      items: [
        { linkId: 'a', type: 'integer', text: {} },
        { linkId: 'b', type: 'text', text: {}, enableWhen: [{ question: 'a', operator, answer }] },
      ],
    };
    expect(visibleItems(form, { a: 3 }).length === 2).toBe(expected);
    expect(visibleItems(form, {}).length).toBe(1);
  });

  it('combines conditions as asked, and closes what a hidden item had opened', () => {
    const form = (enableBehavior: 'all' | 'any'): Questionnaire => ({
      id: 'x',
      version: '1',
      title: {},
      items: [
        { linkId: 'a', type: 'boolean', text: {} },
        { linkId: 'b', type: 'boolean', text: {}, enableWhen: [{ question: 'a', operator: '=', answer: true }] },
        {
          linkId: 'c',
          type: 'text',
          text: {},
          enableBehavior,
          enableWhen: [
            { question: 'a', operator: 'exists', answer: false },
            { question: 'b', operator: '=', answer: true },
          ],
        },
      ],
    });
    const shown = (behavior: 'all' | 'any', answers: Answers): boolean =>
      visibleItems(form(behavior), answers).some(({ linkId }) => linkId === 'c');
    expect(shown('any', {})).toBe(true);
    expect(shown('all', {})).toBe(false);
    expect(shown('any', { a: true, b: true })).toBe(true);
    expect(shown('any', { a: false, b: true })).toBe(false);
  });
});

describe('checkAnswers', () => {
  it.each([
    [{ nothing: 'x' }, 'unknown-item'],
    [{ phlegm: 'usual', 'phlegm-colour': 'clear' }, 'hidden-item'],
    [{ cough: 'loud' }, 'unknown-option'],
    [{ cough: ['usual'] }, 'wrong-type'],
    [{}, 'required'],
  ] as const)('%#: %s', (answers, code) => {
    expect(checkAnswers(copd, answers).map((fault) => fault.code)).toContain(code);
  });

  it.each([
    [{ nausea: 11 }, 'out-of-range'],
    [{ nausea: -1 }, 'out-of-range'],
    [{ nausea: '5' }, 'wrong-type'],
    [{ nausea: Number.NaN }, 'wrong-type'],
    [{ nausea: 4.5 }, 'wrong-type'],
  ])('%#: a rating is a whole number from 0 to 10', (answers, code) => {
    const faults = checkAnswers(shippedForm('chemotherapy-daily')!, answers);
    expect(faults).toContainEqual({ linkId: 'nausea', code });
  });

  it('accepts a full set', () => {
    expect(
      checkAnswers(shippedForm('chemotherapy-daily')!, { nausea: 0, pain: 10, tiredness: 4, shivering: 'no' }),
    ).toEqual([]);
    expect(checkAnswers(phq, { ...all('phq9', 9, '1'), lead: 'x' })).toEqual([
      { linkId: 'lead', code: 'not-a-question' },
    ]);
  });
});

describe('shipped forms', () => {
  it.each(SHIPPED_FORMS.map((form) => [form.id, form] as const))('%s is consistent', (_id, form) => {
    const items = flatten(form.items);
    expect(new Set(items.map(({ linkId }) => linkId)).size).toBe(items.length);
    const languages = Object.keys(items[0]!.text);
    for (const item of items) {
      expect(Object.keys(item.text)).toEqual(languages);
      for (const option of item.options ?? []) expect(Object.keys(option.text)).toEqual(languages);
    }
    for (const linkId of form.scoring?.items ?? []) {
      expect(items.find((item) => item.linkId === linkId)?.options?.every(({ weight }) => weight !== undefined)).toBe(
        true,
      );
    }
  });
});
