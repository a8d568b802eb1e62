import type { Finding } from '../assessment';
import { RULE_TYPES } from '../rules/registry';
import { PLAN_TEMPLATES } from '../templates/catalogue';
import { explain } from './explanation';
import { SENTENCE_BOOKS, sentenceOf } from './sentence';
import { TEXT_CODES, isTextCode } from './text-code';

const FINDING: Finding = {
  ruleId: 'spo2-low',
  ruleType: 'band',
  lane: 'clinical',
  zone: 'RED',
  code: 'spo2-low',
  params: { kind: 'spo2', value: 87, edge: 'below', limit: 92 },
  priority: 'high',
  measuredAt: 0,
  readingIds: ['a'],
  formIds: [],
  breaches: 1,
};

describe('sentences', () => {
  it('say what was measured, against what, in each language', () => {
    const explanation = explain(FINDING);
    expect(sentenceOf(explanation, 'nb')).toBe('Lavt oksygen: Oksygenmetning 87 %, under 92 %.');
    expect(sentenceOf(explanation, 'nn')).toBe('Lågt oksygen: Oksygenmetting 87 %, under 92 %.');
    expect(sentenceOf(explanation, 'en')).toBe('Low oxygen: Oxygen saturation 87 %, below 92 %.');
  });

  it('write decimals and signs as the language does, and tell what is late or waiting', () => {
    const params = { kind: 'weight', value: 82.25, change: -2.5, days: 3, from: 84.75, edge: 'below', limit: -2 };
    const finding: Finding = { ...FINDING, ruleType: 'change', code: 'own-code', params, late: true, confirmBy: 5 };
    expect(sentenceOf(explain(finding), 'nb')).toBe(
      'Utenfor grensen: Vekt 82,25 kg, endret −2,5 kg på 3 dager fra 84,75 kg. Målt tidligere, mottatt for sent. Venter på ny måling.',
    );
  });

  it('tell why something could not be judged', () => {
    const gap: Finding = { ...FINDING, zone: 'UNGRADED', code: 'baseline-missing', params: { kind: 'spo2' } };
    expect(sentenceOf(explain(gap), 'en')).toBe('Could not be judged: The usual level is not set in the plan.');
  });

  it.each(Object.entries(SENTENCE_BOOKS))('has every code in %s', (_language, book) => {
    expect(Object.keys(book.titles).sort()).toEqual([...TEXT_CODES].sort());
    expect(Object.keys(book.details).sort()).toEqual([...RULE_TYPES, 'unjudged'].sort());
    for (const part of [book.titles, book.details, book.reasons, book.kinds, book.edges]) {
      expect(Object.values<string>(part).every((text) => text.length > 0)).toBe(true);
    }
  });

  it('has a title for every code of every template', () => {
    const codes = PLAN_TEMPLATES.flatMap(({ plan }) => plan.rules.map(({ textCode }) => textCode));
    expect(codes.filter((code) => !isTextCode(code))).toEqual([]);
  });
});
