/** The sectors, least to most serious. UNGRADED: something that should be judged could not be. */
export const ZONES = ['GREEN', 'UNGRADED', 'YELLOW', 'RED'] as const;

/** One sector of the light. */
export type Zone = (typeof ZONES)[number];

/** A zone that a plan may write against a limit. */
export type LimitZone = 'YELLOW' | 'RED';

/** The zones a patient has advice for. */
export type AdviceZone = 'GREEN' | 'YELLOW' | 'RED';

/** Rank in the order of `ZONES`; higher is worse. */
export function rankOf(zone: Zone): number {
  return ZONES.indexOf(zone);
}

/** The worst of the zones given; GREEN when there are none, so the caller decides what silence means. */
export function worst(...zones: readonly Zone[]): Zone {
  return zones.reduce<Zone>((found, zone) => (rankOf(zone) > rankOf(found) ? zone : found), 'GREEN');
}

/** Whether `zone` is strictly worse than `other`. */
export function isWorse(zone: Zone, other: Zone): boolean {
  return rankOf(zone) > rankOf(other);
}
