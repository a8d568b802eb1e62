import { MEASUREMENT_KINDS } from '@fyrlykt/vitals';
import type { RuleType } from '../rules/rule';
import type { JsonSchema } from './json-schema';
import { ID, MINUTE, NUMBER, YES_NO, closed, listOf, oneOf } from './json-schema';

/** A measurement kind of the catalogue. */
export const KIND = oneOf(MEASUREMENT_KINDS);

const DAYS: JsonSchema = { type: 'integer', minimum: 1, maximum: 400 };
const ZONE = oneOf(['YELLOW', 'RED']);
const EDGES = { below: NUMBER, atOrBelow: NUMBER, above: NUMBER, atOrAbove: NUMBER };
const LEVEL = closed({ zone: ZONE, ...EDGES }, Object.keys(EDGES));
const LEVELS = listOf(LEVEL, { minItems: 1 });
const HYSTERESIS = closed({ by: { type: 'number', exclusiveMinimum: 0 }, withinDays: DAYS });
const ANSWER = { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] };
const ANSWER_LEVEL = closed({ zone: ZONE, ...EDGES, anyOf: listOf(ANSWER, { minItems: 1 }) }, [
  ...Object.keys(EDGES),
  'anyOf',
]);

const POSITIVE: JsonSchema = { type: 'number', exclusiveMinimum: 0 };
const COUNT: JsonSchema = { type: 'integer', minimum: 1, maximum: 1000 };
const MINUTES: JsonSchema = { type: 'integer', minimum: 1, maximum: 576_000 };
const CHART = { kind: KIND, withinDays: DAYS, sdFloor: POSITIVE, levels: LEVELS };

const FIELDS: Record<string, JsonSchema> = {
  id: ID,
  lane: oneOf(['clinical', 'adherence', 'technical', 'contact']),
  priority: oneOf(['high', 'medium', 'low']),
  textCode: ID,
  source: ID,
  safety: YES_NO,
  partOnly: YES_NO,
  confirm: closed({ withinMinutes: { type: 'integer', minimum: 1, maximum: 1440 } }),
  timeOfDay: closed({ fromMinute: MINUTE, toMinute: MINUTE }),
  ifUnjudged: oneOf(['report', 'list']),
};

const OPTIONAL_FIELDS = ['priority', 'source', 'safety', 'partOnly', 'confirm', 'timeOfDay', 'ifUnjudged'];

const BANDS = ['low', 'low-medium', 'medium', 'high'];

interface Shape {
  readonly properties: Record<string, JsonSchema>;
  readonly optional?: readonly string[];
}

/** What each rule type adds to the common fields. The compiler refuses a type without a shape. */
const SHAPES: Record<RuleType, Shape> = {
  band: { properties: { kind: KIND, levels: LEVELS, hysteresis: HYSTERESIS }, optional: ['hysteresis'] },
  relative: {
    properties: {
      kind: KIND,
      reference: oneOf(['baseline', 'goal']),
      in: oneOf(['unit', 'percent', 'sd']),
      sdFloor: { type: 'number', exclusiveMinimum: 0 },
      levels: LEVELS,
      hysteresis: HYSTERESIS,
    },
    optional: ['sdFloor', 'hysteresis'],
  },
  change: {
    properties: {
      kind: KIND,
      against: oneOf(['lowest', 'highest', 'any']),
      withinDays: DAYS,
      in: oneOf(['unit', 'percent']),
      levels: LEVELS,
    },
  },
  absence: {
    properties: {
      taskId: ID,
      levels: listOf(closed({ zone: ZONE, missed: { type: 'integer', minimum: 1 } }), { minItems: 1 }),
      withinDays: DAYS,
    },
  },
  answer: {
    properties: { form: ID, item: ID, levels: listOf(ANSWER_LEVEL, { minItems: 1 }), optional: YES_NO },
    optional: ['optional'],
  },
  score: { properties: { form: ID, levels: LEVELS } },
  slope: { properties: { kind: KIND, withinDays: DAYS, atLeast: { type: 'integer', minimum: 3 }, levels: LEVELS } },
  ewma: { properties: { ...CHART, lambda: { type: 'number', exclusiveMinimum: 0, maximum: 1 } } },
  cusum: { properties: { ...CHART, direction: oneOf(['low', 'high']), slack: { type: 'number', minimum: 0 } } },
  repeated: { properties: { kind: KIND, m: COUNT, n: COUNT, withinDays: DAYS, levels: LEVELS } },
  duration: {
    properties: { kind: KIND, forMinutes: MINUTES, maxGapMinutes: MINUTES, withinDays: DAYS, levels: LEVELS },
  },
  'home-blood-pressure': { properties: { days: DAYS, atLeast: COUNT, systolic: LEVELS, diastolic: LEVELS } },
  news2: {
    properties: {
      form: ID,
      oxygenItem: ID,
      consciousnessItem: ID,
      withinMinutes: MINUTES,
      bands: closed({ low: ZONE, 'low-medium': ZONE, medium: ZONE, high: ZONE }, BANDS),
    },
  },
  combination: {
    properties: {
      of: listOf(ID, { minItems: 1, maxItems: 20, uniqueItems: true }),
      need: { anyOf: [oneOf(['all', 'any']), COUNT] },
      withinMinutes: MINUTES,
      zone: ZONE,
    },
  },
};

/**
 * The union of all rule kinds. `type` chooses the shape (by if and then, which every validator knows), so
 * that faults speak of the kind that was meant.
 */
export const RULE: JsonSchema = {
  type: 'object',
  required: ['type'],
  properties: { type: oneOf(Object.keys(SHAPES)) },
  allOf: Object.entries(SHAPES).map(([type, { properties, optional = [] }]) => ({
    if: { properties: { type: { const: type } } },
    then: closed({ type: { const: type }, ...FIELDS, ...properties }, [...OPTIONAL_FIELDS, ...optional]),
  })),
};
