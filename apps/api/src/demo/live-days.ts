import { system } from '../platform/access/caller';
import { instantOf } from '../platform/clock/local-time';
import type { SystemDatabase } from '../platform/database/database.module';
import { looksOf, lookAtList, reviewGreenOnes, type Workers } from './care';
import type { Course } from './courses';
import { sendingsOn, type Day, type Sending } from './day';
import type { DemoClock } from './demo-clock';
import type { DemoPatient } from './patients';
import type { Sender } from './sender';

const zone = 'Europe/Oslo';
const halfHour = 1_800_000;

/** How far the demo goes, and for whom the days around that go another way. */
export interface Horizon {
  until: Date;
  today: string;
  /** Up to here it has been lived before. */
  lived: Date;
  courses: ReadonlyMap<string, Course>;
}

/** Something that happens at a moment of a simulated day. */
interface Happening {
  at: Date;
  act: () => Promise<void>;
}

/** Lives through days: what is sent arrives half an hour by half an hour, and in between somebody looks at the list. */
export class LiveDays {
  constructor(
    private readonly database: SystemDatabase,
    private readonly sender: Sender,
    private readonly clock: DemoClock,
    private readonly workers: Workers,
  ) {}

  async live(patients: readonly DemoPatient[], day: Day, horizon: Horizon): Promise<void> {
    const happenings = [...this.sendings(patients, day, horizon), ...this.looks(patients, day, horizon)]
      .filter(({ at }) => at > horizon.lived && at < horizon.until)
      .sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { act } of happenings) await act();
  }

  private sendings(patients: readonly DemoPatient[], day: Day, { until, today, courses }: Horizon): Happening[] {
    const sendings = patients
      // Who is offered for sign-in has today's tasks still before them.
      .filter(({ person }) => !(day.localDay === today && person.key !== undefined))
      .flatMap((patient) => sendingsOn(patient, day, courses.get(patient.id)))
      .filter(({ at }) => at < until);
    return inHalfHours(sendings).map((batch) => {
      const last = batch.reduce((latest, { at }) => (at > latest ? at : latest), new Date(0));
      return {
        at: last,
        act: async () => {
          await this.clock.setTo(new Date(last.getTime() + 60_000));
          await this.sender.send(batch);
        },
      };
    });
  }

  /** What came in since yesterday afternoon is left for whoever looks at the demo: today green ones stay as they are. */
  private looks(patients: readonly DemoPatient[], day: Day, { today, courses, lived }: Horizon): Happening[] {
    const isToday = day.localDay === today;
    const fresh = new Set(isToday || isYesterday(day.localDay, today) ? courses.keys() : []);
    // Once the demo has been used, the episodes of those who sign in are not the demo's to close.
    const used = lived.getTime() > 0 ? patients.filter(({ person }) => person.key !== undefined) : [];
    const spared = new Set(used.map(({ id }) => id));
    return looksOf(day.localDay).map(({ minuteOfDay, redOnly }) => {
      const at = new Date(instantOf(day.localDay, minuteOfDay, zone));
      const act = (): Promise<void> =>
        this.database.run(system, async (uow) => {
          await lookAtList(uow, this.workers, { at, seed: day.seed, redOnly, fresh, spared });
          if (!redOnly && !isToday) reviewGreenOnes(uow, this.workers, at);
        });
      return { at, act };
    });
  }
}

const isYesterday = (localDay: string, today: string): boolean =>
  Date.parse(`${today}T00:00:00Z`) - Date.parse(`${localDay}T00:00:00Z`) === 86_400_000;

function inHalfHours(sendings: readonly Sending[]): Sending[][] {
  const batches = new Map<number, Sending[]>();
  for (const sending of sendings) {
    const slot = Math.floor(sending.at.getTime() / halfHour);
    batches.set(slot, [...(batches.get(slot) ?? []), sending]);
  }
  return [...batches.values()];
}
