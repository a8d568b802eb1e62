import type { Answers } from '@fyrlykt/forms';
import { score, shippedForm } from '@fyrlykt/forms';
import type { FormResponse, Plan, Reading, Series } from '@fyrlykt/triage';
import { evaluate } from '@fyrlykt/triage';
import type { MeasurementKind } from '@fyrlykt/vitals';
import { checkReading, convert, kindDefinition } from '@fyrlykt/vitals';
import { MORNING, readingOn, responseTo, seriesOf } from './series-builder';

/** One thing that is reported, as the door takes it: with the unit it was entered in. Exactly one is set. */
export interface Sent {
  readonly measurement?: { readonly kind: MeasurementKind; readonly value: number; readonly unit: string };
  readonly bloodPressure?: { readonly systolic: number; readonly diastolic: number; readonly unit: string };
  readonly form?: { readonly formId: string; readonly answers: Answers };
}

/** One row of a table as a submission: what is sent under which plan, and what must come of it. */
export interface Scenario {
  readonly title: string;
  readonly plan: Plan;
  readonly sent: readonly Sent[];
  readonly zone: string;
  /** Id of the rule of the first finding; empty when there is none. */
  readonly rule: string;
  /** Parameters that the first finding must carry. */
  readonly params?: Readonly<Record<string, number | string>>;
  /** Code with which the door refuses it; the engine still answers, should such a thing ever come. */
  readonly refused?: string;
}

/** What the patient's answer says of one finding. */
export interface Told {
  readonly ruleId: string;
  readonly code: string;
  readonly zone: string;
  readonly lane: string;
  readonly late: boolean;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One value in the catalogue's unit of its kind. */
export function measured(kind: MeasurementKind, value: number): Sent {
  return { measurement: { kind, value, unit: kindDefinition(kind).unit } };
}

/** The numbers of one thing sent, each with its unit as entered. */
export function readingsOf({ measurement, bloodPressure }: Sent): [MeasurementKind, number, string][] {
  if (measurement) return [[measurement.kind, measurement.value, measurement.unit]];
  if (!bloodPressure) return [];
  const { systolic, diastolic, unit } = bloodPressure;
  return [
    ['systolic', systolic, unit],
    ['diastolic', diastolic, unit],
  ];
}

/** A value as it is judged: in the catalogue's unit. */
export function valueOf(kind: MeasurementKind, value: number, unit: string): number {
  const check = checkReading(kind, value, unit);
  if (check.status !== 'impossible') return check.value;
  // What the door refuses may still be asked of the engine.
  const conversion = convert(value, unit, kindDefinition(kind).unit, kind);
  if (conversion.status === 'refused') throw new Error(`${kind} ${value} ${unit}: ${conversion.code}`);
  return conversion.value;
}

/** The form of one thing sent with its total, answered on the first morning unless told otherwise. */
export function responsesOf({ form }: Sent, more: Partial<FormResponse> = {}): FormResponse[] {
  if (!form) return [];
  const definition = shippedForm(form.formId);
  if (!definition) throw new Error(`There is no form ${form.formId}.`);
  const result = score(definition, form.answers);
  const total = result.status === 'complete' ? { score: result.total } : {};
  return [responseTo(form.formId, form.answers, { scoreStatus: result.status, ...total, ...more })];
}

function seriesFrom(sent: readonly Sent[]): Series {
  const readings: Reading[] = sent
    .flatMap(readingsOf)
    .map(([kind, value, unit]) => readingOn(kind, valueOf(kind, value, unit)));
  return seriesOf(
    readings,
    sent.flatMap((one) => responsesOf(one)),
  );
}

/** What the engine says of one submission that nothing came before. */
export function judgedAlone({ plan, sent }: Scenario): { zone: string; findings: Told[] } {
  const series = seriesFrom(sent);
  const readingIds = series.readings.map(({ id }) => id);
  const formIds = series.forms.map(({ id }) => id);
  const trigger = { kind: 'submission', readingIds, formIds } as const;
  const { zone, findings } = evaluate({ plan, series, at: MORNING + 5000, trigger });
  return { zone, findings: findings.map(toldOf) };
}

/** A finding as it reaches the patient's side. */
export function toldOf(finding: Omit<Told, 'late'> & { readonly late?: true }): Told {
  const { ruleId, code, zone, lane, params } = finding;
  return { ruleId, code, zone, lane: lane.toUpperCase(), late: finding.late === true, params };
}
