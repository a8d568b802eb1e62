import {
  compareJsonSchema,
  evaluationJsonSchema,
  news2JsonSchema,
  planJsonSchema,
  proposeJsonSchema,
  replayJsonSchema,
  seriesJsonSchema,
  type JsonSchema,
} from '@fyrlykt/triage';
import { BadInput } from './bad-input';

/** The published shapes, by the command that takes them. */
const schemas: Readonly<Record<string, JsonSchema>> = {
  plan: planJsonSchema,
  series: seriesJsonSchema,
  evaluate: evaluationJsonSchema,
  replay: replayJsonSchema,
  compare: compareJsonSchema,
  propose: proposeJsonSchema,
  news2: news2JsonSchema,
};

/** Their names. */
export const schemaNames: readonly string[] = Object.keys(schemas);

/** One schema by its name. @throws {BadInput} */
export function publishedSchema(name: string): JsonSchema {
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!schema) throw new BadInput('schema/unknown', `There is no such schema. There are: ${schemaNames.join(', ')}.`);
  return schema;
}
