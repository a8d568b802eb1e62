import { MEASUREMENT_KINDS } from '@fyrlykt/vitals';
import type { JsonSchema } from './json-schema';
import { ID, LOCAL_DAY, MINUTE, NUMBER, TEXT, WHOLE, YES_NO, closed, listOf, oneOf } from './json-schema';
import { KIND, RULE } from './rule-schema';

/** Codes of circumstances that plans and series may name. */
export const CIRCUMSTANCES = ['admitted', 'travelling', 'palliative', 'infection'];

const LANGUAGES = ['nb', 'nn', 'en', 'se'];

const LOCALISED = closed(Object.fromEntries(LANGUAGES.map((language) => [language, TEXT])), LANGUAGES);

const SCHEDULE = closed(
  {
    windows: listOf(closed({ fromMinute: MINUTE, toMinute: MINUTE }), { minItems: 1, maxItems: 24 }),
    weekdays: listOf({ type: 'integer', minimum: 1, maximum: 7 }, { minItems: 1, uniqueItems: true }),
    everyDays: { type: 'integer', minimum: 1, maximum: 400 },
    from: LOCAL_DAY,
    until: LOCAL_DAY,
  },
  ['weekdays', 'everyDays', 'from', 'until'],
);

const TASK = closed(
  {
    id: ID,
    kind: oneOf(['measurement', 'form']),
    measures: listOf(KIND, { minItems: 1, uniqueItems: true }),
    form: ID,
    title: LOCALISED,
    schedule: SCHEDULE,
    graceMinutes: WHOLE,
    earlyMinutes: WHOLE,
    informational: YES_NO,
  },
  ['measures', 'form', 'earlyMinutes', 'informational'],
);

const DOSE = closed(
  {
    steps: listOf(
      closed({
        id: ID,
        title: LOCALISED,
        schedules: { type: 'object', additionalProperties: SCHEDULE, maxProperties: 100 },
      }),
      { minItems: 1, maxItems: 10 },
    ),
    downAfterDays: { type: 'integer', minimum: 7, maximum: 400 },
    upAt: oneOf(['YELLOW', 'RED']),
    source: ID,
  },
  ['source'],
);

const INHIBITION = closed({
  id: ID,
  when: {
    oneOf: [
      closed({ circumstance: oneOf(CIRCUMSTANCES) }),
      closed({ rule: ID, withinMinutes: { type: 'integer', minimum: 1 } }),
    ],
  },
  silences: { oneOf: [{ const: 'all' }, listOf(ID, { minItems: 1 })] },
});

const BASELINE = closed(
  { value: NUMBER, sd: { type: 'number', minimum: 0 }, count: WHOLE, from: LOCAL_DAY, until: LOCAL_DAY },
  ['sd', 'count', 'from', 'until'],
);

const perKind = (schema: JsonSchema): JsonSchema =>
  closed(Object.fromEntries(MEASUREMENT_KINDS.map((kind) => [kind, schema])), MEASUREMENT_KINDS);

/** A plan's shape without the schema's own identity, for use inside others. */
export const PLAN: JsonSchema = closed(
  {
    schemaVersion: { const: 1 },
    template: ID,
    title: LOCALISED,
    tasks: listOf(TASK, { maxItems: 100 }),
    rules: listOf(RULE, { minItems: 1, maxItems: 200 }),
    dose: DOSE,
    inhibitions: listOf(INHIBITION, { maxItems: 50 }),
    advice: closed({ GREEN: LOCALISED, YELLOW: LOCALISED, RED: LOCALISED }),
    baselines: perKind(BASELINE),
    goals: perKind(NUMBER),
    news2: closed({ spo2Scale: oneOf([1, 2]), prescribedBy: ID }, ['prescribedBy']),
    lateAfterMinutes: WHOLE,
  },
  ['template', 'title', 'dose', 'inhibitions', 'baselines', 'goals', 'news2', 'lateAfterMinutes'],
);

/** JSON Schema (draft 07) of a plan. What it cannot say, `checkPlan` checks. */
export const planJsonSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://fyrlykt.no/schema/plan-1.json',
  title: 'Monitoring plan',
  ...PLAN,
};
