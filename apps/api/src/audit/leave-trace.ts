import type { Caller } from '../platform/access/caller';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';

const insertEntry = statement(
  'audit.insert-entry',
  `insert into audit.entry (organisation_id, person_id, purpose, operation, kind, patient_id, patient_ids, details)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export interface Trace {
  /** Domain and verb, such as `overview.patient`. Shown to the patient in words. */
  operation: string;
  kind: 'read' | 'write';
  /** One patient, or those that a list showed. */
  patients: string | readonly string[];
  /** Ids and counts; never anybody's health. */
  details?: Record<string, string | number>;
}

/** Leaves a trace in the caller's own transaction: what is not traced has not been seen. One row for an operation, whatever it lists. */
export function leaveTrace(uow: UnitOfWork, caller: Caller, trace: Trace): void {
  const one = typeof trace.patients === 'string' ? trace.patients : undefined;
  const many = typeof trace.patients === 'string' ? undefined : trace.patients;
  if (many?.length === 0) return;
  uow.send(insertEntry, [
    caller.organisationId,
    caller.personId,
    caller.purpose,
    trace.operation,
    trace.kind,
    one,
    many,
    trace.details ?? (caller.gatewayId ? { gateway: caller.gatewayId } : {}),
  ]);
}
