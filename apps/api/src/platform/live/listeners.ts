import { EventEmitter, on } from 'node:events';
import type { Change } from './changes';

/** Who listens for changes in this process. */
export class Listeners {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  get count(): number {
    return this.emitter.listenerCount('change');
  }

  tell(change: Change): void {
    this.emitter.emit('change', change);
  }

  /** Returns what ends it. */
  add(listener: (change: Change) => void): () => void {
    this.emitter.on('change', listener);
    return () => this.emitter.off('change', listener);
  }

  /** Changes from the first one asked for on. Aborting the signal is what ends the wait for the next. */
  async *stream(signal: AbortSignal): AsyncGenerator<Change> {
    for await (const [change] of on(this.emitter, 'change', { signal })) yield change as Change;
  }
}
