import { CATALOGUE, kindDefinition, kindOfCode } from './catalogue';
import { MEASUREMENT_KINDS, isMeasurementKind } from './measurement-kind';
import { UNIT_CODES, readUnit, unitOfCode } from './unit';

describe('catalogue', () => {
  it('has a row for every kind, with codes that are used once', () => {
    expect(CATALOGUE.map(({ kind }) => kind)).toEqual(MEASUREMENT_KINDS);
    expect(new Set(CATALOGUE.map(({ code }) => code)).size).toBe(CATALOGUE.length);
    expect(new Set(Object.values(UNIT_CODES)).size).toBe(Object.keys(UNIT_CODES).length);
  });

  it('keeps the database codes it has given out', () => {
    expect(Object.fromEntries(CATALOGUE.map(({ kind, code }) => [kind, code]))).toEqual({
      spo2: 1,
      'heart-rate': 2,
      systolic: 3,
      diastolic: 4,
      temperature: 5,
      'respiratory-rate': 6,
      weight: 7,
      glucose: 8,
      fev1: 9,
      pef: 10,
      pain: 11,
      steps: 12,
      hba1c: 13,
      'phq9-score': 20,
      'gad7-score': 21,
      'who5-score': 22,
      'form-score': 23,
      'news2-score': 24,
    });
    expect(kindOfCode(8)).toBe('glucose');
    expect(kindOfCode(14)).toBeUndefined();
    expect(unitOfCode(10)).toBe('mmol/L');
    expect(unitOfCode(99)).toBeUndefined();
  });

  it('asks again inside what is possible', () => {
    for (const { possible, usual } of CATALOGUE) {
      expect(possible.min).toBeLessThanOrEqual(usual.min);
      expect(possible.max).toBeGreaterThanOrEqual(usual.max);
    }
  });

  it('reads units as people write them, and nothing of the prototype', () => {
    expect(readUnit('mmol/l')).toBe('mmol/L');
    expect(readUnit('mmHg')).toBe('mm[Hg]');
    expect(readUnit('°F')).toBe('[degF]');
    expect(readUnit('toString')).toBeUndefined();
    expect(isMeasurementKind('constructor')).toBe(false);
    expect(() => kindDefinition('constructor' as 'weight')).toThrow('kind without catalogue row: constructor');
    expect(kindDefinition('weight').usualChange).toBe(5);
  });
});
