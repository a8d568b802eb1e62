import { roundTo } from '@fyrlykt/vitals';

/** Alert, new confusion, responds to voice, to pain, unresponsive. */
export type Consciousness = 'A' | 'C' | 'V' | 'P' | 'U';

/** What NEWS2 needs. Rates per minute, pressure in mmHg, temperature in °C, SpO2 in percent. */
export interface News2Input {
  readonly respiratoryRate?: number | null;
  readonly spo2?: number | null;
  readonly onOxygen?: boolean | null;
  readonly systolic?: number | null;
  readonly pulse?: number | null;
  readonly consciousness?: Consciousness | null;
  readonly temperature?: number | null;
  /** 2 only when a competent clinician has prescribed 88–92 %; 1 when absent. */
  readonly spo2Scale?: 1 | 2;
}

/** The seven things that are scored. */
export const NEWS2_PARTS = [
  'respiratoryRate',
  'spo2',
  'onOxygen',
  'systolic',
  'pulse',
  'consciousness',
  'temperature',
] as const;

/** One of the seven. */
export type News2Part = (typeof NEWS2_PARTS)[number];

/** Clinical risk; `low-medium` is a total below 5 with a single part at 3. */
export type News2Band = 'low' | 'low-medium' | 'medium' | 'high';

/** A total with its parts, or what is missing. A partial sum is never a total. */
export type News2Score =
  | {
      readonly status: 'complete';
      readonly total: number;
      readonly band: News2Band;
      readonly parts: Readonly<Record<News2Part, number>>;
    }
  | { readonly status: 'incomplete'; readonly missing: readonly News2Part[] };

/** Points up to and including each upper bound, lowest first; `above` beyond the last. */
interface Table {
  readonly upTo: readonly (readonly [bound: number, points: number])[];
  readonly above: number;
}

/** National Early Warning Score 2, Royal College of Physicians 2017 [RCP]. */
const TABLES = {
  respiratoryRate: table([8, 3], [11, 1], [20, 0], [24, 2], 3),
  spo2Scale1: table([91, 3], [93, 2], [95, 1], 0),
  spo2Scale2Air: table([83, 3], [85, 2], [87, 1], 0),
  spo2Scale2Oxygen: table([83, 3], [85, 2], [87, 1], [92, 0], [94, 1], [96, 2], 3),
  systolic: table([90, 3], [100, 2], [110, 1], [219, 0], 3),
  pulse: table([40, 3], [50, 1], [90, 0], [110, 1], [130, 2], 3),
  temperature: table([35, 3], [36, 1], [38, 0], [39, 1], 2),
} as const;

/** Rows of the printed chart, a bare number last for what lies beyond it. */
function table(...rows: (readonly [number, number] | number)[]): Table {
  return {
    upTo: rows.filter((row): row is readonly [number, number] => typeof row !== 'number'),
    above: rows.find((row): row is number => typeof row === 'number') ?? 0,
  };
}

/** The chart is printed in whole numbers (temperature in tenths): round first, half away from zero [GK]. */
function points({ upTo, above }: Table, value: number, decimals = 0): number {
  const rounded = roundTo(value, decimals);
  return upTo.find(([bound]) => rounded <= bound)?.[1] ?? above;
}

/** Scale 2 gives points for too much oxygen, but only to somebody who is being given it. */
function spo2Table({ spo2Scale, onOxygen }: News2Input): Table {
  if (spo2Scale !== 2) return TABLES.spo2Scale1;
  return onOxygen === true ? TABLES.spo2Scale2Oxygen : TABLES.spo2Scale2Air;
}

const LEVELS_OF_CONSCIOUSNESS: readonly unknown[] = ['A', 'C', 'V', 'P', 'U'];

/** A number that is not finite counts as not given: it would otherwise pass as normal. */
function isGiven(part: News2Part, input: News2Input): boolean {
  const value = input[part];
  if (part === 'onOxygen') return typeof value === 'boolean';
  if (part === 'consciousness') return LEVELS_OF_CONSCIOUSNESS.includes(value);
  return typeof value === 'number' && Number.isFinite(value);
}

/** Totals of 5 and more speak for themselves; below that a single 3 asks for a doctor's eye [RCP]. */
function bandOf(total: number, parts: Readonly<Record<News2Part, number>>): News2Band {
  if (total >= 7) return 'high';
  if (total >= 5) return 'medium';
  return Object.values(parts).includes(3) ? 'low-medium' : 'low';
}

/**
 * NEWS2 of one set of observations, for adults of 16 or more who are not pregnant. All seven are needed;
 * anything missing or not a number gives `incomplete` with what is missing, and no total.
 */
export function scoreNews2(input: News2Input): News2Score {
  const missing = NEWS2_PARTS.filter((part) => !isGiven(part, input));
  if (missing.length > 0) return { status: 'incomplete', missing };
  const parts = {
    respiratoryRate: points(TABLES.respiratoryRate, Number(input.respiratoryRate)),
    spo2: points(spo2Table(input), Number(input.spo2)),
    onOxygen: input.onOxygen === true ? 2 : 0,
    systolic: points(TABLES.systolic, Number(input.systolic)),
    pulse: points(TABLES.pulse, Number(input.pulse)),
    consciousness: input.consciousness === 'A' ? 0 : 3,
    temperature: points(TABLES.temperature, Number(input.temperature), 1),
  };
  const total = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return { status: 'complete', total, band: bandOf(total, parts), parts };
}
