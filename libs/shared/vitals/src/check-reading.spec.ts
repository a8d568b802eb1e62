import { checkBloodPressure } from './blood-pressure';
import { checkReading } from './check-reading';
import { convert, roundTo } from './conversion';

describe('checkReading', () => {
  it.each([
    ['spo2', 100, '%', 'ok'],
    ['spo2', 75, '%', 'ok'],
    ['spo2', 74, '%', 'ask-again'],
    ['spo2', 0, '%', 'ask-again'],
    ['spo2', 101, '%', 'impossible'],
    ['spo2', -1, '%', 'impossible'],
    ['spo2', Number.NaN, '%', 'impossible'],
    ['spo2', Number.POSITIVE_INFINITY, '%', 'impossible'],
    ['spo2', 97, 'kg', 'impossible'],
    ['spo2', 97, 'parsec', 'impossible'],
    ['pulse', 70, '/min', 'impossible'],
    ['pain', 4.5, '{score}', 'impossible'],
    ['phq9-score', 4.5, '{score}', 'impossible'],
    ['steps', 4.5, '/d', 'impossible'],
    ['temperature', 101.3, '[degF]', 'ok'],
    ['glucose', 600, 'mg/dL', 'ask-again'],
  ])('%s %s %s is %s', (kind, value, unit, status) => {
    expect(checkReading(kind, value, unit).status).toBe(status);
  });

  it('names the reason and the numbers it goes by', () => {
    expect(checkReading('spo2', 101, '%')).toEqual({
      status: 'impossible',
      code: 'outside-possible-range',
      params: { min: 0, max: 100 },
    });
    expect(checkReading('pain', 4.5, '{score}')).toMatchObject({ code: 'not-a-whole-number' });
    expect(checkReading('nothing', 1, '%')).toMatchObject({ code: 'kind-unknown' });
    expect(checkReading('spo2', 1, 'kPa')).toMatchObject({ code: 'unit-not-for-kind' });
    expect(checkReading('spo2', 1, 'x')).toMatchObject({ code: 'unit-unknown' });
    expect(checkReading('weight', 20, 'kg')).toMatchObject({
      code: 'outside-usual-range',
      params: { min: 30, max: 250 },
    });
  });

  it('asks when weight is more than 5 kg from the last one', () => {
    expect(checkReading('weight', 85, 'kg', 80).status).toBe('ok');
    expect(checkReading('weight', 85.1, 'kg', 80)).toMatchObject({
      status: 'ask-again',
      code: 'far-from-previous',
      params: { previous: 80 },
    });
    expect(checkReading('weight', 74.9, 'kg', 80).status).toBe('ask-again');
    expect(checkReading('spo2', 80, '%', 98).status).toBe('ok');
    expect(checkReading('weight', 85, 'kg').status).toBe('ok');
  });

  it('gives the value in the catalogue unit', () => {
    expect(checkReading('weight', 80_000, 'g')).toEqual({ status: 'ok', value: 80, unit: 'kg' });
    expect(checkReading('temperature', 100.4, '[degF]')).toMatchObject({ value: 38 });
  });
});

describe('checkBloodPressure', () => {
  it.each([
    [120, 80, 'ok'],
    [80, 80, 'impossible'],
    [80, 120, 'impossible'],
    [Number.NaN, 80, 'impossible'],
  ])('%s over %s is %s', (systolic, diastolic, status) => {
    const refusal = { status: 'impossible', code: 'systolic-not-above-diastolic' };
    expect(checkBloodPressure(systolic, diastolic)).toEqual(status === 'ok' ? { status } : refusal);
  });
});

describe('convert', () => {
  it('refuses by name', () => {
    expect(convert(Number.NaN, '%', '%', 'spo2')).toEqual({ status: 'refused', code: 'not-a-number' });
    expect(convert(1e308, 'mmol/L', 'mg/dL', 'glucose')).toEqual({ status: 'refused', code: 'not-a-number' });
    expect(convert(1, 'stone', 'kg', 'weight')).toEqual({ status: 'refused', code: 'unit-unknown' });
    expect(convert(1, 'kg', 'stone', 'weight')).toEqual({ status: 'refused', code: 'unit-unknown' });
    expect(convert(1, 'kg', 'mmol/L', 'glucose')).toEqual({ status: 'refused', code: 'unit-not-for-kind' });
    expect(convert(1, 'mmol/L', 'kg', 'glucose')).toEqual({ status: 'refused', code: 'unit-not-for-kind' });
  });

  it.each([
    ['temperature', [38, 'Cel'], [100.4, '[degF]']],
    ['temperature', [100.4, '[degF]'], [100.4, '[degF]']],
    ['hba1c', [53, 'mmol/mol'], [6.999483, '%']],
    ['hba1c', [7, '%'], [7, '%']],
    ['systolic', [16, 'kPa'], [16, 'kPa']],
    ['systolic', [120, 'mm[Hg]'], [15.998677, 'kPa']],
  ] as const)('leads a %s of %p to %p', (kind, [value, from], [expected, to]) => {
    expect(convert(value, from, to, kind)).toMatchObject({ status: 'converted', value: expected, unit: to });
  });

  it('rounds for display in the catalogue unit only', () => {
    expect(convert(180, 'mg/dL', 'mmol/L', 'glucose')).toEqual({
      status: 'converted',
      value: 9.991341,
      unit: 'mmol/L',
      rounded: 10,
    });
    expect(convert(5.5, 'mmol/L', 'mg/dL', 'glucose')).toMatchObject({
      value: 99.0858,
      rounded: 99.0858,
      unit: 'mg/dL',
    });
    expect(convert(-0, 'kg', 'kg', 'weight')).toMatchObject({ value: 0 });
  });
});

describe('roundTo', () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [38.05, 1, 38.1],
    [2.5, 0, 3],
    [-0.2, 0, 0],
    [Number.POSITIVE_INFINITY, 1, Number.POSITIVE_INFINITY],
    [Number.NaN, 1, Number.NaN],
  ])('%s to %s decimals is %s', (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected);
  });
});
