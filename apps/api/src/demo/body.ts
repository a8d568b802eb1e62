import type { Questionnaire, Item } from '@fyrlykt/forms';
import { kindDefinition, type MeasurementKind } from '@fyrlykt/vitals';
import { Chance } from './chance';

/** A stretch of days in which the illness is worse; severity grows to its peak and wanes. */
export interface Worsening {
  /** Day number since the demo began. */
  from: number;
  days: number;
  /** 0 to 1 at the peak. */
  peak: number;
}

/** What is normal for one patient, and when it is not. */
export interface Body {
  seed: string;
  normal: ReadonlyMap<MeasurementKind, { value: number; sd: number }>;
  worsenings: readonly Worsening[];
}

/** Normal values drawn for one person: centre, spread between people, spread within one, and how far a worsening moves it. */
const kinds: Partial<Record<MeasurementKind, [number, number, number, number]>> = {
  spo2: [95.6, 0.8, 0.5, -7],
  'heart-rate': [74, 6, 3.5, 34],
  systolic: [127, 7, 5, 24],
  diastolic: [76, 5, 4, 12],
  temperature: [36.7, 0.2, 0.15, 1.6],
  'respiratory-rate': [16, 1.5, 0.8, 8],
  weight: [78, 12, 0.25, 3.4],
  glucose: [7.2, 0.8, 0.9, 6],
  fev1: [1.6, 0.4, 0.06, -0.4],
  pef: [390, 60, 14, -160],
  pain: [1.5, 1, 0.7, 5],
  steps: [4200, 1500, 900, -3000],
};

/** Days; a demo that is brought forward for years has seen enough. */
const longestDemo = 1_500;

export function bodyOf(seed: string, worsenings?: readonly Worsening[]): Body {
  const chance = new Chance(seed, 'body');
  const normal = new Map<MeasurementKind, { value: number; sd: number }>();
  for (const [kind, [centre, between, within]] of Object.entries(kinds) as [
    MeasurementKind,
    [number, number, number, number],
  ][]) {
    const { decimals } = kindDefinition(kind);
    normal.set(kind, {
      value: Number((centre + between * Math.max(-1.3, Math.min(1.3, chance.normal()))).toFixed(decimals)),
      sd: within,
    });
  }
  return { seed, normal, worsenings: worsenings ?? drawWorsenings(chance) };
}

function drawWorsenings(chance: Chance): Worsening[] {
  const found: Worsening[] = [];
  for (let day = chance.whole(10, 45); day < longestDemo; day += chance.whole(45, 110)) {
    found.push({ from: day, days: chance.whole(6, 11), peak: 0.3 + chance.next() ** 1.5 * 0.65 });
  }
  return found;
}

/** How ill somebody is on a day, 0 to 1: up over a third of the stretch, down over the rest. */
export function severityOn(body: Body, day: number): number {
  for (const { from, days, peak } of body.worsenings) {
    const into = day - from;
    if (into < 0 || into >= days) continue;
    const rise = days / 3;
    return peak * (into < rise ? (into + 1) / (rise + 1) : 1 - (into - rise) / (days - rise));
  }
  return 0;
}

/** A value of a kind on a day: what is normal, the time of day, the illness, and noise. */
export function valueOn(body: Body, kind: MeasurementKind, day: number, minuteOfDay: number): number {
  const { value, sd } = body.normal.get(kind) ?? { value: kindDefinition(kind).usual.min, sd: 0 };
  const chance = new Chance(body.seed, kind, day, minuteOfDay);
  const rhythm =
    kind === 'heart-rate' || kind === 'systolic' || kind === 'glucose'
      ? Math.sin(((minuteOfDay - 540) / 1440) * 2 * Math.PI) * sd * 0.6
      : 0;
  const moved = (kinds[kind]?.[3] ?? 0) * severityOn(body, day);
  const noise = Math.max(-2, Math.min(2, chance.normal())) * sd * 0.6;
  const { decimals, possible, wholeNumbers } = kindDefinition(kind);
  const bounded = Math.max(possible.min, Math.min(possible.max, value + rhythm + moved + noise));
  return wholeNumbers ? Math.round(bounded) : Number(bounded.toFixed(decimals));
}

/** Answers that fit how ill somebody is: the worse, the further down the options. Hidden questions are left out by the caller. */
export function answerOn(
  body: Body,
  form: Questionnaire,
  item: Item,
  day: number,
): { code?: string; number?: number; yes?: boolean } {
  const chance = new Chance(body.seed, form.id, item.linkId, day);
  const severity = Math.max(0, Math.min(1, severityOn(body, day) * 1.1 + (chance.next() < 0.06 ? 0.35 : 0)));
  if (item.type === 'choice') return { code: optionFor(item, severity, chance) };
  if (item.type === 'boolean') return { yes: severity > 0.7 };
  const { min = 0, max = 10 } = item;
  return { number: Math.round(min + (max - min) * severity * 0.8) };
}

/** The worse, the further down the options. */
function optionFor(item: Item, severity: number, chance: Chance): string {
  const options = item.options ?? [];
  // A low is no sign of the worsenings that are drawn here: those go upwards.
  if (item.linkId === 'low-glucose') return chance.next() < 0.02 ? 'managed' : 'no';
  if (options.some(({ code }) => code === 'yes')) {
    const yes = yesChance(item.linkId, severity) > chance.next();
    return yes ? 'yes' : 'no';
  }
  const place = Math.min(options.length - 1, Math.floor(severity * (options.length - 0.2)));
  return options[place]?.code ?? '';
}

/** How likely a yes is. Medicine is nearly always taken. */
function yesChance(linkId: string, severity: number): number {
  if (linkId === 'medicine') return 0.985;
  return severity > 0.6 ? 1 : 0;
}
