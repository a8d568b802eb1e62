import { randomUUID } from 'node:crypto';
import { PLAN_TEMPLATES, planTemplate, type PlanTemplate } from '@fyrlykt/triage';
import {
  addAccess,
  addCommunity,
  addDuty,
  addHours,
  addMembership,
  addMonitoring,
  addOrganisation,
  addPathway,
  addPatient,
  addPerson,
  addPlan,
  addSignIn,
  addTemplate,
  addUnit,
  setNextDue,
} from '../founding';
import { checkNationalNumber, NationalNumberVault, type NumberFault } from '../identity';
import { defaultEscalation, nextDueAfter } from '../plans';
import { system } from '../platform/access/caller';
import { readConfiguration } from '../platform/config/configuration';
import { Database } from '../platform/database/database';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { CliFault } from './cli-fault';

const knownPerson = statement('bootstrap.known-person', `select id from identity.person where blind_index = $1`);
const knownPatient = statement('bootstrap.known-patient', `select id from patients.patient where person_id = $1`);
const knownUnit = statement(
  'bootstrap.known-unit',
  `select u.id from organisations.unit u join organisations.organisation o on o.id = u.organisation_id where o.name = $1 and u.name = $2`,
);

/** A person as given on the command line. */
export interface GivenPerson {
  number: string;
  name: string;
}

export interface Beginning {
  organisation: string;
  unit: string;
  phone?: string;
  nurse: GivenPerson;
  /** Runs the service; the nurse as well, unless somebody else is named. */
  administrator?: GivenPerson;
  /** Day of birth as YYYY-MM-DD: nothing is derived from the number. */
  patient?: GivenPerson & { birthDate: string };
  /** The plan template that the patient begins with. */
  template: string;
}

export interface Begun {
  organisationId: string;
  unitId: string;
  nurseId: string;
  administratorId: string;
  patientId?: string;
}

const zone = 'Europe/Oslo';
const weekdays = [1, 2, 3, 4, 5];
const reviewAfterDays = 90;

const numberFaults: Record<NumberFault, string> = {
  'identity/number-malformed': 'is no national number or D-number',
  'identity/number-synthetic': 'belongs to nobody: production takes real people only',
  'identity/number-real': 'belongs to a real person: outside production only synthetic numbers are taken',
};

/** The first organisation, unit, administrator, nurse and patient: a start without demo. All of it or nothing. */
export async function bootstrap(beginning: Beginning): Promise<Begun> {
  const { database: addresses, keys, production } = readConfiguration();
  const template = templateOf(beginning, production);
  const database = new Database(addresses.systemUrl, 2, 'fyrlykt-bootstrap');
  const vault = new NationalNumberVault(new Map([[1, keys.encryption]]), keys.blindIndex);
  try {
    return await database.run(system, (uow) => new Founding(uow, vault, production).found(beginning, template));
  } finally {
    await database.close();
  }
}

/** Everything that can be checked before the database is asked. */
function templateOf({ nurse, administrator, patient, template: id }: Beginning, production: boolean): PlanTemplate {
  for (const [who, person] of Object.entries({ nurse, administrator, patient })) {
    const fault = person && checkNationalNumber(person.number, production);
    if (fault) throw new CliFault(`--${who}-number ${numberFaults[fault]}.`);
  }
  if (patient && !isPastDay(patient.birthDate)) {
    throw new CliFault('--patient-birth-date must be a day such as 1951-04-30: nothing is derived from the number.');
  }
  const template = planTemplate(id);
  if (template) return template;
  throw new CliFault(`--template is one of ${PLAN_TEMPLATES.map((known) => known.id).join(', ')}.`);
}

function isPastDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) && at < new Date();
}

interface Place {
  organisationId: string;
  unitId: string;
  nurseId: string;
}

class Founding {
  private readonly now = new Date();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly vault: NationalNumberVault,
    private readonly production: boolean,
  ) {}

  async found(beginning: Beginning, template: PlanTemplate): Promise<Begun> {
    const { nurse, administrator, patient } = beginning;
    const { organisationId, unitId } = await this.place(beginning);
    const nurseId = await this.person(nurse, 'clinician');
    const administratorId = administrator ? await this.person(administrator, 'clinician') : nurseId;
    this.uow.send(addMembership, [nurseId, unitId, 'nurse', this.now, null]);
    this.uow.send(addMembership, [administratorId, unitId, 'administrator', this.now, null]);
    for (const { id, title, plan } of PLAN_TEMPLATES) this.uow.send(addTemplate, [id, title, plan]);
    const begun = { organisationId, unitId, nurseId, administratorId };
    return patient ? { ...begun, patientId: await this.patient(patient, template, begun) } : begun;
  }

  private async place({ organisation, unit, phone }: Beginning): Promise<Omit<Place, 'nurseId'>> {
    if (await this.uow.one(knownUnit, [organisation, unit])) {
      throw new CliFault(`${unit} of ${organisation} is there already: bootstrap is for the beginning only.`);
    }
    const [communityId, organisationId, unitId] = [randomUUID(), randomUUID(), randomUUID()];
    this.uow.send(addCommunity, [communityId, organisation]);
    this.uow.send(addOrganisation, [organisationId, communityId, 'municipality', organisation]);
    this.uow.send(addUnit, [unitId, organisationId, unit, phone]);
    this.uow.send(addHours, [unitId, weekdays, 8 * 60, 15 * 60]);
    return { organisationId, unitId };
  }

  /** A person exists once for each national number, whatever the roles. */
  private async person({ number, name }: GivenPerson, audience: 'patient' | 'clinician'): Promise<string> {
    const known = await this.uow.one<{ id: string }>(knownPerson, [this.vault.blindIndex(number)]);
    if (known) return known.id;
    const id = randomUUID();
    const { blindIndex, encrypted, keyVersion } = this.vault.seal(number, id);
    const [givenName, familyName] = namesOf(name);
    await this.uow.execute(addPerson, [id, blindIndex, encrypted, keyVersion, givenName, familyName, 'nb']);
    if (!this.production) this.uow.send(addSignIn, [id, `${audience}-${id.slice(0, 8)}`, audience, name, number, 0]);
    return id;
  }

  private async patient(
    given: GivenPerson & { birthDate: string },
    { id: condition, title, plan }: PlanTemplate,
    { organisationId, unitId, nurseId }: Place,
  ): Promise<string> {
    const { uow, now } = this;
    const personId = await this.person(given, 'patient');
    if (await uow.one(knownPatient, [personId])) throw new CliFault('This patient is there already.');
    const [id, pathwayId, planId] = [randomUUID(), randomUUID(), randomUUID()];
    const [givenName, familyName] = namesOf(given.name);
    const review = new Date(now.getTime() + reviewAfterDays * 86_400_000);
    const name = title.nb ?? condition;
    uow.send(addPatient, [id, personId, givenName, familyName, given.birthDate, null, 'nb', organisationId, now]);
    uow.send(addMonitoring, [id, organisationId, unitId, condition]);
    uow.send(setNextDue, [id, nextDueAfter([{ plan, periods: [] }], now.getTime(), zone)]);
    uow.send(addPathway, [pathwayId, id, condition, name, now, review]);
    uow.send(addAccess, [id, null, personId, 'self', now, null]);
    uow.send(addAccess, [id, unitId, null, 'full', now, null]);
    for (const kind of ['follow-up', 'limits', 'medication', 'escalation', 'equipment']) {
      uow.send(addDuty, [id, pathwayId, kind, unitId, now]);
    }
    // No doctor is known yet, so that nobody has signed: the next version goes the whole way.
    uow.send(addPlan, [planId, id, pathwayId, condition, name, plan, defaultEscalation, '[]', nurseId, now, null]);
    return id;
  }
}

/** The last word is the family name. */
function namesOf(name: string): [string, string] {
  const words = name.trim().split(/\s+/);
  const familyName = words.pop() ?? '';
  if (words.length === 0) throw new CliFault(`"${name}" needs a given name and a family name.`);
  return [words.join(' '), familyName];
}
