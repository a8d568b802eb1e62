import type { Plan } from './plan';

/** The rules that a breach of one rule keeps quiet. */
function silencedBy(cause: string, { inhibitions = [], rules }: Plan): string[] {
  const silenceable = rules.flatMap(({ id, safety }) => (safety === true ? [] : [id]));
  return inhibitions
    .filter(({ when }) => 'rule' in when && when.rule === cause)
    .flatMap(({ silences }) => (silences === 'all' ? silenceable : silences.filter((id) => silenceable.includes(id))));
}

/**
 * Whether a breach of one rule keeps another quiet, by itself or by way of others. Two rules that silence
 * each other would leave nobody to be heard, however bad both are.
 */
export function reachesBySilence(from: string, to: string, plan: Plan): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...silencedBy(id, plan));
  }
  return false;
}
