export interface Axis {
  readonly min: number;
  readonly max: number;
}

/** One fixed axis per measure, so that two periods, or two patients, can be compared by eye. */
const AXES: Readonly<Record<string, Axis>> = {
  spo2: { min: 75, max: 100 },
  'heart-rate': { min: 40, max: 140 },
  systolic: { min: 70, max: 200 },
  diastolic: { min: 40, max: 120 },
  temperature: { min: 35, max: 41 },
  'respiratory-rate': { min: 5, max: 40 },
  glucose: { min: 0, max: 25 },
  fev1: { min: 0, max: 5 },
  pef: { min: 0, max: 700 },
  pain: { min: 0, max: 10 },
  steps: { min: 0, max: 15_000 },
};

/** The measure's axis, widened only as far as a value outside it asks for; weight follows the person. */
export function axisFor(kind: string, values: readonly number[]): Axis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const fixed = AXES[kind];
  if (fixed === undefined) {
    if (values.length === 0) return { min: 0, max: 100 };
    const middle = (low + high) / 2;
    const half = Math.max((high - low) * 0.75, 5);
    return { min: Math.floor(middle - half), max: Math.ceil(middle + half) };
  }
  return { min: Math.min(fixed.min, Math.floor(low)), max: Math.max(fixed.max, Math.ceil(high)) };
}
