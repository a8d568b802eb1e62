import { originAllowed } from './origin';

describe('originAllowed', () => {
  it('lets the portal itself through', () => {
    expect(originAllowed('https://min.example.no', 'https://min.example.no/')).toBe(true);
    expect(originAllowed('http://localhost:4200', 'http://localhost:4200')).toBe(true);
  });

  it.each([
    undefined,
    '',
    'null',
    'http://min.example.no',
    'https://min.example.no:8443',
    'https://min.example.no.evil.example',
    'https://evil.example/https://min.example.no',
    'https://klinisk.example.no',
    'https://MIN.example.no',
  ])('refuses %s', (origin) => {
    expect(originAllowed(origin, 'https://min.example.no')).toBe(false);
  });
});
