import type { Consciousness, Plan } from '@fyrlykt/triage';
import { evaluate, occurrencesOn, planTemplate, scoreNews2 } from '@fyrlykt/triage';
import type { MeasurementKind } from '@fyrlykt/vitals';
import { checkReading, convert } from '@fyrlykt/vitals';
import { MORNING, readingOn, responseTo, seriesOf } from './series-builder';
import type { Row } from './table';
import { readTable, titleOf } from './table';

const table = (name: string): (readonly [string, Row])[] => readTable(name).map((row) => [titleOf(row), row]);
const number = (cell: string | undefined): number | undefined =>
  cell === '' || cell === undefined ? undefined : Number(cell);

function planFor(row: Row): Plan {
  const template = planTemplate(row['template'] ?? '');
  if (template === undefined) throw new Error(`no template ${row['template'] ?? ''}`);
  const kind = row['kind'] as MeasurementKind;
  const [baseline, goal] = [number(row['baseline']), number(row['goal'])];
  return {
    ...template.plan,
    ...(baseline === undefined ? {} : { baselines: { [kind]: { value: baseline } } }),
    ...(goal === undefined ? {} : { goals: { [kind]: goal } }),
  };
}

describe('NEWS2', () => {
  it.each(table('news2'))('%s', (_title, row) => {
    const score = scoreNews2({
      respiratoryRate: number(row['rr']),
      spo2: number(row['spo2']),
      spo2Scale: row['scale'] === '2' ? 2 : 1,
      onOxygen: row['oxygen'] === '' ? null : row['oxygen'] === 'oxygen',
      systolic: number(row['sbp']),
      pulse: number(row['pulse']),
      consciousness: row['acvpu'] === '' ? null : (row['acvpu'] as Consciousness),
      temperature: number(row['temp']),
    });
    if (row['total'] === 'incomplete') {
      expect(score.status).toBe('incomplete');
      expect(score).not.toHaveProperty('total');
      return;
    }
    expect(score).toMatchObject({ status: 'complete', total: number(row['total']), band: row['band'] });
    if (row['part'] !== '-') expect(score).toMatchObject({ parts: { [row['part'] ?? '']: number(row['points']) } });
  });
});

describe('limits of the templates', () => {
  it.each(table('template-limits'))('%s', (_title, row) => {
    const reading = readingOn(row['kind'] as MeasurementKind, Number(row['value']));
    const assessment = evaluate({ plan: planFor(row), series: seriesOf([reading]), at: MORNING + 5000 });
    expect(assessment.zone).toBe(row['zone']);
    expect(assessment.findings[0]?.ruleId ?? '').toBe(row['rule']);
  });
});

describe('answers of the templates', () => {
  it.each(table('template-answers'))('%s', (_title, row) => {
    const answers = Object.fromEntries(
      (row['answers'] ?? '').split(';').map((pair) => {
        const [item = '', value = ''] = pair.split('=');
        return [item, /^\d+$/.test(value) ? Number(value) : value];
      }),
    );
    const score = row['score'] ?? '';
    const scored = /^\d+$/.test(score)
      ? { scoreStatus: 'complete' as const, score: Number(score) }
      : { scoreStatus: score as 'incomplete' | 'none' };
    const series = seriesOf([], [responseTo(row['form'] ?? '', answers, scored)]);
    const assessment = evaluate({ plan: planFor(row), series, at: MORNING + 5000 });
    expect(assessment.zone).toBe(row['zone']);
    expect(assessment.findings[0]?.ruleId ?? '').toBe(row['rule']);
  });
});

describe('conversions', () => {
  it.each(table('conversions'))('%s', (_title, { value = '', from = '', to = '', kind = '', exact, shown }) => {
    expect(convert(Number(value), from, to, kind as MeasurementKind)).toMatchObject({
      status: 'converted',
      value: Number(exact),
      rounded: Number(shown),
    });
  });
});

describe('plausibility', () => {
  it.each(table('plausibility'))('%s', (_title, { kind = '', value, unit = '', status }) => {
    expect(checkReading(kind, Number(value), unit).status).toBe(status);
  });
});

describe('calendar', () => {
  it.each(table('calendar'))('%s', (_title, row) => {
    const schedule = {
      windows: [{ fromMinute: 420, toMinute: 660 }],
      ...(row['weekdays'] === '' ? {} : { weekdays: (row['weekdays'] ?? '').split(';').map(Number) }),
      ...(row['everyDays'] === '' ? {} : { everyDays: Number(row['everyDays']) }),
      ...(row['from'] === '' ? {} : { from: row['from'] }),
      ...(row['until'] === '' ? {} : { until: row['until'] }),
    };
    expect(occurrencesOn(schedule, row['day'] ?? '').length).toBe(row['due'] === 'yes' ? 1 : 0);
  });
});
