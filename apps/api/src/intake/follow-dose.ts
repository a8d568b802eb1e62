import { keepStepUps, nextDueAfter, stepUps, steppedUp, type PlanInForce } from '../plans';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import type { Judgement } from '../triage';
import { noteLastSubmission, type Report } from './submission.repository';

interface Judged {
  patientId: string;
  submissionId: string;
  report: Report;
  plans: readonly PlanInForce[];
}

/**
 * Notes the submission on the patient's row, and brings back the own schedules of plans that it steps up. One statement changes
 * that row, since of several in one only one would.
 */
export function followDose(uow: UnitOfWork, of: Judged, { zone, findings, snoozed }: Judgement): void {
  const { patientId, submissionId, report, plans } = of;
  const ups = stepUps(plans, [...findings, ...snoozed], report);
  keepStepUps(uow, { patientId, submissionId, receivedAt: report.now }, ups);
  const nextDueAt = ups.length > 0 ? nextDueAfter(steppedUp(plans, ups), report.now.getTime(), report.timeZone) : null;
  noteLastSubmission(uow, { patientId, receivedAt: report.now, zone, nextDueAt });
}
