import {
  compare,
  compareJsonSchema,
  episodesOf,
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
  type ReplayedEpisode,
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

/** Two days without a finding end an episode; `compare` assumes the same. */
const quietHours = 48;

function inOrder({ from, to }: Period, at: string): void {
  if (from > to) throw new BadInput('input/period', 'The period ends before it begins.', `${at}/to`);
}

/** What the engine says of a series at an instant. */
export function askEvaluate(input: unknown): Assessment {
  const question = evaluationOf(input);
  return evaluate({ ...question, plan: soundPlan(question.plan, '/plan') });
}

/** Every assessment that would have been, and the episodes they would have made. */
export function askReplay(input: unknown): { steps: ReplayStep[]; episodes: ReplayedEpisode[] } {
  const { plan, series, from, to } = replayOf(input);
  inOrder({ from, to }, '');
  const steps = replay(soundPlan(plan, '/plan'), series, from, to);
  return { steps, episodes: episodesOf(steps, quietHours) };
}

/** What two plans would have done with the same past. */
export function askCompare(input: unknown): Comparison {
  const { planA, planB, history, labels } = comparisonOf(input);
  inOrder(history, '/history');
  return compare(soundPlan(planA, '/planA'), soundPlan(planB, '/planB'), history, labels);
}

/** Limits from a start-up period, with the reasoning. */
export function askPropose(input: unknown): { proposals: Proposal[] } {
  return { proposals: propose(startUpOf(input).readings) };
}
