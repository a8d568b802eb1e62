import { checkNationalNumber, kindOf } from './check-national-number';

/** Completes nine digits with the check digits of the 1964 rule; undefined where the rule gives ten. */
function complete(nine: string): string | undefined {
  const digits = [...nine].map(Number);
  const check = (weights: number[], of: number[]): number =>
    (11 - (weights.reduce((sum, weight, index) => sum + weight * (of[index] ?? 0), 0) % 11)) % 11;
  const first = check([3, 7, 6, 1, 8, 9, 4, 5, 2], digits);
  const second = check([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], [...digits, first]);
  return first === 10 || second === 10 ? undefined : `${nine}${first}${second}`;
}

/** The first number with this date part that the rule allows: of somebody born in 2039, so that it belongs to nobody yet. */
function numberWith(datePart: string): string {
  for (let individual = 500; individual < 1000; individual++) {
    const number = complete(`${datePart}${individual}`);
    if (number) return number;
  }
  throw new Error(`no number for ${datePart}`);
}

describe('checkNationalNumber', () => {
  const real = numberWith('010139');
  const dNumber = numberWith('410139');
  const tenor = numberWith('018139');
  const tenorDNumber = numberWith('418139');
  const healthNet = numberWith('016639');
  const hospital = numberWith('014139');

  it.each([real, dNumber])('takes %s for a real person: allowed in production only', (number) => {
    expect(checkNationalNumber(number, true)).toBeUndefined();
    expect(checkNationalNumber(number, false)).toBe('identity/number-real');
  });

  it.each([tenor, tenorDNumber, healthNet])('takes %s for a synthetic person: refused in production', (number) => {
    expect(checkNationalNumber(number, true)).toBe('identity/number-synthetic');
    expect(checkNationalNumber(number, false)).toBeUndefined();
  });

  it('knows no sign-in with a hospital number, in production or out of it', () => {
    expect(kindOf(hospital)).toBeUndefined();
    expect(checkNationalNumber(hospital, false)).toBe('identity/number-malformed');
  });

  it.each(['', '0101501234', '010150123456', 'abcdefghijk', '٠١٠١٥٠١٢٣٤٥'])('refuses "%s"', (number) => {
    expect(checkNationalNumber(number, true)).toBe('identity/number-malformed');
  });

  it('refuses each single digit that is changed', () => {
    for (let position = 0; position < 11; position++) {
      const digit = (Number(real[position]) + 1) % 10;
      const changed = `${real.slice(0, position)}${digit}${real.slice(position + 1)}`;
      expect(kindOf(changed)).not.toBe('real');
    }
  });

  it('refuses a date that does not exist, with right check digits', () => {
    expect(kindOf(numberWith('310239'))).toBeUndefined();
    expect(kindOf(numberWith('007039'))).toBeUndefined();
  });
});
