import type { Zone } from '@fyrlykt/triage';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import type { Judgement, JudgedFinding } from './judge';

const insertAssessment = statement(
  'triage.insert-assessment',
  `insert into triage.assessment (id, patient_id, submission_id, trigger, plan_version_ids, engine_version, zone, findings, taken_at, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

const assessmentsOf = statement(
  'triage.assessments-of',
  `select a.id, a.submission_id as "submissionId", a.plan_version_ids as "planVersionIds", a.zone, a.findings, a.taken_at as "takenAt", a.at,
          a.reviewed_at as "reviewedAt", a.reviewed_by as "reviewedBy", p.given_name as "reviewedByGivenName"
   from triage.assessment a left join identity.person p on p.id = a.reviewed_by
   where a.patient_id = $1 and a.submission_id = any ($2)`,
);

/** What is kept of a finding: codes and numbers, from which the reply can be made again in any language. */
export interface KeptFinding {
  ruleId: string;
  code: string;
  params: Record<string, number | string>;
  zone: Exclude<Zone, 'GREEN'>;
  lane: string;
  late: boolean;
  planVersionId: string;
  /** Told to the patient, and kept from opening an episode. Absent means false. */
  snoozed?: true;
}

export interface AssessmentRow {
  id: string;
  submissionId: string;
  planVersionIds: string[];
  zone: Zone;
  findings: KeptFinding[];
  takenAt: Date;
  at: Date;
  reviewedAt: Date | null;
  reviewedBy: string | null;
  reviewedByGivenName: string | null;
}

/** All that was found, with what was snoozed marked as such: what is told and what is kept are the same. */
export function keptFindings({ findings, snoozed }: Judgement): KeptFinding[] {
  return [
    ...findings.map(keptFinding),
    ...snoozed.map((finding): KeptFinding => ({ ...keptFinding(finding), snoozed: true })),
  ];
}

function keptFinding(finding: JudgedFinding): KeptFinding {
  const { ruleId, code, params, zone, lane, late, planVersionId } = finding;
  return { ruleId, code, params, zone, lane: lane.toUpperCase(), late: late === true, planVersionId };
}

export interface AssessmentOf {
  id: string;
  patientId: string;
  submissionId: string | null;
  trigger: 'submission' | 'schedule' | 'technical';
  takenAt: Date;
  at: Date;
}

/** Keeps a judgement with the versions of plan and engine, so that any colour can be made again years later. */
export function keepAssessment(uow: UnitOfWork, of: AssessmentOf, judgement: Judgement): void {
  uow.send(insertAssessment, [
    of.id,
    of.patientId,
    of.submissionId,
    of.trigger,
    judgement.planVersionIds,
    judgement.engineVersion,
    judgement.zone,
    JSON.stringify(keptFindings(judgement)),
    of.takenAt,
    of.at,
  ]);
}

export async function readAssessments(
  uow: UnitOfWork,
  patientId: string,
  submissionIds: readonly string[],
): Promise<AssessmentRow[]> {
  if (submissionIds.length === 0) return [];
  return uow.query<AssessmentRow & Record<string, unknown>>(assessmentsOf, [patientId, submissionIds]);
}
