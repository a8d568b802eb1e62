import type { Plan } from '../plan';
import { reachesBySilence } from '../silencing';
import type { Fault } from './fault';
import { fault } from './fault';

/** What silences, and what is silenced, must exist, and must not go round in a circle. */
export function checkInhibitions(plan: Plan): Fault[] {
  const { inhibitions = [], rules } = plan;
  const known = new Set(rules.map(({ id }) => id));
  return inhibitions.flatMap(({ when, silences }, index) => {
    const named = [...('rule' in when ? [when.rule] : []), ...(silences === 'all' ? [] : silences)];
    const missing = named
      .filter((id) => !known.has(id))
      .map((id) => fault('unknown-rule', ['inhibitions', index], `no rule has the id ${id}`));
    if (!('rule' in when)) return missing;
    const cause = when.rule;
    const quiet = rules.filter(({ id, safety }) => safety !== true && (silences === 'all' || silences.includes(id)));
    const back = quiet.find(({ id }) => id !== cause && reachesBySilence(id, cause, plan));
    if (back === undefined) return missing;
    return [...missing, fault('rule-cycle', ['inhibitions', index], `${cause} and ${back.id} silence each other`)];
  });
}
