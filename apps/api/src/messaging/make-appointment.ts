import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { leaveTrace } from '../audit';
import { about } from '../platform/access/caller';
import type { SignedIn } from '../platform/access/signed-in';
import { CONFIGURATION } from '../platform/config/config.module';
import type { Configuration } from '../platform/config/configuration';
import { AppDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import { Refused } from '../platform/errors/refused';
import { Changes } from '../platform/live/changes';
import { storeAppointment, type Appointment } from './appointment.repository';
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
  if (ahead <= 0 || ahead > yearMilliseconds)
    return new Refused('appointment/start', 'Choose a time ahead, within a year.', '/startsAt');
  const fault = videoUrlFault(input.videoUrl, hosts);
  return fault ? new Refused('appointment/video-url', fault, '/videoUrl') : undefined;
}

@Injectable()
export class MakeAppointment {
  constructor(
    private readonly database: AppDatabase,
    private readonly changes: Changes,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  run(who: SignedIn, input: AppointmentInput): Promise<Appointment> {
    const { patientId } = input;
    const caller = about(who.caller, 'care', patientId);
    return this.database.run(caller, async (uow) => {
      const followed = await uow.one<{ unitId: string; now: Date }>(followedBy, [patientId]);
      if (!followed) throw new Refused('patient/absent', 'There is no such patient.', '/patientId');
      const fault = appointmentFault(input, followed.now, this.configuration.videoHosts);
      if (fault) throw fault;
      const endsAt = new Date(input.startsAt.getTime() + input.durationMinutes * 60_000);
      const { title, startsAt, videoUrl } = input;
      const appointment = { id: uuidv7(), patientId, title: title.trim(), startsAt, endsAt, videoUrl };
      storeAppointment(uow, {
        ...appointment,
        unitId: who.memberships[0]?.unitId ?? followed.unitId,
        personId: who.personId,
      });
      leaveTrace(uow, caller, { operation: 'messaging.make-appointment', kind: 'write', patients: patientId });
      uow.afterCommit(() =>
        this.changes.publish({ topic: 'APPOINTMENT', id: appointment.id, patientId, unitIds: [followed.unitId] }),
      );
      return { ...appointment, withName: who.name };
    });
  }
}
