import type { Finding, SubjectZone, UnjudgedEntry } from './assessment';
import type { Plan } from './plan';
import type { Task } from './task';
import type { Focus } from './trigger';
import type { Zone } from './zone';
import { worst } from './zone';

/** What is known after all rules have spoken. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** Ids of everything that at least one rule has judged. */
  readonly judged: ReadonlySet<string>;
}

/** The colour of everything sent. What was asked for only as information is left out. */
export function subjectZones(plan: Plan, focus: Focus, { findings, judged }: Judgement): SubjectZone[] {
  const informational = plan.tasks.filter((task) => task.informational === true);
  const zoneOf = (id: string): Zone => {
    const about = findings.filter(({ readingIds, formIds }) => readingIds.includes(id) || formIds.includes(id));
    return worst(judged.has(id) ? 'GREEN' : 'UNGRADED', ...about.map(({ zone }) => zone));
  };
  const isInformation = (id: string, asks: (task: Task) => boolean): boolean =>
    !judged.has(id) && informational.some(asks);
  return [
    ...focus.readings
      .filter(({ id, kind }) => !isInformation(id, (task) => task.measures?.includes(kind) === true))
      .map(({ id, kind }) => ({ id, kind, zone: zoneOf(id) })),
    ...focus.forms
      .filter(({ id, form }) => !isInformation(id, (task) => task.form === form))
      .map(({ id }) => ({ id, kind: 'form' as const, zone: zoneOf(id) })),
  ];
}

/** What was sent and no rule of the plan looks at: never green, and said so. */
export function withoutRule(
  focus: Focus,
  subjects: readonly SubjectZone[],
  entries: readonly UnjudgedEntry[],
): UnjudgedEntry[] {
  const named = new Set(entries.flatMap((entry) => [...entry.readingIds, ...entry.formIds]));
  const forms = new Map(focus.forms.map((response) => [response.id, response.form]));
  return subjects
    .filter(({ id, zone }) => zone === 'UNGRADED' && !named.has(id))
    .map(({ id, kind }): UnjudgedEntry => ({
      ruleId: null,
      code: 'no-rule',
      params: kind === 'form' ? { form: forms.get(id) ?? '' } : { kind },
      readingIds: kind === 'form' ? [] : [id],
      formIds: kind === 'form' ? [id] : [],
    }));
}
