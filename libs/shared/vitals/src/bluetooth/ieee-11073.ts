/** Why a sensor's number is not a value, as FHIR's dataAbsentReason has it. */
export type AbsentReason = 'not-a-number' | 'positive-infinity' | 'negative-infinity' | 'not-applicable' | 'error';

/** A decoded medical float: a number, or the reason why there is none. */
export type MedicalFloat =
  { readonly status: 'value'; readonly value: number } | { readonly status: 'absent'; readonly reason: AbsentReason };

/** How many bits of the word belong to which part; exponent above mantissa. */
interface Layout {
  readonly mantissaBits: number;
  readonly exponentBits: number;
}

const SFLOAT: Layout = { mantissaBits: 12, exponentBits: 4 };
const FLOAT: Layout = { mantissaBits: 24, exponentBits: 8 };

/** Two's complement of the lowest `bits`. */
function signed(raw: number, bits: number): number {
  const sign = 2 ** (bits - 1);
  return raw >= sign ? raw - 2 * sign : raw;
}

/**
 * The five mantissas that are no numbers lie round the middle of the range, and count as such only with
 * exponent 0: +INF, NaN, NRes, reserved, −INF [FLOAT].
 */
function absentReason(raw: number, mantissaBits: number): AbsentReason | undefined {
  const middle = 2 ** (mantissaBits - 1);
  switch (raw - middle) {
    case -2:
      return 'positive-infinity';
    case -1:
      return 'not-a-number';
    case 0:
      return 'not-applicable';
    case 1:
      return 'error';
    case 2:
      return 'negative-infinity';
    default:
      return undefined;
  }
}

/** Mantissa times ten to the exponent, unless the mantissa is one of the five. */
function decode(word: number, { mantissaBits, exponentBits }: Layout): MedicalFloat {
  const rawMantissa = word % 2 ** mantissaBits;
  const exponent = signed(Math.floor(word / 2 ** mantissaBits), exponentBits);
  const reason = exponent === 0 ? absentReason(rawMantissa, mantissaBits) : undefined;
  if (reason !== undefined) return { status: 'absent', reason };
  const mantissa = signed(rawMantissa, mantissaBits);
  // Dividing by a power of ten keeps 366e-1 at 36.6; multiplying by 0.1 does not.
  const value = exponent < 0 ? mantissa / 10 ** -exponent : mantissa * 10 ** exponent;
  return { status: 'value', value };
}

/** IEEE 11073 16-bit SFLOAT: signed 4-bit exponent on top, signed 12-bit mantissa. `word` is 0–65 535. */
export function decodeSfloat(word: number): MedicalFloat {
  return decode(word, SFLOAT);
}

/** IEEE 11073 32-bit FLOAT: signed 8-bit exponent on top, signed 24-bit mantissa. `word` is unsigned. */
export function decodeFloat(word: number): MedicalFloat {
  return decode(word, FLOAT);
}
