import { ERROR_CODES, isErrorCode } from './error-code';

describe('error codes', () => {
  it('are written domain/code in kebab-case, each once', () => {
    for (const code of ERROR_CODES) expect(code).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
  });

  it('are told from other texts', () => {
    expect(isErrorCode('access/not-permitted')).toBe(true);
    expect(isErrorCode('ACCESS/not-permitted')).toBe(false);
  });
});
