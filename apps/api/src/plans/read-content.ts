import { checkPlan, planJsonSchema, type Plan } from '@fyrlykt/triage';
import { Ajv } from 'ajv';
import { Refused, type Refusal } from '../platform/errors/refused';

const longestContent = 200_000;

const check = new Ajv({ strict: false }).compile<Plan>(planJsonSchema);

export type ReadContent = { plan: Plan } | { refusals: Refusal[] };

/** Reads a plan's JSON text: first the shape by the published schema, then the engine's own check. Faults carry the path to them. */
export function readContent(text: string): ReadContent {
  if (text.length > longestContent)
    return { refusals: [{ code: 'plan/too-long', message: 'The plan is too long.', path: '' }] };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { refusals: [{ code: 'plan/not-json', message: 'The plan is not readable JSON.', path: '' }] };
  }
  if (!check(content)) {
    const [error] = check.errors ?? [];
    return {
      refusals: [
        {
          code: 'plan/schema',
          message: `The plan does not fit the schema: ${error?.message ?? 'unknown'}.`,
          path: error?.instancePath,
        },
      ],
    };
  }
  const faults = checkPlan(content);
  if (faults.length > 0)
    return { refusals: faults.map(({ code, message, path }) => ({ code: `plan/${code}`, message, path })) };
  return { plan: content };
}

/** A stored plan's content. @throws {Refused} with its first fault */
export function wholeContent(text: string): Plan {
  const read = readContent(text);
  if ('plan' in read) return read.plan;
  const [first] = read.refusals;
  throw new Refused(first?.code ?? 'plan/invalid-content', first?.message ?? 'The plan has a fault.', first?.path);
}
