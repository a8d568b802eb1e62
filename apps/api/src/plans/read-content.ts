import { checkPlan, planJsonSchema, type Plan } from '@fyrlykt/triage';
import { Ajv } from 'ajv';
import { Refused, type Refusal } from '../platform/errors/refused';
import { schemaFaults } from './schema-faults';

const longestContent = 200_000;

const check = new Ajv({ strict: false, allErrors: true }).compile<Plan>(planJsonSchema);

export type ReadContent = { plan: Plan } | { refusals: Refusal[] };

/** A text as JSON, when it is short enough to be a plan. */
export function readJson(text: string): { json: unknown } | { refusals: Refusal[] } {
  if (text.length > longestContent)
    return { refusals: [{ code: 'plan/too-long', message: 'The plan is too long.', path: '' }] };
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return { refusals: [{ code: 'plan/not-json', message: 'The plan is not readable JSON.', path: '' }] };
  }
}

/** Reads a plan's JSON text: first the shape by the published schema, then the engine's own check. Faults carry the path to them. */
export function readContent(text: string): ReadContent {
  const read = readJson(text);
  return 'refusals' in read ? read : checkContent(read.json);
}

/** The same of what has been parsed already; `at` is the path to it. */
export function checkContent(content: unknown, at = ''): ReadContent {
  if (!check(content)) return { refusals: schemaFaults(check.errors ?? [], at) };
  const faults = checkPlan(content);
  if (faults.length === 0) return { plan: content };
  return { refusals: faults.map(({ code, message, path }) => ({ code: `plan/${code}`, message, path: at + path })) };
}

/** A stored plan's content. @throws {Refused} with its first fault */
export function wholeContent(text: string): Plan {
  const read = readContent(text);
  if ('plan' in read) return read.plan;
  const [first] = read.refusals;
  throw new Refused(first?.code ?? 'plan/invalid-content', first?.message ?? 'The plan has a fault.', first?.path);
}
