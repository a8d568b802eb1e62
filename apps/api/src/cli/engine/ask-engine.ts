import {
  compare,
  compareJsonSchema,
  evaluate,
  evaluationJsonSchema,
  propose,
  proposeJsonSchema,
  replay,
  replayJsonSchema,
  type Assessment,
  type Case,
  type Comparison,
  type History,
  type Label,
  type Plan,
  type Proposal,
  type Reading,
  type ReplayStep,
  type Series,
} from '@fyrlykt/triage';
import { BadInput } from './bad-input';
import { shapeOf, soundPlan } from './check-shape';

interface Period {
  from: number;
  to: number;
}

const evaluationOf = shapeOf<Case>(evaluationJsonSchema);
const replayOf = shapeOf<Period & { plan: Plan; series: Series }>(replayJsonSchema);
const comparisonOf = shapeOf<{ planA: Plan; planB: Plan; history: History; labels: Label[] }>(compareJsonSchema);
const startUpOf = shapeOf<{ readings: Reading[] }>(proposeJsonSchema);

function inOrder({ from, to }: Period, at: string): void {
  if (from > to) throw new BadInput('input/period', 'The period ends before it begins.', `${at}/to`);
}

/** What the engine says of a series at an instant. */
export function askEvaluate(input: unknown): Assessment {
  const question = evaluationOf(input);
  return evaluate({ ...question, plan: soundPlan(question.plan, '/plan') });
}

/** Every assessment that would have been. */
export function askReplay(input: unknown): ReplayStep[] {
  const { plan, series, from, to } = replayOf(input);
  inOrder({ from, to }, '');
  return replay(soundPlan(plan, '/plan'), series, from, to);
}

/** What two plans would have done with the same past. */
export function askCompare(input: unknown): Comparison {
  const { planA, planB, history, labels } = comparisonOf(input);
  inOrder(history, '/history');
  return compare(soundPlan(planA, '/planA'), soundPlan(planB, '/planB'), history, labels);
}

/** Limits from a start-up period, with the reasoning. */
export function askPropose(input: unknown): Proposal[] {
  return propose(startUpOf(input).readings);
}
