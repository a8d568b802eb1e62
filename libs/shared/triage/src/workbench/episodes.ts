import type { Finding } from '../assessment';
import type { Lane } from '../rules/rule-fields';
import type { Zone } from '../zone';
import { worst } from '../zone';
import type { ReplayStep } from './replay';

/** An episode as it would have been: findings of one lane without a longer silence between them. */
export interface ReplayedEpisode {
  readonly lane: Lane;
  readonly zone: Zone;
  readonly openedAt: number;
  readonly lastAt: number;
  readonly ruleIds: readonly string[];
}

const MS_PER_HOUR = 3_600_000;

/**
 * Folds a replay into episodes. A finding within `quietHours` of the last one of its lane belongs to the
 * same episode, as if the nurse had closed it after that much silence.
 */
export function episodesOf(steps: readonly ReplayStep[], quietHours: number): ReplayedEpisode[] {
  const open = new Map<Lane, ReplayedEpisode>();
  const episodes: ReplayedEpisode[] = [];
  const add = (finding: Finding, at: number): void => {
    const known = open.get(finding.lane);
    const goesOn = known !== undefined && at - known.lastAt <= quietHours * MS_PER_HOUR;
    if (known !== undefined && !goesOn) episodes.push(known);
    open.set(finding.lane, {
      lane: finding.lane,
      zone: goesOn ? worst(known.zone, finding.zone) : finding.zone,
      openedAt: goesOn ? known.openedAt : at,
      lastAt: at,
      ruleIds: [...new Set([...(goesOn ? known.ruleIds : []), finding.ruleId])],
    });
  };
  for (const { at, assessment } of steps) for (const finding of assessment.findings) add(finding, at);
  return [...episodes, ...open.values()].sort((a, b) => a.openedAt - b.openedAt);
}
