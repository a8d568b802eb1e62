import { Injectable } from '@nestjs/common';
import { CoverReader } from '../coverage';
import { planContents } from '../plans';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { readAssessments, type AssessmentRow } from '../triage';
import { outcomeView, received, type Seen } from './outcome';

const answersOf = statement(
  'intake.answers-of',
  `select e.claimed_at as "claimedAt", e.opened_at as "openedAt", e.closed_at as "closedAt", p.given_name as "givenName", e.lane, platform.now() as now
   from episodes.episode e join identity.person p on p.id = e.claimed_by
   where e.patient_id = $1 and e.claimed_at is not null and coalesce(e.closed_at, 'infinity') >= $2`,
);

const submissionsOf = statement(
  'intake.submissions-of',
  `select s.id, s.received_at as "receivedAt", m.follow_up_unit_id as "unitId", platform.now() as now
   from intake.submission s join patients.monitoring m on m.patient_id = s.patient_id
   where s.patient_id = $1 and ($2::uuid[] is null or s.id = any ($2)) and ($3::timestamptz is null or (s.received_at, s.id) < ($3, $4::uuid))
   order by s.received_at desc, s.id desc limit $5`,
);

interface AnswerRow {
  claimedAt: Date;
  openedAt: Date;
  closedAt: Date | null;
  givenName: string;
  lane: string;
  [column: string]: unknown;
}

interface SubmissionRow {
  id: string;
  receivedAt: Date;
  unitId: string;
  now: Date;
  [column: string]: unknown;
}

export interface OutcomeQuestion {
  patientId: string;
  language: string;
  submissionIds?: readonly string[];
  /** Earlier than this one, by time and id. */
  before?: [Date, string] | undefined;
  most: number;
}

/** Tells earlier submissions again, newest first, with who has seen them since. */
@Injectable()
export class OutcomeReader {
  constructor(private readonly covers: CoverReader) {}

  async read(uow: UnitOfWork, question: OutcomeQuestion) {
    const { patientId } = question;
    const submissions = await uow.query<SubmissionRow>(submissionsOf, [
      patientId,
      question.submissionIds,
      question.before?.[0],
      question.before?.[1],
      question.most,
    ]);
    const newest = submissions[0];
    const oldest = submissions.at(-1);
    if (!newest || !oldest) return [];
    const [assessments, answers, cover] = await Promise.all([
      readAssessments(
        uow,
        patientId,
        submissions.map(({ id }) => id),
      ),
      uow.query<AnswerRow>(answersOf, [patientId, oldest.receivedAt]),
      this.covers.read(newest.unitId),
    ]);
    const contents = await planContents(
      uow,
      assessments.flatMap(({ planVersionIds }) => planVersionIds),
    );
    const judged = new Map(assessments.map((assessment) => [assessment.submissionId, assessment]));
    return submissions.flatMap(({ id, receivedAt, now }) => {
      const assessment = judged.get(id);
      if (!assessment) return [];
      const plans = assessment.planVersionIds.flatMap((version) => contents.get(version) ?? []);
      const seen = seenOf(assessment, answers);
      const { zone, findings } = assessment;
      return [
        outcomeView({ submissionId: id, patientId, receivedAt, zone, findings, plans, seen }, cover, {
          language: question.language,
          now,
        }),
      ];
    });
  }
}

/** "Seen by your nurse" is a review of the submission, or a claim or a close, made after it came, of an episode that it belongs to. */
function seenOf(assessment: AssessmentRow, answers: readonly AnswerRow[]): Seen {
  if (assessment.reviewedAt)
    return { state: 'REVIEWED', by: assessment.reviewedByGivenName, at: assessment.reviewedAt };
  const lanes = new Set(assessment.findings.filter(({ snoozed }) => !snoozed).map(({ lane }) => lane));
  for (const { lane, openedAt, claimedAt, closedAt, givenName } of answers) {
    if (!lanes.has(lane) || openedAt > assessment.at) continue;
    const at = [claimedAt, closedAt].find((act) => act !== null && act >= assessment.at);
    if (at) return { state: 'CLAIMED', by: givenName, at };
  }
  return received;
}
