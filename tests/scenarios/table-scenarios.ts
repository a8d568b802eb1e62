import { shippedForm } from '@fyrlykt/forms';
import type { Plan, Schedule } from '@fyrlykt/triage';
import { planTemplate } from '@fyrlykt/triage';
import type { MeasurementKind } from '@fyrlykt/vitals';
import { answersWithTotal, readAnswers } from './answers';
import type { Scenario, Sent } from './sent';
import { measured } from './sent';
import { planOf } from './series-builder';
import type { Row } from './table';
import { readTable, titleOf } from './table';

/** An empty cell is no number. */
export const numberIn = (cell: string | undefined): number | undefined =>
  cell === '' || cell === undefined ? undefined : Number(cell);

const cell = (row: Row, column: string): string => row[column] ?? '';

/** The row's template, with the baseline or goal that the row sets for its kind. */
export function planFor(row: Row): Plan {
  const template = planTemplate(cell(row, 'template'));
  if (template === undefined) throw new Error(`no template ${cell(row, 'template')}`);
  const kind = row['kind'] as MeasurementKind;
  const [baseline, goal] = [numberIn(row['baseline']), numberIn(row['goal'])];
  return {
    ...template.plan,
    ...(baseline === undefined ? {} : { baselines: { [kind]: { value: baseline } } }),
    ...(goal === undefined ? {} : { goals: { [kind]: goal } }),
  };
}

/** The other half of a blood pressure, green in every template, so that only the half in question decides. */
const UNREMARKABLE = { systolic: 130, diastolic: 75 };

/** A blood pressure is reported as a pair; everything else by itself. */
function sentOf(kind: MeasurementKind, value: number, unit?: string): Sent {
  if (kind !== 'systolic' && kind !== 'diastolic') {
    return unit === undefined ? measured(kind, value) : { measurement: { kind, value, unit } };
  }
  const factor = unit === 'kPa' ? 7.500_62 : 1;
  const { systolic, diastolic } = UNREMARKABLE;
  const other = { systolic: systolic / factor, diastolic: diastolic / factor };
  return { bloodPressure: { ...other, [kind]: value, unit: unit ?? 'mm[Hg]' } };
}

/** Both sides of every numeric limit of every template; `unit` where a table has the column. */
export function limitScenarios(table: 'template-limits' | 'converted-limits'): Scenario[] {
  return readTable(table).map((row) => ({
    title: titleOf(row),
    plan: planFor(row),
    sent: [sentOf(row['kind'] as MeasurementKind, Number(row['value']), row['unit'])],
    zone: cell(row, 'zone'),
    rule: cell(row, 'rule'),
  }));
}

/** Answers and totals of every template. A form with a question left open is what the door refuses. */
export function answerScenarios(): Scenario[] {
  return readTable('template-answers').map((row) => {
    const formId = cell(row, 'form');
    const form = shippedForm(formId);
    if (form === undefined) throw new Error(`no form ${formId}`);
    const pinned = readAnswers(cell(row, 'answers'), form);
    const total = numberIn(row['score']);
    const incomplete = row['score'] === 'incomplete';
    const answers = total === undefined || Number.isNaN(total) ? pinned : answersWithTotal(form, pinned, total);
    return {
      title: titleOf(row),
      plan: planFor(row),
      sent: [{ form: { formId, answers } }],
      zone: cell(row, 'zone'),
      rule: cell(row, 'rule'),
      ...(incomplete ? { refused: 'questionnaire/required' } : {}),
    };
  });
}

/** Every band makes a finding, so that a low total too can be read off the answer. */
function news2Plan(scale: 1 | 2): Plan {
  const plan = planOf({
    id: 'news2',
    type: 'news2',
    lane: 'clinical',
    textCode: 'news2-raised',
    form: 'news2-observations',
    oxygenItem: 'on-oxygen',
    consciousnessItem: 'consciousness',
    withinMinutes: 30,
    bands: { low: 'YELLOW', 'low-medium': 'YELLOW', medium: 'YELLOW', high: 'RED' },
  });
  // NEWS2 wants the upper number only; the lower one comes with it and is kept without being judged.
  const task = { id: 'pair', kind: 'measurement', measures: ['diastolic'], informational: true } as const;
  const always = { title: { en: 'x' }, schedule: { windows: [] }, graceMinutes: 0 };
  return { ...plan, tasks: [{ ...task, ...always }], news2: { spo2Scale: scale } };
}

function news2Sent(row: Row): Sent[] {
  const value = (column: string, kind: MeasurementKind): Sent[] =>
    row[column] === '' ? [] : [measured(kind, Number(row[column]))];
  const systolic = numberIn(row['sbp']);
  const oxygen = { air: 'no', oxygen: 'yes' }[cell(row, 'oxygen')];
  const answers = {
    ...(oxygen === undefined ? {} : { 'on-oxygen': oxygen }),
    ...(row['acvpu'] === '' ? {} : { consciousness: cell(row, 'acvpu') }),
  };
  return [
    ...value('rr', 'respiratory-rate'),
    ...value('spo2', 'spo2'),
    ...(systolic === undefined ? [] : [sentOf('systolic', systolic)]),
    ...value('pulse', 'heart-rate'),
    ...value('temp', 'temperature'),
    { form: { formId: 'news2-observations', answers } },
  ];
}

/** The NEWS2 chart as rounds of observations that are reported in one go. */
export function news2Scenarios(): Scenario[] {
  return readTable('news2').map((row) => {
    const { total = '', band = '', part = '-', points } = row;
    const complete = total !== 'incomplete';
    const parts = part === '-' ? {} : { [part]: Number(points) };
    return {
      title: titleOf(row),
      plan: news2Plan(row['scale'] === '2' ? 2 : 1),
      sent: news2Sent(row),
      zone: complete ? (band === 'high' ? 'RED' : 'YELLOW') : 'UNGRADED',
      rule: 'news2',
      ...(complete ? { params: { total: Number(total), band, ...parts } } : {}),
      ...(row['oxygen'] === '' || row['acvpu'] === '' ? { refused: 'questionnaire/required' } : {}),
    };
  });
}

/** A morning window on the days that a row of the calendar names. */
export function scheduleOf(row: Row): Schedule {
  const { weekdays = '', everyDays = '', from = '', until = '' } = row;
  return {
    windows: [{ fromMinute: 420, toMinute: 660 }],
    ...(weekdays === '' ? {} : { weekdays: weekdays.split(';').map(Number) }),
    ...(everyDays === '' ? {} : { everyDays: Number(everyDays) }),
    ...(from === '' ? {} : { from }),
    ...(until === '' ? {} : { until }),
  };
}
