import type { ErrorObject } from 'ajv';
import type { Refusal } from '../platform/errors/refused';

/** More than anybody mends in one go. */
const mostTold = 20;

/** What a choice of shapes says of itself tells less than what is wrong within the shape that was meant. */
const outer: ReadonlySet<string> = new Set(['if', 'anyOf', 'oneOf', 'allOf']);

/** A schema's errors as refusals, each with the path to the very place, below `at`. */
export function schemaFaults(errors: readonly ErrorObject[], at = ''): Refusal[] {
  const telling = errors.filter(({ keyword }) => !outer.has(keyword));
  return (telling.length > 0 ? telling : errors).slice(0, mostTold).map((error) => refusalOf(error, at));
}

function refusalOf({ keyword, instancePath, params, message }: ErrorObject, at: string): Refusal {
  const { additionalProperty, missingProperty } = params as Record<string, unknown>;
  const path = at + instancePath;
  if (keyword === 'required')
    return {
      code: 'plan/field-missing',
      message: `The field ${String(missingProperty)} is missing here.`,
      path: path + pointer(missingProperty),
    };
  if (keyword === 'additionalProperties')
    return {
      code: 'plan/field-unknown',
      message: `The schema knows no field ${String(additionalProperty)} here.`,
      path: path + pointer(additionalProperty),
    };
  return { code: 'plan/schema', message: `The plan does not fit the schema: ${message ?? 'unknown'}.`, path };
}

const pointer = (name: unknown): string => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
