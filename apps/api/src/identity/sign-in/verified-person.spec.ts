import { verifiedNumber } from './verified-person';

const level = 'helseid://claims/identity/security_level';
const pid = 'helseid://claims/identity/pid';

describe('verifiedNumber', () => {
  it('takes the number of somebody who is identified at the highest level', () => {
    expect(verifiedNumber('patient', { acr: 'idporten-loa-high', pid: '01815012345' })).toBe('01815012345');
    expect(verifiedNumber('clinician', { [level]: '4', [pid]: '01815012345' })).toBe('01815012345');
  });

  it.each([
    undefined,
    {},
    { acr: 'idporten-loa-substantial', pid: '1' },
    { acr: 'Level4', pid: '1' },
    { acr: ['idporten-loa-high'], pid: '1' },
    { [level]: '4', [pid]: '1' },
  ])('refuses a patient with %p', (claims) => {
    expect(() => verifiedNumber('patient', claims)).toThrow('level-too-low');
  });

  it.each([
    undefined,
    {},
    { [level]: '3', [pid]: '1' },
    { [level]: '40', [pid]: '1' },
    { acr: 'idporten-loa-high', pid: '1' },
  ])('refuses a professional with %p', (claims) => {
    expect(() => verifiedNumber('clinician', claims)).toThrow('level-too-low');
  });

  it('refuses an answer without a number as text', () => {
    expect(() => verifiedNumber('patient', { acr: 'idporten-loa-high' })).toThrow('number-refused');
    expect(() => verifiedNumber('patient', { acr: 'idporten-loa-high', pid: 1 })).toThrow('number-refused');
  });
});
