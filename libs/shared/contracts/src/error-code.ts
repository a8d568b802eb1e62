/**
 * Closed error codes that a portal has words for. A code that is not here is shown with the general
 * sentence and the code itself, so that support can find it.
 */
export const ERROR_CODES = [
  'access/sign-in-required',
  'access/denied',
  'access/not-found',
  'network/unreachable',
  'request/too-large',
  'request/too-many',
  'measurement/not-a-number',
  'measurement/implausible',
  'measurement/kind-unknown',
  'measurement/unit-not-for-kind',
  'submission/idempotency-conflict',
  'submission/taken-in-future',
  'episode/stale',
  'episode/already-closed',
  'episode/not-claimed-by-you',
  'plan/stale',
  'plan/not-allowed',
  'plan/invalid-content',
  'appointment/host-not-allowed',
  'appointment/in-the-past',
  'review/not-green',
  'review/undo-too-late',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export function isErrorCode(text: string): text is ErrorCode {
  return (ERROR_CODES as readonly string[]).includes(text);
}
