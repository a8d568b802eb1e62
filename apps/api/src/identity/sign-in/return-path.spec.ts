import { returnPath } from './return-path';

describe('returnPath', () => {
  it.each(['/', '/today', '/patient/0199c0de?days=90', '/a//b'])('keeps %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    undefined,
    ['/today'],
    '',
    'today',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    '/today\r\nset-cookie: x',
    '/today\u0000',
    `/${'a'.repeat(600)}`,
    '/auth/login',
    '/auth/logout?x',
    '/sign-in-failed?code=expired',
  ])('turns %p into the front page', (path) => {
    expect(returnPath(path)).toBe('/');
  });
});
