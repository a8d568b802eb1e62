import type { MeasurementKind } from '@fyrlykt/vitals';
import type { Consciousness, News2Band, News2Input } from '../news2';
import { scoreNews2 } from '../news2';
import { takenBetween } from '../prepared-series';
import type { AnswerValue, FormResponse, Reading } from '../series';
import type { LimitZone } from '../zone';
import type { RuleFields } from './rule-fields';
import type { RuleKind, Sight, Subject, Verdict } from './rule-kind';
import { CLEAR, unjudged } from './rule-kind';

/**
 * NEWS2 over five readings and two answers of one round of observations [RCP]. The SpO2 scale is the
 * plan's prescription. There is no evidence for its use at home [CEBM]: it is for supervised rounds.
 */
export interface News2Rule extends RuleFields {
  readonly type: 'news2';
  /** The form that tells about oxygen ('yes'/'no' or true/false) and consciousness (A, C, V, P, U). */
  readonly form: string;
  readonly oxygenItem: string;
  readonly consciousnessItem: string;
  /** Observations further apart than this are not one round. */
  readonly withinMinutes: number;
  /** Zone per band; a band that is not named is green. */
  readonly bands: Readonly<Partial<Record<News2Band, LimitZone>>>;
}

/** Where each measured part comes from. */
const KINDS = {
  respiratoryRate: 'respiratory-rate',
  spo2: 'spo2',
  systolic: 'systolic',
  pulse: 'heart-rate',
  temperature: 'temperature',
} as const satisfies Record<string, MeasurementKind>;

const MEASURES = Object.values(KINDS);

/** One round: the newest of each within reach of the subject, before it or after. */
function roundAt(rule: News2Rule, at: number, sight: Sight): { readings: Reading[]; response?: FormResponse } {
  const reach = rule.withinMinutes * 60_000;
  const span: readonly [number, number] = [at - reach - 1, at + reach];
  const readings = MEASURES.flatMap(
    (kind) =>
      takenBetween(sight.series.readings.get(kind), span, sight.at).findLast((item) => item.flags?.demo !== true) ?? [],
  );
  return { readings, response: takenBetween(sight.series.forms.get(rule.form), span, sight.at).at(-1) };
}

/** Anything but a plain yes or no is not an answer about oxygen. */
function yesOrNo(answer: AnswerValue | undefined): boolean | undefined {
  if (answer === 'yes' || answer === true) return true;
  return answer === 'no' || answer === false ? false : undefined;
}

function inputOf(rule: News2Rule, readings: readonly Reading[], response: FormResponse | undefined): News2Input {
  const value = (kind: MeasurementKind): number | undefined => readings.find((item) => item.kind === kind)?.value;
  const oxygen = response?.answers[rule.oxygenItem];
  const consciousness = response?.answers[rule.consciousnessItem];
  return {
    respiratoryRate: value(KINDS.respiratoryRate),
    spo2: value(KINDS.spo2),
    systolic: value(KINDS.systolic),
    pulse: value(KINDS.pulse),
    temperature: value(KINDS.temperature),
    onOxygen: yesOrNo(oxygen),
    consciousness: typeof consciousness === 'string' ? (consciousness as Consciousness) : undefined,
  };
}

/** Any reading of the round may wake it; all of them see the same round. */
function judge(rule: News2Rule, subject: Subject, sight: Sight): Verdict {
  if (subject.kind === 'moment') return CLEAR;
  const at = subject.kind === 'reading' ? subject.reading.takenAt : subject.response.takenAt;
  const { readings, response } = roundAt(rule, at, sight);
  const spo2Scale = sight.references.news2?.spo2Scale ?? 1;
  const score = scoreNews2({ ...inputOf(rule, readings, response), spo2Scale });
  if (score.status === 'incomplete') return unjudged('inputs-incomplete', { missing: score.missing.join(',') });
  const zone = rule.bands[score.band];
  if (zone === undefined) return CLEAR;
  return {
    outcome: 'breach',
    zone,
    params: { total: score.total, band: score.band, scale: spo2Scale, ...score.parts },
    readingIds: readings.map(({ id }) => id),
    formIds: response === undefined ? [] : [response.id],
  };
}

/** Judges a round of observations; an incomplete one is unjudged, never low. */
export const news2Rule: RuleKind<News2Rule> = {
  watch: (rule) => ({ measures: MEASURES, forms: [rule.form] }),
  lookBackDays: (rule) => Math.ceil(rule.withinMinutes / 1440),
  monotone: false,
  judge,
};
