import type { ExpectedOccurrence, FormResponse, Level, Plan, Reading, Rule, Series } from '@fyrlykt/triage';
import fc from 'fast-check';
import { MORNING, MS_PER_DAY, readingOn, responseTo } from './series-builder';

const DAYS = 30;

/** Limits that leave something green between them; red outside yellow. */
const LEVELS: fc.Arbitrary<Level[]> = fc
  .tuple(
    fc.integer({ min: 60, max: 70 }),
    fc.integer({ min: 71, max: 79 }),
    fc.integer({ min: 90, max: 100 }),
    fc.boolean(),
  )
  .map(([red, yellow, high, included]) => [
    { zone: 'RED', below: red },
    included ? { zone: 'YELLOW', atOrBelow: yellow, atOrAbove: high } : { zone: 'YELLOW', below: yellow, above: high },
  ]);

const DIFFERENCES: readonly Level[] = [
  { zone: 'YELLOW', atOrBelow: -3, above: 3 },
  { zone: 'RED', below: -8, atOrAbove: 8 },
];

const fields = (id: string) => ({ id, lane: 'clinical', textCode: id }) as const;

interface Choice {
  readonly levels: readonly Level[];
  readonly days: number;
  readonly m: number;
  readonly yes: boolean;
}

/** Rules about one number and its own past. */
function numberRules({ levels, days, m, yes }: Choice): Rule[] {
  const pulse = { kind: 'heart-rate', levels } as const;
  const moved = { kind: 'heart-rate', withinDays: days, levels: DIFFERENCES } as const;
  return [
    { ...fields('band'), type: 'band', ...pulse, ...(yes ? { hysteresis: { by: 2, withinDays: days } } : {}) },
    { ...fields('confirmed'), type: 'band', ...pulse, confirm: { withinMinutes: 600 } },
    { ...fields('timed'), type: 'band', ...pulse, timeOfDay: { fromMinute: 300, toMinute: 700 } },
    { ...fields('change'), type: 'change', ...moved, against: yes ? 'lowest' : 'any', in: 'unit' },
    { ...fields('slope'), type: 'slope', ...moved, atLeast: 3 },
    { ...fields('ewma'), type: 'ewma', ...moved, sdFloor: 3, lambda: 0.25 },
    {
      ...fields('cusum'),
      type: 'cusum',
      ...moved,
      sdFloor: 3,
      slack: 0.5,
      direction: yes ? 'low' : 'high',
      levels: [{ zone: 'RED', above: 4 }],
    },
    { ...fields('repeated'), type: 'repeated', ...pulse, m, n: 4, withinDays: days },
    { ...fields('duration'), type: 'duration', ...pulse, forMinutes: 600, maxGapMinutes: 3000, withinDays: days },
  ];
}

/** Rules about a baseline, several things at once, forms, and what did not come. */
function otherRules({ days, m, yes }: Choice): Rule[] {
  return [
    {
      ...fields('relative'),
      type: 'relative',
      kind: 'heart-rate',
      reference: 'baseline',
      in: 'unit',
      levels: DIFFERENCES,
      hysteresis: { by: 1, withinDays: days },
    },
    {
      ...fields('news2'),
      type: 'news2',
      form: 'daily',
      oxygenItem: 'oxygen',
      consciousnessItem: 'alert',
      withinMinutes: 60,
      bands: { medium: 'YELLOW', high: 'RED' },
    },
    {
      ...fields('home'),
      type: 'home-blood-pressure',
      days: 4,
      atLeast: 3,
      systolic: [{ zone: 'YELLOW', atOrAbove: 85 }],
      diastolic: [{ zone: 'YELLOW', atOrAbove: 80 }],
    },
    { ...fields('score'), type: 'score', form: 'daily', levels: [{ zone: 'YELLOW', above: 5 }] },
    { ...fields('answer'), type: 'answer', form: 'daily', item: 'alert', levels: [{ zone: 'RED', anyOf: ['U'] }] },
    {
      ...fields('absence'),
      type: 'absence',
      taskId: 'measure',
      withinDays: days,
      levels: [{ zone: 'YELLOW', missed: m }],
    },
    {
      ...fields('both'),
      type: 'combination',
      of: ['band', 'score'],
      need: yes ? 'all' : 'any',
      withinMinutes: 1440 * days,
      zone: 'RED',
    },
  ];
}

/** One rule of every kind over one measure and one form, with limits and windows that vary. */
const RULES: fc.Arbitrary<Rule[]> = fc
  .record({
    levels: LEVELS,
    days: fc.integer({ min: 1, max: 10 }),
    m: fc.integer({ min: 1, max: 3 }),
    yes: fc.boolean(),
  })
  .map((choice) => [...numberRules(choice), ...otherRules(choice)]);

const OFFSET = fc.integer({ min: 0, max: DAYS * 24 * 4 }).map((quarters) => MORNING + quarters * 900_000);

const READING: fc.Arbitrary<Reading> = fc
  .record({
    kind: fc.constantFrom(
      'heart-rate',
      'heart-rate',
      'heart-rate',
      'systolic',
      'diastolic',
      'spo2',
      'temperature',
      'respiratory-rate',
    ),
    value: fc.integer({ min: 55, max: 105 }),
    takenAt: OFFSET,
    delay: fc.constantFrom(1000, 1000, 1000, 90 * 60_000, 3 * MS_PER_DAY),
    device: fc.constantFrom(undefined, undefined, 'other'),
    doubtful: fc.constantFrom(false, false, false, true),
    demo: fc.constantFrom(false, false, false, false, true),
  })
  .map(({ kind, value, takenAt, delay, device, doubtful, demo }) =>
    readingOn(kind, value, 0, {
      takenAt,
      receivedAt: takenAt + delay,
      flags: { doubtful, demo },
      ...(device === undefined ? {} : { device }),
    }),
  );

const RESPONSE: fc.Arbitrary<FormResponse> = fc
  .record({
    takenAt: OFFSET,
    score: fc.integer({ min: -1, max: 10 }),
    alert: fc.constantFrom('A', 'U', 'X'),
    late: fc.boolean(),
  })
  .map(({ takenAt, score, alert, late }) =>
    responseTo(
      'daily',
      { alert, oxygen: 'no' },
      {
        id: `daily-${String(takenAt)}`,
        takenAt,
        receivedAt: takenAt + (late ? MS_PER_DAY : 1000),
        localDay: new Date(takenAt).toISOString().slice(0, 10),
        ...(score < 0 ? { scoreStatus: 'incomplete' } : { scoreStatus: 'complete', score }),
      },
    ),
  );

const OCCURRENCES: readonly ExpectedOccurrence[] = Array.from({ length: DAYS }, (_, day) => {
  const opensAt = MORNING + day * MS_PER_DAY;
  return { taskId: 'measure', opensAt, closesAt: opensAt + 7_200_000, dueAt: opensAt + 10_800_000 };
});

/** A month of readings, answers and expectations, with late, doubtful and demonstration readings among them. */
export const SERIES: fc.Arbitrary<Series> = fc
  .record({
    readings: fc.uniqueArray(READING, { maxLength: 60, selector: ({ id }) => id }),
    forms: fc.uniqueArray(RESPONSE, { maxLength: 8, selector: ({ id }) => id }),
    pause: fc.option(OFFSET),
    snooze: fc.option(OFFSET),
    admitted: fc.option(OFFSET),
  })
  .map(({ readings, forms, pause, snooze, admitted }) => ({
    readings,
    forms,
    occurrences: OCCURRENCES,
    pauses: pause === null ? [] : [{ from: pause, until: pause + 5 * MS_PER_DAY }],
    snoozes:
      snooze === null
        ? []
        : [{ kind: 'heart-rate', direction: 'low', from: snooze, until: snooze + 5 * MS_PER_DAY, reason: 'known' }],
    context: admitted === null ? [] : [{ code: 'admitted', from: admitted, until: admitted + 4 * MS_PER_DAY }],
  }));

/** A plan with a rule of every kind, mostly with a baseline. */
export const PLAN: fc.Arbitrary<Plan> = fc.tuple(RULES, fc.boolean(), fc.boolean()).map(([rules, based, inhibited]) => {
  const text = { en: 'x' };
  return {
    schemaVersion: 1,
    tasks: [
      {
        id: 'measure',
        kind: 'measurement',
        measures: ['heart-rate'],
        title: text,
        schedule: { windows: [{ fromMinute: 480, toMinute: 600 }] },
        graceMinutes: 60,
      },
    ],
    rules,
    ...(inhibited ? { inhibitions: [{ id: 'in', when: { circumstance: 'admitted' }, silences: 'all' }] } : {}),
    advice: { GREEN: text, YELLOW: text, RED: text },
    ...(based ? { baselines: { 'heart-rate': { value: 82, sd: 4, count: 20 } } } : {}),
  };
});

/** The last instant of the month. */
export const END = MORNING + (DAYS + 4) * MS_PER_DAY;
