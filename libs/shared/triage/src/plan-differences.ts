import type { Plan } from './plan';

/** One difference between two versions of a plan. `path` names rules and tasks by id, not by place. */
export interface Difference {
  /** e.g. ['rules', 'spo2-low', 'levels', '0', 'below']. */
  readonly path: readonly string[];
  readonly change: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists whose members have ids are compared by id, so that moving a rule is no difference. */
function fieldsOf(value: unknown): Fields | undefined {
  if (isFields(value)) return value;
  if (!Array.isArray(value)) return undefined;
  const items: readonly unknown[] = value;
  return Object.fromEntries(
    items.map((item, index) => [isFields(item) && typeof item['id'] === 'string' ? item['id'] : String(index), item]),
  );
}

/** What has changed from one version of a plan to another, in the order of the older one; empty when nothing has. */
export function planDifferences(before: Plan, after: Plan): Difference[] {
  return differences(before, after, []);
}

/** Walks both at once; stops at the first level that only one of them has. */
function differences(before: unknown, after: unknown, path: readonly string[]): Difference[] {
  if (Object.is(before, after)) return [];
  if (before === undefined) return [{ path, change: 'added', after }];
  if (after === undefined) return [{ path, change: 'removed', before }];
  const [older, newer] = [fieldsOf(before), fieldsOf(after)];
  if (older === undefined || newer === undefined) return [{ path, change: 'changed', before, after }];
  const names = new Set([...Object.keys(older), ...Object.keys(newer)]);
  return [...names].flatMap((name) => differences(older[name], newer[name], [...path, name]));
}
