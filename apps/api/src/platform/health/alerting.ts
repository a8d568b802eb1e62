/** What must live for an alarm to be told: the sweeps, and the heart that shows that all of them together do. */
const mustLive = ['escalation', 'absence', 'notifications', 'outbox', 'heartbeat'];

/** One row for each of them of which a beat was told. A sweep silent for a minute is taken for dead; the heart beats every five and may miss one. */
export const beatsText = `
  select name, ok and at > now() - case name when 'heartbeat' then interval '11 minutes' else interval '60 seconds' end as alive,
         extract(epoch from now() - at)::int as "secondsAgo"
  from platform.beat where name in (${mustLive.map((name) => `'${name}'`).join(', ')}) order by name`;

export interface Beat {
  name: string;
  alive: boolean;
  secondsAgo: number;
}

/** Those of which nothing, or nothing good, was heard in time. */
export function silentOf(beats: readonly Beat[]): string[] {
  return mustLive.filter((name) => !beats.some((beat) => beat.name === name && beat.alive));
}
