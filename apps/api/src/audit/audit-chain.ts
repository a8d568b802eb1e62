import { createHash } from 'node:crypto';

/** An entry without an organisation, such as a patient's own, stands in this chain. */
export const chainOfNobody = '00000000-0000-0000-0000-000000000000';

/**
 * An entry as the text that its seal covers: every column in fixed order, times to the microsecond. Postgres writes it, so that
 * nothing is lost on the way to a JavaScript date.
 */
export const canonicalEntry = `jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.organisation_id, e.person_id,
    e.purpose, e.operation, e.kind, e.patient_id, to_jsonb(e.patient_ids), e.details)::text`;

/** The hash before the first one of a chain. */
export const firstLink: Buffer = Buffer.alloc(32);

/** An entry's hash covers the one before it, so that nothing can be changed or taken out without changing all that follows. */
export function link(previous: Buffer, entry: string): Buffer {
  return createHash('sha256').update(previous).update(entry, 'utf8').digest();
}
