import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { Client } from 'pg';
import { IdentityModule, NationalNumberVault } from '../identity';
import { IntakeModule, Submit } from '../intake';
import { nextDueAfter } from '../plans';
import { system } from '../platform/access/caller';
import { addDays, instantOf, localTime } from '../platform/clock/local-time';
import { CONFIGURATION, ConfigModule } from '../platform/config/config.module';
import type { Configuration } from '../platform/config/configuration';
import { DatabaseModule, SystemDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import { LiveModule } from '../platform/live/live.module';
import { serviceLogger } from '../platform/logging/service-logger';
import { careFor } from './care';
import { makeCommunity } from './community';
import { sendingsOn, type Sending } from './day';
import { addEquipment } from './equipment';
import { addPatients, drawPatients, type DemoPatient } from './patients';

@Module({ imports: [ConfigModule, DatabaseModule, LiveModule, IdentityModule, IntakeModule] })
class SeedModule {}

export interface SeedOptions {
  patients: number;
  days: number;
  seed: number;
  until: Date;
  /** Told now and then, so that whoever waits sees that something happens. */
  progress: (done: number, of: number) => void;
}

// The demo remembers what it was made of and how far its days have come, so that it can be resumed and brought forward.
const readProgress = statement('demo.read-progress', `select detail from platform.beat where name = 'demo'`);
const keepProgress = statement(
  'demo.keep-progress',
  `insert into platform.beat (name, at, ok, detail) values ('demo', now(), true, $1) on conflict (name) do update set at = excluded.at, detail = excluded.detail`,
);
const setNextDue = statement(
  'demo.set-next-due',
  `update patients.monitoring set next_due_at = $2 where patient_id = $1`,
);
const staffIds = statement(
  'demo.staff-ids',
  `select key, person_id as id from identity.demo_person where audience = 'clinician'`,
);

interface Progress {
  patients: number;
  days: number;
  seed: number;
  begins: string;
  lastDay: string;
}

const zone = 'Europe/Oslo';
const together = 8;
/** After a long silence only the last days are lived through: the rest stays a gap, which is what it was. */
const mostDaysForward = 30;

/** Makes the demo community and its days, resumes an interrupted one, or brings it forward to `until`. Everything measured goes the main road. */
export async function seedDemo(options: SeedOptions): Promise<void> {
  const app = await NestFactory.createApplicationContext(SeedModule, { logger: serviceLogger() });
  const { ownerUrl } = app.get<Configuration>(CONFIGURATION).database;
  if (!ownerUrl) throw new Error('Seeding moves the clock, which only the owner may: set DATABASE_OWNER_URL.');
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const demo = new Demo(app.get(SystemDatabase), app.get(Submit), app.get(NationalNumberVault), owner);
    await demo.bringTo(options);
  } finally {
    await owner.query(`update platform.clock set clock_offset = '0'`);
    await owner.end();
    await app.close();
  }
}

class Demo {
  constructor(
    private readonly database: SystemDatabase,
    private readonly road: Submit,
    private readonly vault: NationalNumberVault,
    private readonly owner: Client,
  ) {}

  async bringTo(options: SeedOptions): Promise<void> {
    const today = localTime(options.until.getTime(), zone).day;
    const progress = (await this.read()) ?? (await this.begin(options, today));
    const patients = drawPatients({ ...progress, count: progress.patients, begins: new Date(progress.begins) });
    const firstDay = localTime(Date.parse(progress.begins), zone).day;
    const from = later(addDays(progress.lastDay, 1), addDays(today, -mostDaysForward), progress.lastDay < firstDay);
    const days = daysBetween(from, today);
    for (const [index, localDay] of days.entries()) {
      const number = daysBetween(firstDay, localDay).length - 1;
      await this.live(patients, { localDay, number, until: options.until, seed: progress.seed });
      if (localDay < today) await this.keep({ ...progress, lastDay: localDay });
      options.progress(index + 1, days.length);
    }
    await this.setClock(options.until);
    await this.expectNext(patients, options.until);
  }

  private async read(): Promise<Progress | undefined> {
    const row = await this.database.run(system, (uow) => uow.one<{ detail: string }>(readProgress));
    return row && (JSON.parse(row.detail) as Progress);
  }

  private keep(progress: Progress): Promise<number> {
    return this.database.run(system, (uow) => uow.execute(keepProgress, [JSON.stringify(progress)]));
  }

  private async begin({ patients: count, days, seed }: SeedOptions, today: string): Promise<Progress> {
    const firstDay = addDays(today, -days);
    const begins = new Date(instantOf(firstDay, 0, zone));
    const progress = { patients: count, days, seed, begins: begins.toISOString(), lastDay: addDays(firstDay, -1) };
    await this.database.run(system, async (uow) => {
      const community = await makeCommunity(uow, this.vault, seed);
      const patients = drawPatients({ seed, count, days, begins });
      await addPatients(uow, { seed, count, days, begins, patients, community, vault: this.vault });
      addEquipment(uow, community, patients, seed);
      uow.send(keepProgress, [JSON.stringify(progress)]);
    });
    return progress;
  }

  /** One day: what is sent arrives half an hour by half an hour, and at two o'clock the nurses have done their work of the day before. */
  private async live(
    patients: readonly DemoPatient[],
    day: { localDay: string; number: number; until: Date; seed: number },
  ): Promise<void> {
    const today = localTime(day.until.getTime(), zone).day === day.localDay;
    const sendings = patients
      // Who is offered for sign-in has today's tasks still before them.
      .filter(({ person }) => !(today && person.key !== undefined))
      .flatMap((patient) => sendingsOn(patient, day.localDay, day.number, day.seed))
      .filter(({ at }) => at < day.until)
      .sort((a, b) => a.at.getTime() - b.at.getTime());
    const afternoon = new Date(instantOf(day.localDay, 14 * 60, zone));
    const morning = sendings.filter(({ at }) => at < afternoon);
    for (const batch of inHalfHours(morning)) await this.send(batch);
    if (afternoon < day.until && !today) await this.care(afternoon, day.seed);
    for (const batch of inHalfHours(sendings.filter(({ at }) => at >= afternoon))) await this.send(batch);
  }

  private async care(afternoon: Date, seed: number): Promise<void> {
    const nurses = await this.database.run(system, (uow) => uow.query<{ key: string; id: string }>(staffIds));
    const nurse = nurses.find(({ key }) => key === 'nurse-a');
    if (!nurse) return;
    const openedBefore = new Date(afternoon.getTime() - 20 * 3_600_000);
    await this.database.run(system, (uow) => careFor(uow, nurse.id, { openedBefore, at: afternoon, seed }));
  }

  /** Half an hour's sendings, some at a time; those of one patient one after the other. */
  private async send(batch: readonly Sending[]): Promise<void> {
    const last = batch.at(-1);
    if (!last) return;
    await this.setClock(new Date(last.at.getTime() + 60_000));
    const queue = [...batch];
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) await this.submit(next);
    };
    await Promise.all(Array.from({ length: together }, worker));
  }

  private async submit({ patient, submission }: Sending): Promise<void> {
    const caller = { personId: patient.person.id, unitIds: [], purpose: 'intake' } as const;
    const answer = await this.road.submit(caller, submission);
    if (answer.status === 'questions') {
      const items = submission.items.map((item) => ({
        ...item,
        ...(item.measurement ? { measurement: { ...item.measurement, confirmed: true } } : {}),
        ...(item.bloodPressure ? { bloodPressure: { ...item.bloodPressure, confirmed: true } } : {}),
      }));
      await this.road.submit(caller, { ...submission, items });
    } else if (answer.status === 'refused') {
      throw new Error(
        `The demo's own submission was refused: ${answer.faults[0]?.code ?? ''} ${answer.faults[0]?.path ?? ''}`,
      );
    }
  }

  /** From now on absence is watched: nobody is told of gaps that lie in the past. */
  private async expectNext(patients: readonly DemoPatient[], until: Date): Promise<void> {
    await this.database.run(system, (uow) => {
      for (const { id, plan } of patients) uow.send(setNextDue, [id, nextDueAfter(plan.tasks, until.getTime(), zone)]);
      return Promise.resolve();
    });
  }

  private async setClock(at: Date): Promise<void> {
    await this.owner.query('update platform.clock set clock_offset = $1::timestamptz - now()', [at.toISOString()]);
  }
}

function later(next: string, earliest: string, atTheBeginning: boolean): string {
  return atTheBeginning || next > earliest ? next : earliest;
}

function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function inHalfHours(sendings: readonly Sending[]): Sending[][] {
  const batches = new Map<number, Sending[]>();
  for (const sending of sendings) {
    const slot = Math.floor(sending.at.getTime() / 1_800_000);
    batches.set(slot, [...(batches.get(slot) ?? []), sending]);
  }
  return [...batches.values()];
}
