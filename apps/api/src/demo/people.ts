import { Chance, idOf } from './chance';
import { syntheticNumber } from './synthetic-number';

/** Somebody who exists only here. */
export interface DemoPerson {
  id: string;
  /** What the development sign-in calls this person; absent for those who are not offered there. */
  key?: string;
  audience: 'patient' | 'clinician';
  label: string;
  givenName: string;
  familyName: string;
  birthDate: string;
  number: string;
  language: 'nb' | 'nn' | 'en';
}

const givenNames = [
  'Astrid', 'Olav', 'Kari', 'Per', 'Inger', 'Arne', 'Berit', 'Máret', 'Nils', 'Liv', 'Gunnar', 'Solveig', 'Ánte', 'Turid', 'Knut',
  'Randi', 'Leif', 'Elle', 'Svein', 'Aud', 'Tor', 'Gerd', 'Jovnna', 'Bjørg', 'Einar', 'Sunniva', 'Harald', 'Ragnhild', 'Issát', 'Åse',
]; // prettier-ignore
const familyNames = [
  'Berg', 'Haugen', 'Sara', 'Dahl', 'Lund', 'Moen', 'Utsi', 'Strand', 'Eide', 'Bakken', 'Somby', 'Vik', 'Solberg', 'Myhre', 'Hætta',
  'Nygård', 'Aas', 'Gaup', 'Hagen', 'Sørli', 'Tangen', 'Brekke', 'Eira', 'Fjeld', 'Holm', 'Kvalheim', 'Ødegård', 'Rønning', 'Turi', 'Lien',
]; // prettier-ignore

export function personOf(seed: number, serial: number, fixed: Partial<DemoPerson> = {}): DemoPerson {
  const chance = new Chance(seed, 'person', serial);
  const birthDate =
    fixed.birthDate ??
    `${chance.whole(1938, 1968)}-${String(chance.whole(1, 12)).padStart(2, '0')}-${String(chance.whole(1, 28)).padStart(2, '0')}`;
  const language = chance.next() < 0.15 ? 'nn' : 'nb';
  const givenName = chance.of(givenNames);
  const familyName = chance.of(familyNames);
  return {
    id: idOf(seed, 'person', serial),
    audience: 'patient',
    label: '',
    givenName,
    familyName,
    birthDate,
    number: syntheticNumber(birthDate, (serial * 7) % 400),
    language,
    ...fixed,
  };
}
