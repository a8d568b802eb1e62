import type { Plan } from '@fyrlykt/triage';

const EDGES = ['below', 'atOrBelow', 'above', 'atOrAbove'] as const;

export type Edge = (typeof EDGES)[number];

/** One number of a plan that can be changed: where it stands, and what it is now. */
export interface EditableLimit {
  readonly rule: number;
  readonly level: number;
  readonly edge: Edge;
  readonly ruleId: string;
  readonly textCode: string;
  readonly kind: string;
  readonly zone: 'YELLOW' | 'RED';
  readonly value: number;
}

type Levels = readonly ({ readonly zone: 'YELLOW' | 'RED' } & Partial<Record<Edge, number>>)[];

/** Every numeric limit of a plan's rules in the order in which they stand. */
export function limitsOf(plan: Plan): EditableLimit[] {
  return plan.rules.flatMap((rule, ruleIndex) => {
    const levels = ('levels' in rule ? rule.levels : []) as Levels;
    return levels.flatMap((level, levelIndex) =>
      EDGES.flatMap((edge) => {
        const value = level[edge];
        if (value === undefined) return [];
        const kind = 'kind' in rule ? rule.kind : '';
        return [
          {
            rule: ruleIndex,
            level: levelIndex,
            edge,
            ruleId: rule.id,
            textCode: rule.textCode,
            kind,
            zone: level.zone,
            value,
          },
        ];
      }),
    );
  });
}

/** The same plan with some limits changed. Everything else stays as it was, to the letter. */
export function withLimits(
  plan: Plan,
  changes: readonly { readonly limit: EditableLimit; readonly value: number }[],
): Plan {
  const copy = JSON.parse(JSON.stringify(plan)) as { rules: { levels?: Record<string, unknown>[] }[] };
  for (const { limit, value } of changes) {
    const level = copy.rules[limit.rule]?.levels?.[limit.level];
    if (level !== undefined) level[limit.edge] = value;
  }
  return copy as unknown as Plan;
}
