import { shippedForm } from '@fyrlykt/forms';
import type { FormResponse, Plan, Reading } from '@fyrlykt/triage';
import { evaluate, planTemplate } from '@fyrlykt/triage';
import type { MeasurementKind } from '@fyrlykt/vitals';
import { readAnswers } from './answers';
import type { Sent, Told } from './sent';
import { readingsOf, responsesOf, toldOf, valueOf } from './sent';
import { planOf, readingOn } from './series-builder';
import { readTable } from './table';

/** One thing sent in a course, and what must be said when it comes. Instants are milliseconds since 1970 UTC. */
export interface Step {
  readonly title: string;
  readonly received: number;
  readonly taken: number;
  readonly sent: Sent;
  /** What it comes from; undefined when it was typed in. */
  readonly device: string | undefined;
  readonly zone: string;
  readonly rule: string;
  readonly late: string;
}

/** One patient's readings over days, in the order in which they arrive. */
export interface Course {
  readonly name: string;
  readonly plan: Plan;
  readonly steps: readonly Step[];
}

/** A rule that looks at one hour of the night only, which no template has. */
const NIGHT_PULSE: Plan = planOf({
  id: 'night-pulse',
  type: 'band',
  kind: 'heart-rate',
  lane: 'clinical',
  textCode: 'heart-rate-outside',
  timeOfDay: { fromMinute: 120, toMinute: 180 },
  levels: [{ zone: 'YELLOW', above: 100 }],
});

/** A template by name, or with a baseline of the patient's own: `copd;spo2=96`. */
function planNamed(cell: string): Plan {
  const [name = '', baseline] = cell.split(';');
  const plan = name === 'night-pulse' ? NIGHT_PULSE : planTemplate(name)?.plan;
  if (plan === undefined) throw new Error(`There is no plan ${name}.`);
  const [kind = '', value] = baseline?.split('=') ?? [];
  return value === undefined ? plan : { ...plan, baselines: { [kind]: { value: Number(value) } } };
}

/** A blood pressure is written `135/84`, a form as its answers under the form's own name. */
function sentOf(kind: string, value: string, unit: string): Sent {
  const form = shippedForm(kind);
  if (form !== undefined) return { form: { formId: kind, answers: readAnswers(value, form) } };
  if (kind !== 'blood-pressure') return { measurement: { kind: kind as MeasurementKind, value: Number(value), unit } };
  const [systolic = Number.NaN, diastolic = Number.NaN] = value.split('/').map(Number);
  return { bloodPressure: { systolic, diastolic, unit } };
}

/** The courses of the table. */
export function courses(): Course[] {
  const steps = new Map<string, { plan: Plan; steps: Step[] }>();
  for (const row of readTable('courses')) {
    const { course = '', plan = '', why = '', rule = '', zone = '', late = '' } = row;
    const [received, taken] = [Date.parse(row['received'] ?? ''), Date.parse(row['taken'] ?? '')];
    const sent = sentOf(row['kind'] ?? '', row['value'] ?? '', row['unit'] ?? '');
    const known = steps.get(course) ?? { plan: planNamed(plan), steps: [] };
    const device = row['device'] === '' ? undefined : row['device'];
    known.steps.push({ title: `${course}: ${why}`, received, taken, sent, device, zone, rule, late });
    steps.set(course, known);
  }
  return [...steps].map(([name, known]) => ({ name, ...known }));
}

const OSLO = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' });

/** What the clock on a Norwegian wall shows: `2026-03-29` and `03:00`. */
export function onTheWall(instant: number): { day: string; time: string } {
  const [day = '', time = ''] = OSLO.format(instant).split(' ');
  return { day, time };
}

/** What one step adds to the series. */
function itemsOf(
  { sent, device, taken, received }: Step,
  index: number,
): { readings: Reading[]; forms: FormResponse[] } {
  const { day, time } = onTheWall(taken);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const when = { takenAt: taken, receivedAt: received, localDay: day };
  const readings = readingsOf(sent).map(([kind, value, unit]) => {
    const more = { ...when, id: `${kind}-${index}`, minuteOfDay: hour * 60 + minute };
    const from = device === undefined ? {} : { device };
    return readingOn(kind, valueOf(kind, value, unit), 0, { ...more, ...from });
  });
  return { readings, forms: responsesOf(sent, { ...when, id: `form-${index}` }) };
}

/** What the engine says at each step, knowing only what has arrived by then. */
export function judgedCourse({ plan, steps }: Course): { zone: string; findings: Told[] }[] {
  const items = steps.map(itemsOf);
  const all = { readings: items.flatMap(({ readings }) => readings), forms: items.flatMap(({ forms }) => forms) };
  return items.map(({ readings, forms }, index) => {
    const at = steps[index]?.received ?? 0;
    const ids = { readingIds: readings.map(({ id }) => id), formIds: forms.map(({ id }) => id) };
    const series = { ...all, occurrences: [] };
    const { zone, findings } = evaluate({ plan, series, at, trigger: { kind: 'submission', ...ids } });
    return { zone, findings: findings.map(toldOf) };
  });
}
