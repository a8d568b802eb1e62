import type { JsonSchema } from './json-schema';
import { ID, INSTANT, LOCAL_DAY, NUMBER, TEXT, YES_NO, closed, listOf, oneOf } from './json-schema';
import { CIRCUMSTANCES, PLAN } from './plan-schema';
import { KIND } from './rule-schema';

/** A reading; see the `Reading` type for what each field means. */
export const READING = closed(
  {
    id: ID,
    kind: KIND,
    value: NUMBER,
    takenAt: INSTANT,
    receivedAt: INSTANT,
    localDay: LOCAL_DAY,
    minuteOfDay: { type: 'integer', minimum: 0, maximum: 1439 },
    device: ID,
    unit: ID,
    flags: closed({ confirmed: YES_NO, doubtful: YES_NO, demo: YES_NO }, ['confirmed', 'doubtful', 'demo']),
    retestOf: ID,
    submissionId: ID,
  },
  ['device', 'unit', 'flags', 'retestOf', 'submissionId'],
);

const ANSWER = { anyOf: [{ type: 'string' }, NUMBER, YES_NO, listOf({ type: 'string' })] };

const RESPONSE = closed(
  {
    id: ID,
    form: ID,
    takenAt: INSTANT,
    receivedAt: INSTANT,
    localDay: LOCAL_DAY,
    answers: { type: 'object', additionalProperties: ANSWER },
    scoreStatus: oneOf(['complete', 'incomplete', 'none']),
    score: NUMBER,
    submissionId: ID,
  },
  ['score', 'submissionId'],
);

const PERIOD = { from: INSTANT, until: INSTANT };

/** JSON Schema of a series; see the `Series` type for what each field means. */
export const seriesJsonSchema: JsonSchema = closed(
  {
    readings: listOf(READING),
    forms: listOf(RESPONSE),
    occurrences: listOf(closed({ taskId: ID, opensAt: INSTANT, closesAt: INSTANT, dueAt: INSTANT })),
    pauses: listOf(closed({ ...PERIOD, reason: TEXT }, ['reason'])),
    snoozes: listOf(closed({ kind: KIND, direction: oneOf(['low', 'high']), ...PERIOD, reason: TEXT })),
    context: listOf(closed({ code: oneOf(CIRCUMSTANCES), ...PERIOD }, ['until'])),
  },
  ['pauses', 'snoozes', 'context'],
);

const IDS = listOf(ID, { maxItems: 1000 });

const TRIGGER = {
  oneOf: [
    closed({ kind: { const: 'submission' }, readingIds: IDS, formIds: IDS }),
    closed({ kind: { const: 'schedule' } }),
  ],
};

/** JSON Schema of one question to the engine: a plan, a series and an instant. */
export const evaluationJsonSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://fyrlykt.no/schema/evaluation-1.json',
  title: 'Question to the threshold engine',
  ...closed({ plan: PLAN, series: seriesJsonSchema, at: INSTANT, trigger: TRIGGER }, ['trigger']),
};
