import { READING, seriesJsonSchema } from './evaluation-schema';
import type { JsonSchema } from './json-schema';
import { ID, INSTANT, NUMBER, closed, listOf, oneOf } from './json-schema';
import { PLAN } from './plan-schema';

function published(name: string, title: string, shape: JsonSchema): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `https://fyrlykt.no/schema/${name}-1.json`,
    title,
    ...shape,
  };
}

const PERIOD = { from: INSTANT, to: INSTANT };
const POSITIVE: JsonSchema = { type: 'number', minimum: 0 };

const ASSUMPTIONS = closed(
  {
    quietHours: POSITIVE,
    leadHours: POSITIVE,
    minutes: closed({ UNGRADED: POSITIVE, YELLOW: POSITIVE, RED: POSITIVE }),
  },
  ['quietHours', 'leadHours', 'minutes'],
);

const HISTORY = closed(
  { patients: listOf(closed({ id: ID, series: seriesJsonSchema })), ...PERIOD, assumptions: ASSUMPTIONS },
  ['assumptions'],
);

/** JSON Schema of what `replay` takes. */
export const replayJsonSchema = published(
  'replay',
  'Replay of a plan',
  closed({ plan: PLAN, series: seriesJsonSchema, ...PERIOD }),
);

/** JSON Schema of what `compare` takes. */
export const compareJsonSchema = published(
  'compare',
  'Comparison of two plans',
  closed({
    planA: PLAN,
    planB: PLAN,
    history: HISTORY,
    labels: listOf(closed({ patientId: ID, from: INSTANT, until: INSTANT })),
  }),
);

/** JSON Schema of what `propose` takes. */
export const proposeJsonSchema = published('propose', 'Start-up period', closed({ readings: listOf(READING) }));

const OBSERVATION: JsonSchema = { anyOf: [NUMBER, { type: 'null' }] };

const NEWS2 = {
  respiratoryRate: OBSERVATION,
  spo2: OBSERVATION,
  onOxygen: { anyOf: [{ type: 'boolean' }, { type: 'null' }] },
  systolic: OBSERVATION,
  pulse: OBSERVATION,
  consciousness: { anyOf: [oneOf(['A', 'C', 'V', 'P', 'U']), { type: 'null' }] },
  temperature: OBSERVATION,
  spo2Scale: oneOf([1, 2]),
};

/** JSON Schema of what `scoreNews2` takes; anything may be missing, which gives no total. */
export const news2JsonSchema = published('news2', 'NEWS2 observations', closed(NEWS2, Object.keys(NEWS2)));
