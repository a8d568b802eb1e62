/** Outcome of looking at both numbers of one blood pressure together. */
export type PairCheck =
  { readonly status: 'ok' } | { readonly status: 'impossible'; readonly code: 'systolic-not-above-diastolic' };

/**
 * Systolic must lie above diastolic, both in the same unit; equal numbers are refused too, since no
 * cuff measures a pulse pressure of nothing. Swapped numbers are the commonest slip [VKO].
 */
export function checkBloodPressure(systolic: number, diastolic: number): PairCheck {
  return systolic > diastolic ? { status: 'ok' } : { status: 'impossible', code: 'systolic-not-above-diastolic' };
}
