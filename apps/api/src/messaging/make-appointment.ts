import { Inject, Injectable } from '@nestjs/common';
import { validate as isUuid, v7 as uuidv7 } from 'uuid';
import { leaveTrace } from '../audit';
import { about } from '../platform/access/caller';
import type { SignedIn } from '../platform/access/signed-in';
import { CONFIGURATION } from '../platform/config/config.module';
import type { Configuration } from '../platform/config/configuration';
import { AppDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import { Refused } from '../platform/errors/refused';
import { Changes } from '../platform/live/changes';
import { storeAppointment } from './appointment.repository';
import { appointmentView } from './appointment-view';
import { videoUrlFault } from './video-url';

const followedBy = statement(
  'messaging.followed-by',
  `select m.follow_up_unit_id as "unitId", platform.now() as now from patients.monitoring m where m.patient_id = $1`,
);

export interface AppointmentInput {
  patientId: string;
  title: string;
  startsAt: Date;
  durationMinutes: number;
  videoUrl: string;
}

const yearMilliseconds = 366 * 86_400_000;

/** What keeps an appointment from being made; undefined when nothing does. */
function appointmentFault(input: AppointmentInput, now: Date, hosts: readonly string[]): Refused | undefined {
  const title = input.title.trim();
  if (title.length === 0 || title.length > 120)
    return new Refused('appointment/title', 'Write a title of 1 to 120 characters.', '/title');
  if (!Number.isInteger(input.durationMinutes) || input.durationMinutes < 5 || input.durationMinutes > 240) {
    return new Refused('appointment/duration', 'An appointment lasts 5 to 240 minutes.', '/durationMinutes');
  }
  const ahead = input.startsAt.getTime() - now.getTime();
  if (ahead <= 0) return new Refused('appointment/in-the-past', 'Choose a time ahead.', '/startsAt');
  if (ahead > yearMilliseconds)
    return new Refused('appointment/too-far-ahead', 'Choose a time within a year.', '/startsAt');
  const fault = videoUrlFault(input.videoUrl, hosts);
  return fault ? new Refused('appointment/host-not-allowed', fault, '/videoUrl') : undefined;
}

@Injectable()
export class MakeAppointment {
  constructor(
    private readonly database: AppDatabase,
    private readonly changes: Changes,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  run(who: SignedIn, input: AppointmentInput) {
    const { patientId } = input;
    if (!isUuid(patientId)) throw absent();
    const caller = about(who.caller, 'care', patientId);
    return this.database.run(caller, async (uow) => {
      const followed = await uow.one<{ unitId: string; now: Date }>(followedBy, [patientId]);
      if (!followed) throw absent();
      const fault = appointmentFault(input, followed.now, this.configuration.videoHosts);
      if (fault) throw fault;
      const endsAt = new Date(input.startsAt.getTime() + input.durationMinutes * 60_000);
      const { title, startsAt, videoUrl } = input;
      const appointment = { id: uuidv7(), patientId, title: title.trim(), startsAt, endsAt, videoUrl };
      storeAppointment(uow, {
        ...appointment,
        unitId: unitOf(who, followed.unitId),
        personId: who.personId,
      });
      leaveTrace(uow, caller, { operation: 'messaging.make-appointment', kind: 'write', patients: patientId });
      uow.afterCommit(() =>
        this.changes.publish({ topic: 'APPOINTMENT', id: appointment.id, patientId, unitIds: [followed.unitId] }),
      );
      return appointmentView({ ...appointment, withName: who.name }, followed.now);
    });
  }
}

const absent = () => new Refused('patient/absent', 'There is no such patient.', '/patientId');

/** The unit that follows the patient up when the caller works there, else the caller's own. */
function unitOf({ memberships }: SignedIn, followUpUnitId: string): string {
  const mine = memberships.map(({ unitId }) => unitId);
  return mine.includes(followUpUnitId) ? followUpUnitId : (mine[0] ?? followUpUnitId);
}
