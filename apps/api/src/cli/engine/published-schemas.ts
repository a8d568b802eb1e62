import {
  compareJsonSchema,
  evaluationJsonSchema,
  news2JsonSchema,
  planJsonSchema,
  proposeJsonSchema,
  replayJsonSchema,
  type JsonSchema,
} from '@fyrlykt/triage';
import { BadInput } from './bad-input';

/** The published shapes, by the command that takes them. */
const schemas: Readonly<Record<string, JsonSchema>> = {
  plan: planJsonSchema,
  evaluate: evaluationJsonSchema,
  replay: replayJsonSchema,
  compare: compareJsonSchema,
  propose: proposeJsonSchema,
  news2: news2JsonSchema,
};

/** One schema, or the names of all. @throws {BadInput} */
export function publishedSchema(name: string | undefined): JsonSchema {
  if (name === undefined) return { schemas: Object.keys(schemas) };
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!schema)
    throw new BadInput('schema/unknown', `There is no such schema. There are: ${Object.keys(schemas).join(', ')}.`);
  return schema;
}
