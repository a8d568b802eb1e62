import {
  askCompare,
  askConvert,
  askDecode,
  askEvaluate,
  askFormScore,
  askNews2,
  askPropose,
  askReplay,
  askSchema,
  schemas,
} from './ask-engine';
import { examples } from './examples';
import { PureFault } from './pure-fault';

const faultOf = (ask: () => unknown): PureFault => {
  try {
    ask();
  } catch (error) {
    if (error instanceof PureFault) return error;
    throw error;
  }
  throw new Error('It was expected to be refused.');
};

describe('the examples of the help', () => {
  it('evaluate finds the low reading', () => {
    expect(askEvaluate(examples.evaluate)).toMatchObject({ zone: 'RED', findings: [{ ruleId: 'spo2-low' }] });
  });

  it('replay gives every judgement, and the last is red', () => {
    const steps = askReplay(examples.replay) as { assessment: { zone: string } }[];
    expect(steps).toHaveLength(15);
    expect(steps.at(-1)?.assessment.zone).toBe('RED');
  });

  it('compare counts more episodes for the narrower limit', () => {
    const { a, b } = askCompare(examples.compare) as { a: { episodes: number }; b: { episodes: number } };
    expect(b.episodes).toBeGreaterThan(a.episodes);
  });

  it('propose says what it proposes for SpO2', () => {
    expect(askPropose(examples.propose)).toMatchObject([{ kind: 'spo2' }]);
  });

  it('score news2 is complete, and low', () => {
    expect(askNews2(examples.news2)).toMatchObject({ status: 'complete', total: 0, band: 'low' });
  });

  it('score form adds up', () => {
    expect(askFormScore('gad-7', examples.form)).toEqual({ status: 'complete', total: 5 });
  });

  it('decode reads both numbers', () => {
    const [characteristic = '', hex = ''] = examples.decode.split(' ');
    expect(askDecode(characteristic, hex).readings).toEqual([
      { kind: 'spo2', value: 98, unit: '%' },
      { kind: 'heart-rate', value: 72, unit: '/min' },
    ]);
  });

  it('convert gives millimoles', () => {
    const [value = '', from = '', to = '', , kind = ''] = examples.convert.split(' ');
    expect(askConvert(value, from, to, kind)).toMatchObject({ rounded: 10, unit: 'mmol/L' });
  });

  it.each(Object.keys(schemas))('schema %s is told', (name) => {
    expect(askSchema(name)).toHaveProperty('type');
  });
});

describe('bad input', () => {
  it('that is no JSON is told so', () => {
    expect(faultOf(() => askEvaluate('{')).code).toBe('input/not-json');
  });

  it('names the path to what does not fit', () => {
    const broken = JSON.parse(examples.evaluate) as { plan: { rules: { kind: string }[] } };
    broken.plan.rules = [{ kind: 'aura' }];
    expect(faultOf(() => askEvaluate(JSON.stringify(broken))).path).toContain('/plan/rules/0');
  });

  it('gives no total without all seven observations', () => {
    expect(askNews2('{"spo2":97}')).toMatchObject({ status: 'incomplete' });
  });

  it.each([
    ['an unknown form', () => askFormScore('nonsense', '{}'), 'form/unknown'],
    ['a short packet', () => askDecode('2a5e', '00'), 'decode/short-packet'],
    ['an unknown kind', () => askConvert('1', 'kg', 'g', 'aura'), 'convert/kind-unknown'],
    ['a unit of something else', () => askConvert('1', 'kg', 'mmol/L', 'glucose'), 'convert/unit-not-for-kind'],
    ['an unknown schema', () => askSchema('nonsense'), 'schema/unknown'],
  ])('%s', (_what, ask, code) => {
    expect(faultOf(ask).code).toBe(code);
  });
});
