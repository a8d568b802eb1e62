import { Injectable } from '@nestjs/common';
import { leaveTrace } from '../audit';
import { about } from '../platform/access/caller';
import type { SignedIn } from '../platform/access/signed-in';
import { AppDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Refused } from '../platform/errors/refused';
import { Changes } from '../platform/live/changes';

// The policies let only the patient named in the context be changed: one statement for each patient, in one transaction.
const review = statement(
  'triage.review',
  `update triage.assessment set reviewed_by = $3, reviewed_at = platform.now()
   where patient_id = $1 and submission_id = any ($2) and zone = 'GREEN' and reviewed_at is null`,
);
const undo = statement(
  'triage.undo-review',
  `update triage.assessment set reviewed_by = null, reviewed_at = null
   where patient_id = $1 and submission_id = any ($2) and reviewed_by = $3 and reviewed_at > platform.now() - interval '10 minutes'`,
);
const unitOf = statement(
  'triage.unit-of',
  `select follow_up_unit_id as "unitId" from patients.monitoring where patient_id = $1`,
);

export interface SubmissionRef {
  patientId: string;
  submissionId: string;
}

const mostTogether = 100;

/** A professional has looked at green submissions: exactly those listed, all or none. */
@Injectable()
export class ReviewSubmissions {
  constructor(
    private readonly database: AppDatabase,
    private readonly changes: Changes,
  ) {}

  review(who: SignedIn, submissions: readonly SubmissionRef[]): Promise<string[]> {
    return this.mark(who, submissions, {
      operation: 'triage.review',
      apply: (uow, of, ids) => uow.execute(review, [of, ids, who.personId]),
    });
  }

  undo(who: SignedIn, submissions: readonly SubmissionRef[]): Promise<string[]> {
    return this.mark(who, submissions, {
      operation: 'triage.undo-review',
      apply: (uow, of, ids) => uow.execute(undo, [of, ids, who.personId]),
    });
  }

  private mark(
    who: SignedIn,
    submissions: readonly SubmissionRef[],
    act: { operation: string; apply: (uow: UnitOfWork, patientId: string, ids: string[]) => Promise<number> },
  ): Promise<string[]> {
    const refs = new Map(submissions.map((ref) => [`${ref.patientId}:${ref.submissionId}`, ref]));
    if (refs.size === 0 || refs.size > mostTogether)
      throw new Refused('review/count', `Review 1 to ${mostTogether} submissions at a time.`);
    const byPatient = new Map<string, string[]>();
    for (const { patientId, submissionId } of refs.values())
      byPatient.set(patientId, [...(byPatient.get(patientId) ?? []), submissionId]);
    return this.database.run(about(who.caller, 'care'), async (uow) => {
      // Sorted, so that two who review at once never wait for each other in a circle.
      for (const [patientId, ids] of [...byPatient].sort(([a], [b]) => a.localeCompare(b))) {
        uow.about(patientId);
        const marked = await act.apply(uow, patientId, ids);
        if (marked !== ids.length)
          throw new Refused(
            'review/changed',
            'One of them has changed since it was shown. Look again; nothing was marked.',
          );
        leaveTrace(uow, who.caller, { operation: act.operation, kind: 'write', patients: patientId });
        const unit = await uow.one<{ unitId: string }>(unitOf, [patientId]);
        uow.afterCommit(() =>
          this.changes.publish({
            topic: 'SUBMISSION',
            id: ids[0] ?? '',
            patientId,
            unitIds: unit ? [unit.unitId] : [],
          }),
        );
      }
      return [...refs.values()].map(({ submissionId }) => submissionId);
    });
  }
}
