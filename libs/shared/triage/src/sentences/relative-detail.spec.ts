import type { Finding } from '../assessment';
import type { Params } from '../rules/rule-fields';
import { explain } from './explanation';
import type { SentenceLanguage } from './sentence';
import { sentenceOf } from './sentence';

function said(params: Params, language: SentenceLanguage): string {
  const finding: Finding = {
    ruleId: 'relative',
    ruleType: 'relative',
    lane: 'clinical',
    zone: 'YELLOW',
    code: params['kind'] === 'pef' ? 'pef-low' : 'weight-changed',
    params,
    priority: 'medium',
    measuredAt: 0,
    readingIds: ['a'],
    formIds: [],
    breaches: 1,
  };
  return sentenceOf(explain(finding), language);
}

const PEF = { kind: 'pef', value: 282, deviation: 66.666667, edge: 'below', limit: 80, reference: 423 };
const BLOWN = { ...PEF, in: 'percent', against: 'goal' };
const SPO2 = { kind: 'spo2', value: 92, deviation: -4, edge: 'atOrBelow', limit: -3, reference: 96 };
const WEIGHT = { kind: 'weight', value: 82.5, deviation: 2.5, edge: 'atOrAbove', limit: 2, reference: 80 };

describe('a sentence about a relative finding', () => {
  it.each([
    ['nb', 'Lav PEF: PEF 282 L/min, under 80 % av personlig beste (423 L/min).'],
    ['nn', 'Låg PEF: PEF 282 L/min, under 80 % av personleg beste (423 L/min).'],
    ['en', 'Low peak flow: Peak flow 282 L/min, below 80 % of the personal best (423 L/min).'],
  ] as const)('in percent of the best, in %s', (language, sentence) => {
    expect(said(BLOWN, language)).toBe(sentence);
  });

  it('in percent of the usual or of a goal, with the edge around the limit', () => {
    expect(said({ ...BLOWN, against: 'baseline', edge: 'atOrBelow' }, 'nb')).toBe(
      'Lav PEF: PEF 282 L/min, 80 % av det vanlige (423 L/min) eller lavere.',
    );
    const heavier = { ...WEIGHT, deviation: 103.125, limit: 102.5, edge: 'above', in: 'percent', against: 'goal' };
    expect(said(heavier, 'nb')).toContain('Vekt 82,5 kg, over 102,5 % av målet (80 kg).');
    expect(said({ ...heavier, edge: 'atOrAbove' }, 'nn')).toContain('102,5 % av målet (80 kg) eller høgare.');
  });

  it.each([
    ['nb', 'Oksygenmetning 92 %, 4 prosentpoeng under det vanlige (96 %), grensen er −3 prosentpoeng.'],
    ['nn', 'Oksygenmetting 92 %, 4 prosentpoeng under det vanlege (96 %), grensa er −3 prosentpoeng.'],
    ['en', 'Oxygen saturation 92 %, 4 percentage points below the usual (96 %), the limit is −3 percentage points.'],
  ] as const)('between percentages in percentage points, in %s', (language, sentence) => {
    expect(said({ ...SPO2, in: 'unit', against: 'baseline' }, language)).toContain(sentence);
  });

  it('in the kind’s own unit', () => {
    expect(said({ ...WEIGHT, in: 'unit', against: 'goal' }, 'nb')).toContain(
      'Vekt 82,5 kg, 2,5 kg over målet (80 kg), grensen er 2 kg.',
    );
  });

  it.each([
    ['nb', '2,5 standardavvik under det vanlige (96 %), grensen er −2.'],
    ['nn', '2,5 standardavvik under det vanlege (96 %), grensa er −2.'],
    ['en', '2.5 standard deviations below the usual (96 %), the limit is −2.'],
  ] as const)('in standard deviations, in %s', (language, sentence) => {
    const far = { ...SPO2, deviation: -2.5, limit: -2, edge: 'below', in: 'sd', against: 'baseline' };
    expect(said(far, language)).toContain(sentence);
  });

  it('is the same for a reader who took the finding for a band', () => {
    const taken = { title: 'pef-low', detail: 'band', params: BLOWN, late: false, awaitsRepeat: false } as const;
    expect(sentenceOf(taken, 'nb')).toContain('under 80 % av personlig beste');
  });

  it('of an older finding that does not say what its limit is measured in', () => {
    expect(said(PEF, 'nb')).toBe('Lav PEF: PEF 282 L/min, mot 423 L/min som utgangspunkt.');
    const bare = Object.fromEntries(Object.entries(BLOWN).filter(([name]) => name !== 'deviation'));
    expect(said(bare, 'nb')).toContain('mot 423 L/min');
  });
});
