/**
 * Bounds how often one address may begin a sign-in: a window that slides by whole minutes. Memory is bounded too; when too many
 * addresses are known, the oldest are forgotten first.
 */
export class AttemptLimit {
  private readonly counts = new Map<string, { minute: number; count: number; before: number }>();

  constructor(
    private readonly perMinute: number,
    private readonly mostAddresses = 20_000,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Counts an attempt and says whether it may go on. */
  allows(address: string): boolean {
    const time = this.now() / 60_000;
    const minute = Math.floor(time);
    const held = this.counts.get(address);
    const entry =
      held?.minute === minute ? held : { minute, count: 0, before: held?.minute === minute - 1 ? held.count : 0 };
    entry.count++;
    this.remember(address, entry);
    // The part of the minute before that still lies inside the last sixty seconds.
    return entry.count + entry.before * (1 - (time - minute)) <= this.perMinute;
  }

  private remember(address: string, entry: { minute: number; count: number; before: number }): void {
    this.counts.delete(address);
    this.counts.set(address, entry);
    const oldest = this.counts.size > this.mostAddresses ? this.counts.keys().next().value : undefined;
    if (oldest !== undefined) this.counts.delete(oldest);
  }
}
