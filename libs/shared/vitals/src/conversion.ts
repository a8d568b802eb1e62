import { kindDefinition } from './catalogue';
import type { MeasurementKind } from './measurement-kind';
import type { Unit } from './unit';
import { readUnit } from './unit';

/** Why a conversion is refused. */
export type ConversionFault = 'not-a-number' | 'unit-unknown' | 'unit-not-for-kind';

/**
 * `value` is unrounded apart from binary noise (six decimals kept); `rounded` is what is shown when the
 * target is the catalogue's unit, and equals `value` otherwise.
 */
export type Conversion =
  | { readonly status: 'converted'; readonly value: number; readonly unit: Unit; readonly rounded: number }
  | { readonly status: 'refused'; readonly code: ConversionFault };

/** Every conversion is a straight line; temperature and HbA1c are the two with an offset. */
interface Line {
  readonly factor: number;
  readonly offset: number;
}

const line = (factor: number, offset = 0): Line => ({ factor, offset });

/**
 * catalogue value = value × factor + offset. Glucose 18.0156 mg/dL per mmol/L; 7.50062 mmHg per kPa;
 * HbA1c mmol/mol = (NGSP % − 2.15) × 10.929 [GK].
 */
const TO_CATALOGUE: Partial<Record<MeasurementKind, Partial<Record<Unit, Line>>>> = {
  systolic: { kPa: line(7.50062) },
  diastolic: { kPa: line(7.50062) },
  temperature: { '[degF]': line(1 / 1.8, -32 / 1.8) },
  weight: { g: line(0.001), '[lb_av]': line(0.453_592_37) },
  glucose: { 'mg/dL': line(1 / 18.0156) },
  fev1: { mL: line(0.001) },
  pef: { 'L/s': line(60), 'cL/s': line(0.6) },
  hba1c: { '%': line(10.929, -2.15 * 10.929) },
};

/** `undefined` where the unit does not belong to the kind: 97 kg is no saturation. */
function lineFor(kind: MeasurementKind, unit: Unit): Line | undefined {
  return kindDefinition(kind).unit === unit ? line(1) : TO_CATALOGUE[kind]?.[unit];
}

/** Rounds half away from zero to the given number of decimals, without binary surprises such as 1.005. */
export function roundTo(value: number, decimals: number): number {
  const shift = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * shift * (1 + Number.EPSILON))) / shift;
  return rounded === 0 ? 0 : rounded;
}

/**
 * Converts between two units of one kind. Total: every input gives an answer, a wrong unit or a
 * non-number gives a refusal, and nothing is ever converted without being asked for by name.
 */
export function convert(value: number, from: string, to: string, kind: MeasurementKind): Conversion {
  const source = readUnit(from);
  const target = readUnit(to);
  if (source === undefined || target === undefined) return { status: 'refused', code: 'unit-unknown' };
  const inward = lineFor(kind, source);
  const outward = lineFor(kind, target);
  if (inward === undefined || outward === undefined) return { status: 'refused', code: 'unit-not-for-kind' };
  const exact = (value * inward.factor + inward.offset - outward.offset) / outward.factor;
  const kept = roundTo(exact, 6);
  if (!Number.isFinite(kept)) return { status: 'refused', code: 'not-a-number' };
  const { unit, decimals } = kindDefinition(kind);
  return { status: 'converted', value: kept, unit: target, rounded: target === unit ? roundTo(kept, decimals) : kept };
}
