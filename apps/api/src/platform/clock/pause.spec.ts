import { getEventListeners } from 'node:events';
import { pause } from './pause';

describe('pause', () => {
  it('leaves nothing on the signal, however often it is waited', async () => {
    const { signal } = new AbortController();
    for (let turn = 0; turn < 5; turn += 1) await pause(1, signal);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('ends early when it is stopped', async () => {
    const stopping = new AbortController();
    const waited = pause(60_000, stopping.signal);
    stopping.abort();
    await expect(waited).resolves.toBeUndefined();
  });
});
