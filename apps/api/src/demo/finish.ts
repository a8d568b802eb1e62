import type { Client } from 'pg';
import { sealEntries } from '../audit';
import type { FindAbsences, FindSilentDevices } from '../episodes';
import type { Submit } from '../intake';
import { nextDueAfter } from '../plans';
import { system } from '../platform/access/caller';
import type { SystemDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import { idOf } from './chance';
import { gatewayId, hearEquipment, lowBattery, serialOf } from './equipment';
import type { Horizon } from './live-days';
import type { DemoPatient } from './patients';
import type { Arrivals } from './sender';

const setNextDue = statement(
  'demo.set-next-due',
  `update patients.monitoring set next_due_at = $2 where patient_id = $1`,
);
const gatewayOrganisation = statement(
  'demo.gateway-organisation',
  `select organisation_id as "organisationId" from devices.gateway where id = $1`,
);
const addAppointment = statement(
  'demo.add-appointment',
  `insert into messaging.appointment (patient_id, unit_id, person_id, title, starts_at, ends_at, video_url)
   select m.patient_id, m.follow_up_unit_id, n.person_id, 'Videosamtale med sykepleier', $3::timestamptz, $3::timestamptz + interval '20 minutes', $4
   from patients.monitoring m, identity.demo_person n
   where m.patient_id = $1 and n.key = 'nurse-a'
     and not exists (select 1 from messaging.appointment a where a.patient_id = m.patient_id and a.starts_at > $2)`,
);
// Alarms of the past have been answered: nobody is told of them now.
const forgetAnswered = statement(
  'demo.forget-answered',
  `update platform.outbox o set published_at = now() where o.published_at is null and o.topic = 'episodes.escalate'
     and exists (select 1 from episodes.episode e where e.id = (o.payload ->> 'episodeId')::uuid and e.state <> 'OPEN')`,
);

const minute = 60_000;
const quarter = 15 * minute;

export interface Finishing {
  seed: number;
  patients: readonly DemoPatient[];
  horizon: Horizon;
  videoHost: string;
}

/** Brings everything beside the readings to the moment that the demo has reached. */
export class Finish {
  constructor(
    private readonly database: SystemDatabase,
    private readonly road: Submit,
    private readonly absences: FindAbsences,
    private readonly silences: FindSilentDevices,
  ) {}

  async run(of: Finishing): Promise<void> {
    await this.expectNext(of);
    await this.silences.run();
    await this.absences.run();
    await this.reportBattery(of);
    await this.makeAppointments(of);
    await this.database.run(system, (uow) => uow.execute(forgetAnswered));
  }

  /**
   * Of gaps in the past nobody is told, but of those who are silent now. Nobody sends for the invented while the demo is used: their
   * absence is watched from the day after tomorrow on, when it has been brought forward again.
   */
  private async expectNext({ seed, patients, horizon: { until, courses } }: Finishing): Promise<void> {
    await this.database.run(system, (uow) => {
      for (const { id, plan, person } of patients) {
        const silent = courses.get(id)?.silentFrom !== undefined;
        const from = until.getTime() + (person.key === undefined ? 36 * 60 * minute : 0);
        uow.send(setNextDue, [id, silent ? until : nextDueAfter([{ plan, periods: [] }], from, 'Europe/Oslo')]);
      }
      hearEquipment(uow, seed, new Date(until.getTime() - quarter));
      return Promise.resolve();
    });
  }

  private async reportBattery({ seed, patients, horizon: { today, until } }: Finishing): Promise<void> {
    const patient = patients[lowBattery];
    if (!patient) return;
    const gateway = await this.database.run(system, (uow) =>
      uow.one<{ organisationId: string }>(gatewayOrganisation, [gatewayId(seed)]),
    );
    if (!gateway) return;
    const caller = {
      gatewayId: gatewayId(seed),
      organisationId: gateway.organisationId,
      unitIds: [],
      purpose: 'intake',
    } as const;
    const value = Math.round(patient.body.normal.get('spo2')?.value ?? 95);
    const takenAt = new Date(until.getTime() - minute);
    const submission = {
      submissionId: idOf(seed, 'battery', today),
      patientId: '',
      items: [{ measurement: { kind: 'spo2', value, unit: '%', takenAt } }],
    };
    await this.road.submit(caller, submission, { serial: serialOf(lowBattery), batteryPercent: 9 });
  }

  private async makeAppointments({ patients, horizon: { until }, videoHost }: Finishing): Promise<void> {
    await this.database.run(system, (uow) => {
      patients.slice(0, 3).forEach(({ id }, index) => {
        const hours = index * 3 + 1;
        const startsAt = new Date(Math.ceil(until.getTime() / quarter) * quarter + hours * 60 * minute);
        uow.send(addAppointment, [id, until, startsAt, `https://${videoHost}/webapp/conference/${200_100 + index}`]);
      });
      return Promise.resolve();
    });
  }
}

/**
 * The log tells when something was really written, which was just now. The patients' own list of accesses would show a year of
 * readings in a minute; so the owner moves the traces of invented readings to where they stand in the story, before they are sealed.
 */
export async function placeTraces(owner: Client, arrivals: Arrivals, since: Date): Promise<void> {
  for (const [patientId, times] of arrivals) {
    await owner.query(
      `update audit.entry e set at = placed.at
       from (select id, row_number() over (order by id) as place from audit.entry
             where patient_id = $1 and operation = 'intake.submit' and at >= $3) trace
       join unnest($2::timestamptz[]) with ordinality as placed (at, place) using (place)
       where e.id = trace.id`,
      [patientId, times, since],
    );
  }
}

/** Seals everything that was logged. The newest two seconds wait for the worker. */
export async function sealAll(database: SystemDatabase): Promise<void> {
  while ((await sealEntries(database)) > 0);
}
