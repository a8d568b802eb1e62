import type { ErrorCode } from '@fyrlykt/contracts';
import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { leaveTrace } from '../audit';
import { about } from '../platform/access/caller';
import type { SignedIn } from '../platform/access/signed-in';
import { AppDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Refused } from '../platform/errors/refused';
import { Changes } from '../platform/live/changes';

// The policies let only the patient named in the context be changed: one statement for each patient, in one transaction. A relation
// that only reads is no relation that reviews.
const followed = `exists (
     select 1 from patients.care_access c
     where c.patient_id = $1 and c.scope = 'full' and c.unit_id = any ((select platform.context_units())::uuid[])
       and c.valid_from <= platform.now() and (c.valid_until is null or c.valid_until > platform.now()))`;
const review = statement(
  'triage.review',
  `update triage.assessment set reviewed_by = $3, reviewed_at = platform.now()
   where patient_id = $1 and submission_id = any ($2) and zone = 'GREEN' and reviewed_at is null and ${followed}`,
);
const undo = statement(
  'triage.undo-review',
  `update triage.assessment set reviewed_by = null, reviewed_at = null
   where patient_id = $1 and submission_id = any ($2) and reviewed_by = $3 and reviewed_at > platform.now() - interval '10 minutes'
     and ${followed}`,
);
const countVisible = statement(
  'triage.count-visible',
  `select count(*)::int as n from triage.assessment where patient_id = $1 and submission_id = any ($2) and ${followed}`,
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

/** What is told when one of them cannot be marked any more. */
type Otherwise = readonly [code: ErrorCode, message: string];

interface Marking {
  operation: string;
  apply: (uow: UnitOfWork, patientId: string, ids: string[]) => Promise<number>;
  otherwise: Otherwise;
}

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
      otherwise: [
        'review/not-green',
        'One of them is not green any more, or has been looked at meanwhile. Look again; nothing was marked.',
      ],
    });
  }

  undo(who: SignedIn, submissions: readonly SubmissionRef[]): Promise<string[]> {
    return this.mark(who, submissions, {
      operation: 'triage.undo-review',
      apply: (uow, of, ids) => uow.execute(undo, [of, ids, who.personId]),
      otherwise: [
        'review/undo-too-late',
        'A review of your own can be taken back for ten minutes. Nothing was changed.',
      ],
    });
  }

  private mark(who: SignedIn, submissions: readonly SubmissionRef[], marking: Marking): Promise<string[]> {
    const byPatient = idsByPatient(submissions);
    return this.database.run(about(who.caller, 'care'), async (uow) => {
      // Sorted, so that two who review at once never wait for each other in a circle.
      for (const [patientId, ids] of [...byPatient].sort(([a], [b]) => a.localeCompare(b))) {
        uow.about(patientId);
        const marked = await marking.apply(uow, patientId, ids);
        if (marked !== ids.length) throw await whyNot(uow, patientId, ids, marking.otherwise);
        leaveTrace(uow, who.caller, { operation: marking.operation, kind: 'write', patients: patientId });
        await this.tell(uow, patientId, ids);
      }
      return [...byPatient.values()].flat();
    });
  }

  private async tell(uow: UnitOfWork, patientId: string, ids: readonly string[]): Promise<void> {
    const unit = await uow.one<{ unitId: string }>(unitOf, [patientId]);
    const unitIds = unit ? [unit.unitId] : [];
    uow.afterCommit(() => {
      for (const id of ids) this.changes.publish({ topic: 'SUBMISSION', id, patientId, unitIds });
    });
  }
}

/** @throws {Refused} when there are none, too many, or one that cannot be an id */
function idsByPatient(submissions: readonly SubmissionRef[]): Map<string, string[]> {
  const refs = new Map(submissions.map((ref) => [`${ref.patientId}:${ref.submissionId}`, ref]));
  if (refs.size === 0 || refs.size > mostTogether)
    throw new Refused('review/count', `Review 1 to ${mostTogether} submissions at a time.`);
  const byPatient = new Map<string, string[]>();
  for (const { patientId, submissionId } of refs.values()) {
    if (!isUuid(patientId) || !isUuid(submissionId)) throw absent();
    byPatient.set(patientId, [...(byPatient.get(patientId) ?? []), submissionId]);
  }
  return byPatient;
}

/** One that is absent, foreign or only for reading is told alike; one that is the caller's has changed since it was shown. */
async function whyNot(uow: UnitOfWork, patientId: string, ids: string[], otherwise: Otherwise): Promise<Refused> {
  const visible = await uow.one<{ n: number }>(countVisible, [patientId, ids]);
  return visible?.n === ids.length ? new Refused(...otherwise) : absent();
}

const absent = () => new Refused('review/absent', 'One of them is not there. Nothing was marked.');
