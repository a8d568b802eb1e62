import { randomBytes } from 'node:crypto';
import { SecretBox } from './secret-box';

describe('SecretBox', () => {
  const box = new SecretBox(randomBytes(32));

  it('opens what it closed, for the same purpose and key only', () => {
    const closed = box.close('verifier', 'login');
    expect(closed).not.toContain('verifier');
    expect(box.open(closed, 'login')).toBe('verifier');
    expect(box.open(closed, 'id-token')).toBeUndefined();
    expect(new SecretBox(randomBytes(32)).open(closed, 'login')).toBeUndefined();
    expect(box.open('', 'login')).toBeUndefined();
    expect(box.open(`${closed.slice(0, -4)}AAAA`, 'login')).toBeUndefined();
  });
});
