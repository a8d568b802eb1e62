import { planJsonSchema, type Plan } from '@fyrlykt/triage';
import type { Refusal } from '../platform/errors/refused';
import type { DraftStart } from './draft-plan';
import type { PlanVersionRow } from './plan-version.repository';
import { checkContent, readJson } from './read-content';

/** Says by which schema `plan` is written. */
const schemaId = String(planJsonSchema['$id']);

/** A plan version as a file of its own: what it says and which version it was, and nothing of whose it is. */
export interface PlanDocument {
  schema: string;
  title: string;
  condition: string;
  version: number;
  state: string;
  plan: Plan;
}

/** The file of a version. */
export function documentOf({ title, condition, number, state, content }: PlanVersionRow): PlanDocument {
  return { schema: schemaId, title, condition, version: number, state, plan: JSON.parse(content) as Plan };
}

const longestName = 200;

/** Reads such a file. What version it was elsewhere has no weight here. */
export function readDocument(text: string): { start: DraftStart } | { refusals: Refusal[] } {
  const read = readJson(text);
  if ('refusals' in read) return read;
  const document = read.json as Partial<Record<keyof PlanDocument, unknown>> | null;
  if (typeof document !== 'object' || document === null || !('plan' in document))
    return { refusals: [notAnExport('')] };
  if (document.schema !== schemaId)
    return {
      refusals: [{ code: 'plan/other-schema', message: `The schema must be ${schemaId}.`, path: '/schema' }],
    };
  const { title, condition } = document;
  if (!isName(title)) return { refusals: [notAnExport('/title')] };
  if (!isName(condition)) return { refusals: [notAnExport('/condition')] };
  const content = checkContent(document.plan, '/plan');
  return 'refusals' in content ? content : { start: { title, condition, content: content.plan } };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= longestName;
}

const notAnExport = (path: string): Refusal => ({
  code: 'plan/not-an-export',
  message: 'The file is not an exported plan: it needs schema, title, condition and plan.',
  path,
});
