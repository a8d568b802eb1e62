import { Injectable } from '@nestjs/common';
import type { FormResponse as JudgedForm, Reading, Series } from '@fyrlykt/triage';
import type { MeasurementKind } from '@fyrlykt/vitals';
import { v7 as uuidv7 } from 'uuid';
import { leaveTrace } from '../audit';
import { CoverReader } from '../coverage';
import { lowBatteryPercent, noteDevice, type DeviceStatus } from '../devices';
import { raiseEpisodes, technicalFinding, type RaisedEpisode } from '../episodes';
import { flag, readNewest, storeMeasurements } from '../measurements';
import { liftSnoozes, plansInForce, type PlanInForce } from '../plans';
import { about, type Caller } from '../platform/access/caller';
import { localTime } from '../platform/clock/local-time';
import { AppDatabase } from '../platform/database/database.module';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Refused } from '../platform/errors/refused';
import { Changes } from '../platform/live/changes';
import { readForm, storeResponses } from '../questionnaires';
import { judgeItems, keepAssessment, loadSeries, type JudgedFinding, type Judgement } from '../triage';
import { followDose } from './follow-dose';
import { justJudged, type JudgedSubmission } from './outcome';
import {
  contentHash,
  formatVersion,
  readSubmission,
  shapeFaults,
  timeFaults,
  type Fault,
  type Question,
  type ReadSubmission,
  type Submission,
} from './submission';
import { beginReportFor, beginReportOf, findEarlier, storeSubmission, type Report } from './submission.repository';

/** What came of a submission. */
export type Submitted =
  | { status: 'accepted'; judged: JudgedSubmission; unitId: string; now: Date; mayRead: boolean }
  | { status: 'repeated'; patientId: string; submissionId: string; mayRead: boolean }
  | { status: 'questions'; questions: Question[] }
  | { status: 'refused'; faults: Fault[] };

/** A device tells its patient by its serial number, and how it fares itself. */
export interface FromDevice extends DeviceStatus {
  serial: string;
}

/** A submission that nothing keeps from being stored. */
interface Accepted {
  caller: Caller;
  submission: Submission;
  hash: Buffer;
  report: Report;
  plans: readonly PlanInForce[];
  read: ReadSubmission;
  device: FromDevice | undefined;
}

/** A reading this much older than its arrival is marked late: judged at its own time, never news of today. */
const lateAfterMilliseconds = 60 * 60_000;

/** The main road: one submission, one transaction. */
@Injectable()
export class Submit {
  constructor(
    private readonly database: AppDatabase,
    private readonly covers: CoverReader,
    private readonly changes: Changes,
  ) {}

  /** Stores and judges what was sent, or says what keeps it from being stored. Sending the same again changes nothing. */
  async submit(caller: Caller, sent: Submission, device?: FromDevice): Promise<Submitted> {
    const faults = shapeFaults(sent, device === undefined);
    if (faults.length > 0) return { status: 'refused', faults };
    return this.database.run(about(caller, 'intake', device ? undefined : sent.patientId), async (uow) => {
      const begun = this.begin(uow, caller, sent, device);
      // A person names the patient; a device's patient is not known before the database has told.
      const patientId = device ? (await begun).patientId : sent.patientId;
      const submission = { ...sent, patientId };
      const [{ report }, earlier, newest, plans, forms] = await Promise.all([
        begun,
        findEarlier(uow, patientId, submission.submissionId),
        readNewest(uow, patientId),
        plansInForce(uow, patientId, oldestOf(submission)),
        formsOf(uow, submission),
      ]);
      const hash = contentHash(submission);
      if (earlier) return repeated(submission, report, hash.equals(earlier.contentHash));

      const read = readSubmission(submission, {
        fromDevice: report.relation === 'device',
        deviceId: report.deviceId,
        newest: new Map(newest.map(({ kind, value }) => [kind, value])),
        forms,
      });
      const wrong = [...read.faults, ...timeFaults(submission, report.now, report.birthDate)];
      if (wrong.length > 0) return { status: 'refused', faults: wrong };
      if (read.questions.length > 0) return { status: 'questions', questions: read.questions };

      return this.accept(uow, { caller, submission, hash, report, plans, read, device });
    });
  }

  /** Judges, stores, raises and tells: from here on the submission counts. */
  private async accept(uow: UnitOfWork, accepted: Accepted): Promise<Submitted> {
    const { submission, report, plans, read, device } = accepted;
    const { patientId, submissionId } = submission;
    const items = itemsOf(read, report);
    const takenAt = new Date(Math.min(oldestOf(submission).getTime(), report.now.getTime()));
    const now = report.now.getTime();
    const question = {
      patientId,
      timeZone: report.timeZone,
      from: takenAt.getTime(),
      now,
      trigger: 'submission',
    } as const;
    const history = await loadSeries(uow, plans, question);
    const judgement = judgeItems(plans, history, { ...items, readings: withRepeats(items.readings, history) }, now);

    uow.together(() => store(uow, accepted, takenAt, judgement));
    const raised = await this.raise(uow, { patientId, report, plans, device }, judgement.findings);
    uow.afterCommit(() => this.tell(patientId, report, submissionId, raised));
    return {
      status: 'accepted',
      judged: justJudged({ patientId, submissionId, receivedAt: report.now }, judgement, plans),
      unitId: report.followUpUnitId,
      now: report.now,
      mayRead: report.mayRead,
    };
  }

  /** Authorises, and holds the patient's row so that two submissions of one patient are judged one after the other. */
  private async begin(uow: UnitOfWork, caller: Caller, sent: Submission, device: FromDevice | undefined) {
    if (!device) {
      const report = await beginReportFor(uow, sent.patientId);
      if (!report)
        throw new Refused(
          'patient/absent',
          'There is no such patient, or you may not report for this person.',
          '/patientId',
        );
      return { report, patientId: sent.patientId };
    }
    const report = await beginReportOf(uow, caller.gatewayId ?? '', device.serial);
    if (!report)
      throw new Refused(
        'device/unknown',
        'This device is not registered to a patient of your organisation.',
        '/device',
      );
    uow.about(report.patientId);
    return { report, patientId: report.patientId };
  }

  private async raise(
    uow: UnitOfWork,
    { patientId, report, plans, device }: Pick<Accepted, 'report' | 'plans' | 'device'> & { patientId: string },
    judged: readonly JudgedFinding[],
  ): Promise<RaisedEpisode[]> {
    const { organisationId, followUpUnitId, deviceId, now } = report;
    const findings = device && deviceId ? [...judged, ...deviceFindings(uow, deviceId, device, now)] : judged;
    if (findings.length === 0) return [];
    const cover = await this.covers.read(followUpUnitId);
    return raiseEpisodes(uow, { patientId, organisationId, cover, policy: plans[0]?.escalation, now }, findings);
  }

  /** Ids and versions only, after the commit, to whoever watches. */
  private tell(patientId: string, report: Report, submissionId: string, raised: readonly RaisedEpisode[]): void {
    const unitIds = [report.followUpUnitId];
    this.changes.publish({ topic: 'SUBMISSION', id: submissionId, patientId, unitIds });
    for (const { id, version } of raised) this.changes.publish({ topic: 'EPISODE', id, version, patientId, unitIds });
  }
}

/** What was sent, how it was judged, and the trace of it: changes of which none needs another's rows. */
function store(uow: UnitOfWork, accepted: Accepted, takenAt: Date, judgement: Judgement): void {
  const { caller, submission, hash, report, plans, read } = accepted;
  const { patientId, submissionId } = submission;
  const of = { patientId, submissionId, receivedAt: report.now };
  storeSubmission(uow, {
    ...of,
    contentHash: hash,
    formatVersion,
    performedBy: report.relation,
    personId: caller.personId,
    gatewayId: caller.gatewayId,
    content: submission.items,
    takenAt,
  });
  storeMeasurements(uow, of, marked(read, report.now));
  storeResponses(uow, of, read.responses);
  keepAssessment(uow, { id: uuidv7(), ...of, trigger: 'submission', takenAt, at: report.now }, judgement);
  liftSnoozes(uow, of, judgement.lifted);
  followDose(uow, { ...of, report, plans }, judgement);
  leaveTrace(uow, { ...caller, purpose: 'intake' }, { operation: 'intake.submit', kind: 'write', patients: patientId });
}

/** A repeat names what was repeated by its submission, which is what a portal knows; the engine wants the reading. */
function withRepeats(readings: readonly Reading[], { readings: earlier }: Series): Reading[] {
  return readings.map((reading) => {
    if (!reading.retestOf) return reading;
    const repeated = earlier.find(
      ({ kind, submissionId }) => kind === reading.kind && submissionId === reading.retestOf,
    );
    return { ...reading, retestOf: repeated?.id ?? reading.retestOf };
  });
}

/** What a device says of itself is kept, and becomes technical work where somebody has to see to it. */
function deviceFindings(
  uow: UnitOfWork,
  deviceId: string,
  { serial, batteryPercent, fault }: FromDevice,
  at: Date,
): JudgedFinding[] {
  noteDevice(uow, deviceId, at, { batteryPercent, fault });
  const findings: JudgedFinding[] = [];
  if (batteryPercent !== undefined && batteryPercent < lowBatteryPercent) {
    findings.push(
      technicalFinding({ code: 'device-battery-low', deviceId, params: { serial, percent: batteryPercent }, at }),
    );
  }
  if (fault !== undefined)
    findings.push(technicalFinding({ code: 'device-fault', deviceId, params: { serial, fault }, at }));
  return findings;
}

function repeated({ patientId, submissionId }: Submission, { mayRead }: Report, isSame: boolean): Submitted {
  if (isSame) return { status: 'repeated', patientId, submissionId, mayRead };
  const message = 'This submissionId has been used for something else. Make a new one for new content.';
  return { status: 'refused', faults: [{ code: 'submission/idempotency-conflict', message, path: '/submissionId' }] };
}

function oldestOf(submission: Submission): Date {
  const times = submission.items.flatMap(
    (item) => (item.measurement ?? item.bloodPressure ?? item.form)?.takenAt.getTime() ?? [],
  );
  return new Date(Math.min(...times));
}

async function formsOf(uow: UnitOfWork, submission: Submission) {
  const ids = new Set(submission.items.flatMap(({ form }) => (form ? [form.formId] : [])));
  const forms = await Promise.all([...ids].map((id) => readForm(uow, id)));
  return new Map(forms.flatMap((form) => (form ? [[form.id, form] as const] : [])));
}

function itemsOf(read: ReadSubmission, report: Report): { readings: Reading[]; forms: JudgedForm[] } {
  const receivedAt = report.now.getTime();
  const readings = read.measurements.map((measurement): Reading => {
    const takenAt = measurement.takenAt.getTime();
    const { day, minuteOfDay } = localTime(takenAt, report.timeZone);
    return {
      id: measurement.id,
      kind: measurement.kind satisfies MeasurementKind,
      value: measurement.value,
      takenAt,
      receivedAt,
      localDay: day,
      minuteOfDay,
      ...(measurement.deviceId ? { device: measurement.deviceId } : {}),
      ...(measurement.retestOf ? { retestOf: measurement.retestOf } : {}),
      flags: {
        confirmed: (measurement.flags & flag.confirmed) !== 0,
        doubtful: (measurement.flags & flag.doubtful) !== 0,
      },
    };
  });
  const forms = read.responses.map(({ id, form, answers, score, takenAt }): JudgedForm => ({
    id,
    form: form.id,
    takenAt: takenAt.getTime(),
    receivedAt,
    localDay: localTime(takenAt.getTime(), report.timeZone).day,
    answers,
    scoreStatus: score.status,
    ...(score.status === 'complete' ? { score: score.total } : {}),
  }));
  return { readings, forms };
}

function marked(read: ReadSubmission, now: Date): ReadSubmission['measurements'] {
  return read.measurements.map((measurement) =>
    now.getTime() - measurement.takenAt.getTime() > lateAfterMilliseconds
      ? { ...measurement, flags: measurement.flags | flag.late }
      : measurement,
  );
}
