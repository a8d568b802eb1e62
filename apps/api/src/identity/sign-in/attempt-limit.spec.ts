import { AttemptLimit } from './attempt-limit';

describe('AttemptLimit', () => {
  it('lets through up to the limit, then refuses, each address by itself', () => {
    const limit = new AttemptLimit(3, 10, () => 0);
    expect([1, 2, 3, 4].map(() => limit.allows('a'))).toEqual([true, true, true, false]);
    expect(limit.allows('b')).toBe(true);
  });

  it('opens again as the window slides, without a burst at the turn of the minute', () => {
    let now = 59_000;
    const limit = new AttemptLimit(4, 10, () => now);
    for (let attempt = 0; attempt < 4; attempt++) limit.allows('a');
    now = 61_000;
    expect(limit.allows('a')).toBe(false);
    now = 180_000;
    expect(limit.allows('a')).toBe(true);
  });

  it('remembers no more addresses than it may', () => {
    const limit = new AttemptLimit(1, 2, () => 0);
    expect(['a', 'b', 'c'].map((address) => limit.allows(address))).toEqual([true, true, true]);
    expect(limit.allows('c')).toBe(false);
    expect(limit.allows('a')).toBe(true);
  });
});
