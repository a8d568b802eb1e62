import { randomBytes } from 'node:crypto';
import { NationalNumberVault } from './national-number-vault';

const number = '01815012345';
const person = '0199c0de-0000-7000-8000-000000000001';
const first = randomBytes(32);
const second = randomBytes(32);
const index = randomBytes(32);
const vault = new NationalNumberVault(new Map([[1, first]]), index);

describe('NationalNumberVault', () => {
  it('opens what it sealed, and never seals twice alike', () => {
    const sealed = vault.seal(number, person);
    expect(vault.open(sealed, person)).toBe(number);
    expect(vault.seal(number, person).encrypted).not.toEqual(sealed.encrypted);
    expect(sealed.encrypted.toString('latin1')).not.toContain(number);
  });

  it('does not open for another person, nor after any byte was changed', () => {
    const sealed = vault.seal(number, person);
    expect(() => vault.open(sealed, person.replace(/1$/, '2'))).toThrow();
    for (let at = 0; at < sealed.encrypted.length; at++) {
      const changed = Buffer.from(sealed.encrypted);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => vault.open({ ...sealed, encrypted: changed }, person)).toThrow();
    }
  });

  it('opens an old version after the key was changed, and says which key is missing', () => {
    const sealed = vault.seal(number, person);
    const rotated = new NationalNumberVault(
      new Map([
        [1, first],
        [2, second],
      ]),
      index,
    );
    expect(rotated.open(sealed, person)).toBe(number);
    expect(rotated.seal(number, person).keyVersion).toBe(2);
    expect(() => vault.open(rotated.seal(number, person), person)).toThrow('version 2');
  });

  it('refuses a ciphertext that claims another version under the same key', () => {
    const twice = new NationalNumberVault(
      new Map([
        [1, first],
        [2, first],
      ]),
      index,
    );
    expect(() => twice.open({ ...twice.seal(number, person), keyVersion: 1 }, person)).toThrow();
  });

  it('finds by number, under a key apart from the encryption key', () => {
    expect(vault.blindIndex(number)).toEqual(vault.blindIndex(number));
    expect(vault.blindIndex(number)).not.toEqual(vault.blindIndex('01815012346'));
    expect(vault.blindIndex(number)).not.toEqual(
      new NationalNumberVault(new Map([[1, first]]), first).blindIndex(number),
    );
  });
});
