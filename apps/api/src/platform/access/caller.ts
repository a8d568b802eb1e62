/** Why a caller touches data; the database's policies read it. */
export type Purpose = 'care' | 'intake' | 'access-log' | 'sign-in' | 'system';

/**
 * Who asks, from where and for what: the context of one unit of work. It becomes the settings that row-level security reads, so
 * a repository cannot see past it.
 */
export interface Caller {
  /** The signed-in person; absent for a gateway and for the service itself. */
  personId?: string;
  /** The gateway that reports, when no person does. */
  gatewayId?: string;
  /** Units this person acts for right now. */
  unitIds: readonly string[];
  organisationId?: string;
  purpose: Purpose;
  /** The one patient that this unit of work is about, when there is one. */
  patientId?: string;
}

/** The same caller, about one patient and with a purpose. */
export function about(caller: Caller, purpose: Purpose, patientId?: string): Caller {
  return { ...caller, purpose, patientId };
}

/** The service itself: sweeper, relay, seals. Runs under the database role that the policies let through. */
export const system: Caller = { unitIds: [], purpose: 'system' };
