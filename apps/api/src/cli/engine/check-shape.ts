import { checkPlan, type JsonSchema, type Plan } from '@fyrlykt/triage';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { BadInput } from './bad-input';

const ajv = new Ajv({ strict: false, allErrors: true });

const escaped = (part: string): string => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Where the fault is: of a property too many or too few, the property itself. */
function pathOf({ instancePath, keyword, params }: ErrorObject): string {
  const { additionalProperty, missingProperty } = params as Record<string, unknown>;
  if (keyword === 'additionalProperties') return instancePath + escaped(String(additionalProperty));
  if (keyword === 'required') return instancePath + escaped(String(missingProperty));
  return instancePath;
}

/** What a choice of shapes says of itself tells less than what is wrong within the shape that was meant. */
const outer = ['if', 'anyOf', 'oneOf', 'allOf'];

function faultOf(errors: readonly ErrorObject[]): BadInput {
  const telling = errors.filter(({ keyword }) => !outer.includes(keyword));
  const depth = (error: ErrorObject): number => pathOf(error).split('/').length;
  const [deepest] = (telling.length > 0 ? telling : errors).toSorted((a, b) => depth(b) - depth(a));
  return new BadInput(
    'input/schema',
    `The input does not fit the schema here: ${deepest?.message ?? 'unknown fault'}.`,
    deepest && pathOf(deepest),
  );
}

/** Reads input of one shape by its published schema. @throws {BadInput} with the path to the deepest fault */
export function shapeOf<T>(schema: JsonSchema): (input: unknown) => T {
  let check: ValidateFunction<T> | undefined;
  return (input) => {
    // Compiled when it is first asked for: a command needs one schema and not all of them.
    check ??= ajv.compile<T>(schema);
    if (check(input)) return input;
    throw faultOf(check.errors ?? []);
  };
}

/** What the schema of a plan cannot say. @throws {BadInput} with the path to the fault, below `at` */
export function soundPlan(plan: Plan, at: string): Plan {
  const [fault] = checkPlan(plan);
  if (fault) throw new BadInput(`plan/${fault.code}`, `The plan cannot be used: ${fault.message}.`, at + fault.path);
  return plan;
}
