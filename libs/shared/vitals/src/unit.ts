/**
 * Units a person or a device may send, by UCUM code. The number is the small code kept in the database:
 * it is never reused and never renumbered.
 */
export const UNIT_CODES = {
  '%': 1,
  '/min': 2,
  'mm[Hg]': 3,
  kPa: 4,
  Cel: 5,
  '[degF]': 6,
  kg: 7,
  g: 8,
  '[lb_av]': 9,
  'mmol/L': 10,
  'mg/dL': 11,
  'mmol/mol': 12,
  L: 13,
  mL: 14,
  'L/min': 15,
  'L/s': 16,
  'cL/s': 17,
  '{score}': 18,
  '/d': 19,
} as const;

/** A UCUM unit code of the catalogue. */
export type Unit = keyof typeof UNIT_CODES;

/** Other spellings met in the field, each with the UCUM code it stands for. */
const SPELLINGS: Readonly<Record<string, Unit>> = {
  'mmol/l': 'mmol/L',
  'mg/dl': 'mg/dL',
  mmHg: 'mm[Hg]',
  '°C': 'Cel',
  '°F': '[degF]',
  lb: '[lb_av]',
  bpm: '/min',
  '{beats}/min': '/min',
  '{score}': '{score}',
  l: 'L',
  ml: 'mL',
  'l/min': 'L/min',
  'l/s': 'L/s',
  'cl/s': 'cL/s',
};

/** Reads a unit as written by a person or device; `undefined` when it is not a unit of the catalogue. */
export function readUnit(text: string): Unit | undefined {
  if (Object.hasOwn(UNIT_CODES, text)) return text as Unit;
  return Object.hasOwn(SPELLINGS, text) ? SPELLINGS[text] : undefined;
}

/** The unit that a small database code stands for; `undefined` for a code never given out. */
export function unitOfCode(code: number): Unit | undefined {
  return (Object.keys(UNIT_CODES) as Unit[]).find((unit) => UNIT_CODES[unit] === code);
}
