import { followTasks, planTemplate, PLAN_TEMPLATES, type Plan } from '@fyrlykt/triage';
import type { MeasurementKind } from '@fyrlykt/vitals';
import { addAccess, addDuty, addMonitoring, addPathway, addPatient, addPlan, addTemplate } from '../founding';
import type { NationalNumberVault } from '../identity';
import { defaultEscalation } from '../plans';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { bodyOf, type Body, type Worsening } from './body';
import { Chance, idOf } from './chance';
import { addDemoPerson, type Community, type Units } from './community';
import { personOf, type DemoPerson } from './people';

const addHelper = statement(
  'demo.add-helper',
  `insert into patients.helper (patient_id, person_id, mandate, may_read, valid_from) values ($1, $2, 'kin', false, $3)`,
);

/** One patient of the demo, with all that the simulated days need. */
export interface DemoPatient {
  id: string;
  person: DemoPerson;
  plan: Plan;
  body: Body;
  unit: 'fjordvik' | 'fjellnes';
  /** Share of the asked-for readings that are really sent. */
  diligence: number;
}

const named: readonly Partial<DemoPerson>[] = [
  {
    key: 'patient-kols',
    givenName: 'Astrid',
    familyName: 'Berg',
    birthDate: '1952-03-14',
    label: 'Astrid Berg – KOLS, 74 år',
    language: 'nb',
  },
  {
    key: 'patient-hjertesvikt',
    givenName: 'Olav',
    familyName: 'Haugen',
    birthDate: '1946-09-02',
    label: 'Olav Haugen – hjertesvikt, 80 år',
    language: 'nb',
  },
  {
    key: 'patient-diabetes',
    givenName: 'Máret',
    familyName: 'Somby',
    birthDate: '1961-05-21',
    label: 'Máret Somby – diabetes, 65 år',
    language: 'nn',
  },
];
const conditions = [
  'copd',
  'heart-failure',
  'diabetes',
  'copd',
  'heart-failure',
  'copd',
  'hypertension',
  'copd',
  'asthma',
  'heart-failure',
] as const;

export interface PatientsOf {
  seed: number;
  count: number;
  days: number;
  /** The first simulated day began here. */
  begins: Date;
}

/** The demo's patients by chance alone: the same question gives the same people. */
export function drawPatients(of: PatientsOf): DemoPatient[] {
  return Array.from({ length: of.count }, (_, index) => drawPatient(of, index));
}

function drawPatient({ seed, days }: PatientsOf, index: number): DemoPatient {
  const template = planTemplate(conditions[index % conditions.length] ?? 'copd') ?? PLAN_TEMPLATES[0];
  if (!template) throw new Error('There is no plan template.');
  const offered = index < named.length;
  const body = bodyOf(`${seed}-${index}`, worseningsOf(index, days));
  return {
    id: idOf(seed, 'patient', index),
    person: personOf(seed, index, { ...named[index], audience: 'patient' }),
    body,
    unit: offered || index % 5 !== 4 ? 'fjordvik' : 'fjellnes',
    diligence: offered ? 1 : 0.84 + new Chance(seed, 'patient', index).next() * 0.15,
    plan: planFor(template.plan, body, offered),
  };
}

/** Those who are offered for sign-in have one worsening behind them; the others theirs as chance has it. */
function worseningsOf(index: number, days: number): Worsening[] | undefined {
  return index < named.length ? [{ from: Math.floor(days / 3), days: 9, peak: 0.8 }] : undefined;
}

/** The template copied to the patient: own baselines and goals. Who is offered for sign-in may measure all day, so that there is always something due. */
function planFor(template: Plan, body: Body, anyTime: boolean): Plan {
  const kinds = new Set(template.tasks.flatMap(({ measures }) => measures ?? []));
  const baselines = Object.fromEntries(
    [...kinds].map((kind): [MeasurementKind, object] => [
      kind,
      { ...(body.normal.get(kind) ?? { value: 0, sd: 1 }), count: 20 },
    ]),
  );
  const goals = Object.fromEntries(
    [...kinds].flatMap((kind) => (body.normal.has(kind) ? [[kind, body.normal.get(kind)?.value]] : [])),
  );
  const tasks = anyTime
    ? template.tasks.map((task) => ({
        ...task,
        schedule: { ...task.schedule, windows: [{ fromMinute: 0, toMinute: 1440 }] },
      }))
    : template.tasks;
  const { dose, ...others } = template;
  const followed = dose && followTasks(dose, template.tasks, tasks);
  return {
    ...others,
    ...(followed ? { dose: followed } : {}),
    tasks,
    baselines: { ...template.baselines, ...baselines },
    goals: { ...goals, ...template.goals },
  };
}

export interface NewPatients extends PatientsOf {
  patients: readonly DemoPatient[];
  community: Community;
  vault: NationalNumberVault;
}

const goals = JSON.stringify([
  {
    nb: 'Klare trappa hjemme uten pause',
    nn: 'Klare trappa heime utan pause',
    en: 'Climb the stairs at home without a rest',
  },
]);

/** Writes the patients with pathway, duties, relations and an active plan signed by the GP. */
export async function addPatients(uow: UnitOfWork, of: NewPatients): Promise<void> {
  for (const { id, title, plan } of PLAN_TEMPLATES) uow.send(addTemplate, [id, title, plan]);
  of.patients.forEach((patient, index) => addOne(uow, of, patient, index));
  addDaughter(uow, of);
  await uow.settle();
}

const addDaysTo = (from: Date, days: number): Date => new Date(from.getTime() + days * 86_400_000);

const since = ({ begins }: PatientsOf): Date => addDaysTo(begins, -1);

function addOne(uow: UnitOfWork, of: NewPatients, patient: DemoPatient, index: number): void {
  const { community, seed, vault } = of;
  const { id, person, plan, unit } = patient;
  const from = since(of);
  const pathwayId = idOf(seed, 'pathway', index);
  const condition = plan.template ?? 'copd';
  const title = plan.title?.nb ?? condition;
  const organisationId = community.organisations[unit];
  const nurse = community.staff.get('nurse-a');
  const gp = community.staff.get('gp');
  addDemoPerson(uow, vault, person, index);
  uow.send(addPatient, [
    id, person.id, person.givenName, person.familyName, person.birthDate, `900 00 ${String(index).padStart(3, '0')}`, person.language, organisationId, from,
  ]); // prettier-ignore
  uow.send(addMonitoring, [id, organisationId, community.units[unit], condition]);
  uow.send(addPathway, [pathwayId, id, condition, title, from, addDaysTo(of.begins, 200)]);
  relate(uow, patient, { pathwayId, index, units: community.units, since: from });
  const planId = idOf(seed, 'plan', index);
  uow.send(addPlan, [planId, id, pathwayId, condition, title, plan, defaultEscalation, goals, nurse?.id, from, gp?.id]);
}

/** A daughter who reports for her father and does not see what he has sent. */
function addDaughter(uow: UnitOfWork, of: NewPatients): void {
  const daughter = personOf(of.seed, 8_000, {
    key: 'helper-datter',
    givenName: 'Silje',
    familyName: 'Haugen',
    birthDate: '1978-11-08',
    label: 'Silje Haugen – pårørende til Olav',
    language: 'nb',
  });
  addDemoPerson(uow, of.vault, daughter, 50);
  const helped = of.patients[1] ?? of.patients[0];
  if (!helped) return;
  uow.send(addHelper, [helped.id, daughter.id, since(of)]);
  uow.send(addAccess, [helped.id, null, daughter.id, 'report', since(of), null]);
}

interface Relations {
  pathwayId: string;
  index: number;
  units: Units;
  since: Date;
}

/** Self, follow-up unit and GP for everybody; the hospital for some, for a period, and for some no longer. */
function relate(
  uow: UnitOfWork,
  { id, person, unit, plan }: DemoPatient,
  { pathwayId, index, units, since }: Relations,
): void {
  uow.send(addAccess, [id, null, person.id, 'self', since, null]);
  uow.send(addAccess, [id, units[unit], null, 'full', since, null]);
  uow.send(addAccess, [id, units.practice, null, 'read', since, null]);
  // The response centre answers when the municipality is closed.
  uow.send(addAccess, [id, units.response, null, 'full', since, null]);
  if (plan.template === 'copd') {
    const ended = index % 4 === 3 ? addDaysTo(since, 30) : addDaysTo(since, 400);
    uow.send(addAccess, [id, units.hospital, null, 'read', since, ended]);
  }
  for (const [kind, holder] of [
    ['follow-up', units[unit]],
    ['limits', units.practice],
    ['medication', units.practice],
    ['escalation', units[unit]],
    ['equipment', units[unit]],
  ]) {
    uow.send(addDuty, [id, pathwayId, kind, holder, since]);
  }
}
