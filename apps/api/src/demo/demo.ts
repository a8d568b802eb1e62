import type { Client } from 'pg';
import type { FindAbsences, FindSilentDevices } from '../episodes';
import type { NationalNumberVault } from '../identity';
import type { Submit } from '../intake';
import { system } from '../platform/access/caller';
import { addDays, instantOf, localTime } from '../platform/clock/local-time';
import type { SystemDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import { makeCommunity } from './community';
import { coursesAround } from './courses';
import type { DemoClock } from './demo-clock';
import { addEquipment } from './equipment';
import { Finish, placeTraces, sealAll } from './finish';
import { LiveDays, type Horizon } from './live-days';
import { addPatients, drawPatients } from './patients';
import type { SeedOptions } from './seed-demo';
import { Sender } from './sender';
import { readWorkers } from './workers';

// The demo remembers what it was made of and how far its days have come, so that it can be resumed and brought forward.
const readProgress = statement('demo.read-progress', `select detail from platform.beat where name = 'demo'`);
const keepProgress = statement(
  'demo.keep-progress',
  `insert into platform.beat (name, at, ok, detail) values ('demo', now(), true, $1) on conflict (name) do update set at = excluded.at, detail = excluded.detail`,
);

interface Progress {
  patients: number;
  days: number;
  seed: number;
  begins: string;
  /** The last local day that was lived to its end. */
  lastDay: string;
  /** The moment that the demo has reached; from then on, whoever uses it makes its story too. */
  reached?: string;
}

const zone = 'Europe/Oslo';

/** Whether the demo has been brought to this local day already: what happened since belongs to whoever used it. */
export async function hasReached(owner: Client, until: Date): Promise<boolean> {
  const { rows } = await owner.query<{ detail: string }>(readProgress.text);
  const { reached } = JSON.parse(rows[0]?.detail ?? '{}') as Partial<Progress>;
  return reached !== undefined && localTime(Date.parse(reached), zone).day >= localTime(until.getTime(), zone).day;
}
/** After a long silence only the last days are lived through: the rest stays a gap, which is what it was. */
const mostDaysForward = 30;

interface Parts {
  road: Submit;
  vault: NationalNumberVault;
  absences: FindAbsences;
  silences: FindSilentDevices;
  videoHost: string;
}

/** The demo as a whole: begun once, and from then on brought forward. */
export class Demo {
  constructor(
    private readonly database: SystemDatabase,
    private readonly owner: Client,
    private readonly clock: DemoClock,
    private readonly parts: Parts,
  ) {}

  /** False when it was stopped on the way. */
  async bringTo(options: SeedOptions, stop: AbortSignal): Promise<boolean> {
    const { until } = options;
    const today = localTime(until.getTime(), zone).day;
    const progress = (await this.read()) ?? (await this.begin(options, today));
    const { seed } = progress;
    const patients = drawPatients({ ...progress, count: progress.patients, begins: new Date(progress.begins) });
    const firstDay = localTime(Date.parse(progress.begins), zone).day;
    const numberOf = (localDay: string): number => daysBetween(firstDay, localDay).length - 1;
    const horizon: Horizon = {
      until,
      today,
      lived: new Date(progress.reached ?? 0),
      courses: coursesAround({ seed, localDay: today, number: numberOf(today) }, patients),
    };
    const { road, absences, silences, videoHost } = this.parts;
    const sender = new Sender(road);
    const living = new LiveDays(this.database, sender, this.clock, await readWorkers(this.database));
    const since = new Date();
    const days = daysBetween(firstDayToLive(progress, firstDay, today), today);
    let { lastDay } = progress;
    for (const [index, localDay] of days.entries()) {
      if (stop.aborted) return false;
      await living.live(patients, { localDay, number: numberOf(localDay), seed }, horizon);
      if (localDay < today) await this.keep({ ...progress, lastDay: (lastDay = localDay) });
      options.progress(index + 1, days.length);
    }
    await this.clock.setTo(until);
    await new Finish(this.database, road, absences, silences).run({ seed, patients, horizon, videoHost });
    await placeTraces(this.owner, sender.arrivals, since);
    await sealAll(this.database);
    await this.keep({ ...progress, lastDay, reached: until.toISOString() });
    return true;
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
    const { vault } = this.parts;
    await this.database.run(system, async (uow) => {
      const community = await makeCommunity(uow, vault, seed);
      const patients = drawPatients({ seed, count, days, begins });
      await addPatients(uow, { seed, count, days, begins, patients, community, vault });
      addEquipment(uow, community, patients, { seed, begins });
      uow.send(keepProgress, [JSON.stringify(progress)]);
    });
    return progress;
  }
}

function firstDayToLive({ lastDay, days }: Progress, firstDay: string, today: string): string {
  const next = addDays(lastDay, 1);
  const earliest = addDays(today, -mostDaysForward);
  // The first time all of it is lived through, also when that was interrupted.
  return next <= addDays(firstDay, days) || next > earliest ? next : earliest;
}

function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
