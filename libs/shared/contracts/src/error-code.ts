/**
 * Closed error codes that a portal has words for. A code that is not here is shown with the general
 * sentence and the code itself, so that support can find it.
 */
export const ERROR_CODES = [
  'access/sign-in-required',
  'access/not-permitted',
  'access/not-your-unit',
  'access/foreign-origin',
  'access/not-found',
  'network/unreachable',
  'server/unavailable',
  'request/too-large',
  'request/too-many',
  'request/over-the-limits',
  'request/invalid',
  'patient/absent',
  'device/unknown',
  'measurement/not-a-number',
  'measurement/implausible',
  'measurement/in-the-future',
  'measurement/before-birth',
  'measurement/systolic-not-above-diastolic',
  'questionnaire/unknown-form',
  'submission/idempotency-conflict',
  'submission/item-count',
  'submission/empty-item',
  'submission/malformed-id',
  'episode/absent',
  'episode/stale',
  'episode/already-closed',
  'episode/not-claimed-by-you',
  'episode/note-length',
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
