/** A JSON Schema (draft 07) or a part of one, as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** A closed object: unknown properties are refused, so that a misspelt limit never passes as none. */
export function closed(properties: Record<string, JsonSchema>, optional: readonly string[] = []): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', additionalProperties: false, required, properties };
}

/** A list of items of one shape. */
export function listOf(items: JsonSchema, more: JsonSchema = {}): JsonSchema {
  return { type: 'array', items, ...more };
}

/** One of some fixed texts or numbers. */
export function oneOf(values: readonly (string | number)[]): JsonSchema {
  return { enum: values };
}

export const TEXT: JsonSchema = { type: 'string', maxLength: 4000 };
export const ID: JsonSchema = { type: 'string', minLength: 1, maxLength: 100 };
export const NUMBER: JsonSchema = { type: 'number' };
export const WHOLE: JsonSchema = { type: 'integer', minimum: 0 };
export const YES_NO: JsonSchema = { type: 'boolean' };
export const INSTANT: JsonSchema = { type: 'integer', description: 'milliseconds since 1970 UTC' };
export const LOCAL_DAY: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
export const MINUTE: JsonSchema = { type: 'integer', minimum: 0, maximum: 1440 };
