import { addCommunity, addHours, addMembership, addOrganisation, addPerson, addSignIn, addUnit } from '../founding';
import type { NationalNumberVault } from '../identity';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { idOf } from './chance';
import { personOf, type DemoPerson } from './people';

const addTakeOver = statement(
  'demo.add-take-over',
  `insert into coverage.take_over (unit_id, by_unit_id) values ($1, $2)`,
);

/** The units of the demo, by what they are for. */
export interface Units {
  fjordvik: string;
  fjellnes: string;
  response: string;
  practice: string;
  hospital: string;
}

export interface Community {
  units: Units;
  organisations: Units;
  /** Professionals by their sign-in key. */
  staff: ReadonlyMap<string, DemoPerson>;
}

const weekdays = [1, 2, 3, 4, 5];

/** One health community: two municipalities, a response centre, a practice and a hospital, all invented. */
export async function makeCommunity(uow: UnitOfWork, vault: NationalNumberVault, seed: number): Promise<Community> {
  const communityId = idOf(seed, 'community');
  uow.send(addCommunity, [communityId, 'Helsefellesskapet Nordfjorden (oppdiktet)']);
  const rooms = [
    ['fjordvik', 'municipality', 'Fjordvik kommune', 'Oppfølgingstjenesten i Fjordvik', '75 00 00 01'],
    ['fjellnes', 'municipality', 'Fjellnes kommune', 'Oppfølgingstjenesten i Fjellnes', '75 00 00 02'],
    ['response', 'response-centre', 'Responssenteret Nordfjorden', 'Responssenteret', '75 00 00 03'],
    ['practice', 'gp-practice', 'Havna legesenter', 'Fastlegene på Havna', '75 00 00 04'],
    ['hospital', 'hospital', 'Nordfjorden sykehus', 'Lungeposten', '75 00 00 05'],
  ] as const;
  const units = {} as Units;
  const organisations = {} as Units;
  for (const [key, kind, organisation, unit, phone] of rooms) {
    organisations[key] = idOf(seed, 'organisation', key);
    units[key] = idOf(seed, 'unit', key);
    uow.send(addOrganisation, [organisations[key], communityId, kind, organisation]);
    uow.send(addUnit, [units[key], organisations[key], unit, phone]);
  }
  openUnits(uow, units);
  const staff = new Map(staffOf(seed).map((member) => [member.person.key ?? '', member]));
  let sort = 100;
  const since = new Date(Date.now() - 5 * 365 * 86_400_000);
  for (const { person, unit, role } of staff.values()) {
    addDemoPerson(uow, vault, person, (sort += 1));
    uow.send(addMembership, [person.id, units[unit], role, since, `${person.key ?? 'someone'}@fyrlykt.example`]);
  }
  await uow.settle();
  return { units, organisations, staff: new Map([...staff].map(([key, { person }]) => [key, person])) };
}

function openUnits(uow: UnitOfWork, units: Units): void {
  const eight = 8 * 60;
  uow.send(addHours, [units.fjordvik, weekdays, eight, 15 * 60]);
  uow.send(addHours, [units.fjellnes, weekdays, eight, 15 * 60]);
  uow.send(addHours, [units.fjellnes, [6], 10 * 60, 14 * 60]);
  uow.send(addHours, [units.practice, weekdays, eight, 16 * 60]);
  uow.send(addHours, [units.hospital, [...weekdays, 6, 7], 7 * 60, 22 * 60]);
  uow.send(addHours, [units.response, [...weekdays, 6, 7], 0, 1440]);
  for (const unit of [units.fjordvik, units.fjellnes, units.hospital]) uow.send(addTakeOver, [unit, units.response]);
}

interface Member {
  person: DemoPerson;
  unit: keyof Units;
  role: string;
}

function staffOf(seed: number): Member[] {
  const rows: [string, string, string, string, keyof Units, string][] = [
    ['nurse-a', 'Ingrid', 'Dahl', 'Ingrid Dahl – sykepleier, Fjordvik kommune', 'fjordvik', 'nurse'],
    ['nurse-a2', 'Jonas', 'Eira', 'Jonas Eira – sykepleier, Fjordvik kommune', 'fjordvik', 'nurse'],
    ['leader-a', 'Marit', 'Solberg', 'Marit Solberg – leder, Fjordvik kommune', 'fjordvik', 'unit-leader'],
    ['nurse-b', 'Sara', 'Utsi', 'Sara Utsi – sykepleier, Fjellnes kommune', 'fjellnes', 'nurse'],
    ['leader-b', 'Tom', 'Vik', 'Tom Vik – leder, Fjellnes kommune', 'fjellnes', 'unit-leader'],
    ['response', 'Line', 'Moen', 'Line Moen – operatør, Responssenteret', 'response', 'response-operator'],
    ['gp', 'Anders', 'Lund', 'Anders Lund – fastlege, Havna legesenter', 'practice', 'gp'],
    ['hospital', 'Hanne', 'Strand', 'Hanne Strand – lungelege, Nordfjorden sykehus', 'hospital', 'hospital-clinician'],
    ['admin', 'Eva', 'Holm', 'Eva Holm – administrator, Fjordvik kommune', 'fjordvik', 'administrator'],
  ];
  return rows.map(([key, givenName, familyName, label, unit, role], index) => {
    const fixed = {
      key,
      givenName,
      familyName,
      label,
      audience: 'clinician',
      language: 'nb',
      birthDate: `19${70 + index}-0${index + 1}-1${index}`,
    } as const;
    return { person: personOf(seed, 9_000 + index, fixed), unit, role };
  });
}

/** A person, and the place in the list of the development sign-in if there is one. */
export function addDemoPerson(uow: UnitOfWork, vault: NationalNumberVault, person: DemoPerson, sort: number): void {
  const sealed = vault.seal(person.number, person.id);
  const { id, givenName, familyName, language, key, audience, label, number } = person;
  uow.send(addPerson, [id, sealed.blindIndex, sealed.encrypted, sealed.keyVersion, givenName, familyName, language]);
  if (key) uow.send(addSignIn, [id, key, audience, label, number, sort]);
}
