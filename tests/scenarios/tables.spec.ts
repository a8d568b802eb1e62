import type { Consciousness } from '@fyrlykt/triage';
import { occurrencesOn, scoreNews2 } from '@fyrlykt/triage';
import type { MeasurementKind } from '@fyrlykt/vitals';
import { checkReading, convert } from '@fyrlykt/vitals';
import { courses, judgedCourse } from './courses';
import type { Scenario } from './sent';
import { judgedAlone } from './sent';
import type { Row } from './table';
import { readTable, titleOf } from './table';
import { answerScenarios, limitScenarios, news2Scenarios, numberIn as number, scheduleOf } from './table-scenarios';

const table = (name: string): (readonly [string, Row])[] => readTable(name).map((row) => [titleOf(row), row]);

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

describe.each([
  ['limits of the templates', limitScenarios('template-limits')],
  ['limits in other units', limitScenarios('converted-limits')],
  ['answers of the templates', answerScenarios()],
  ['rounds of NEWS2', news2Scenarios()],
])('%s', (_what, scenarios) => {
  it.each(scenarios.map((scenario): [string, Scenario] => [scenario.title, scenario]))('%s', (_title, scenario) => {
    const { zone, findings } = judgedAlone(scenario);
    expect([zone, findings[0]?.ruleId ?? '']).toEqual([scenario.zone, scenario.rule]);
    expect(findings[0]?.params ?? {}).toMatchObject(scenario.params ?? {});
  });
});

describe('courses', () => {
  it.each(courses().map((course) => [course.name, course] as const))('%s', (_name, course) => {
    const told = judgedCourse(course).map(({ zone, findings: [first] }) => [zone, first?.ruleId ?? '', late(first)]);
    expect(told).toEqual(course.steps.map(({ zone, rule, late: marked }) => [zone, rule, marked]));
  });
  const late = (finding: { late: boolean } | undefined): string => (finding ? (finding.late ? 'yes' : 'no') : '');
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
    expect(occurrencesOn(scheduleOf(row), row['day'] ?? '').length).toBe(row['due'] === 'yes' ? 1 : 0);
  });
});
