import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';

const beginReport = statement(
  'intake.begin-report',
  `select relation, may_read as "mayRead", organisation_id as "organisationId", follow_up_unit_id as "followUpUnitId",
          time_zone as "timeZone", now, birth_date as "birthDate"
   from intake.begin_report($1)`,
);

const beginDeviceReport = statement(
  'intake.begin-device-report',
  `select patient_id as "patientId", device_id as "deviceId", organisation_id as "organisationId", follow_up_unit_id as "followUpUnitId",
          time_zone as "timeZone", now, birth_date as "birthDate"
   from intake.begin_device_report($1, $2)`,
);

const earlierSubmission = statement(
  'intake.earlier-submission',
  `select content_hash as "contentHash", format_version as "formatVersion", received_at as "receivedAt"
   from intake.submission where patient_id = $1 and id = $2`,
);

const insertSubmission = statement(
  'intake.insert-submission',
  `insert into intake.submission (patient_id, id, content_hash, format_version, performed_by, person_id, gateway_id, content, taken_at, received_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

const noteSubmission = statement(
  'intake.note-submission',
  `update patients.monitoring set last_submission_at = $2, last_zone = $3 where patient_id = $1`,
);

// Never later than what is expected already: stepping up only adds.
const noteEarlierDue = statement(
  'intake.note-submission-and-due',
  `update patients.monitoring set last_submission_at = $2, last_zone = $3, next_due_at = least(next_due_at, $4) where patient_id = $1`,
);

/** Who may report, and what the road needs to know of the patient. Holding it means holding the patient's row. */
export interface Report {
  relation: 'patient' | 'helper' | 'nurse' | 'device';
  /** Whether the caller may see what was measured before; a device may not. */
  mayRead: boolean;
  organisationId: string;
  followUpUnitId: string;
  timeZone: string;
  now: Date;
  birthDate: string;
  deviceId?: string;
}

export interface EarlierSubmission {
  contentHash: Buffer;
  formatVersion: number;
  receivedAt: Date;
}

/** Authorises the caller and locks the patient's row; undefined when there is no such patient for this caller. */
export function beginReportFor(uow: UnitOfWork, patientId: string): Promise<Report | undefined> {
  return uow.one<Report & Record<string, unknown>>(beginReport, [patientId]);
}

/** The same for a gateway: the device's serial number tells the patient. */
export async function beginReportOf(
  uow: UnitOfWork,
  gatewayId: string,
  serial: string,
): Promise<(Report & { patientId: string }) | undefined> {
  const row = await uow.one<Report & { patientId: string } & Record<string, unknown>>(beginDeviceReport, [
    gatewayId,
    serial,
  ]);
  return row && { ...row, relation: 'device', mayRead: false };
}

export function findEarlier(
  uow: UnitOfWork,
  patientId: string,
  submissionId: string,
): Promise<EarlierSubmission | undefined> {
  return uow.one<EarlierSubmission & Record<string, unknown>>(earlierSubmission, [patientId, submissionId]);
}

export interface NewSubmission {
  patientId: string;
  submissionId: string;
  contentHash: Buffer;
  formatVersion: number;
  performedBy: Report['relation'];
  personId: string | undefined;
  gatewayId: string | undefined;
  content: unknown;
  takenAt: Date;
  receivedAt: Date;
}

export function storeSubmission(uow: UnitOfWork, row: NewSubmission): void {
  uow.send(insertSubmission, [
    row.patientId,
    row.submissionId,
    row.contentHash,
    row.formatVersion,
    row.performedBy,
    row.personId,
    row.gatewayId,
    JSON.stringify(row.content),
    row.takenAt,
    row.receivedAt,
  ]);
}

/** What the patient's row is told of a submission. */
export interface LastSubmission {
  patientId: string;
  receivedAt: Date;
  zone: string;
  /** Only when more is asked for than before. */
  nextDueAt: Date | null;
}

/** The patient's last submission and colour, for lists. */
export function noteLastSubmission(uow: UnitOfWork, { patientId, receivedAt, zone, nextDueAt }: LastSubmission): void {
  if (nextDueAt) uow.send(noteEarlierDue, [patientId, receivedAt, zone, nextDueAt]);
  else uow.send(noteSubmission, [patientId, receivedAt, zone]);
}
