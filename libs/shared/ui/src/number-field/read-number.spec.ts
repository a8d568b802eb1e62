import { readNumber } from './read-number';

describe('readNumber', () => {
  it.each([
    ['87', 87],
    ['36,8', 36.8],
    ['36.8', 36.8],
    [' 72,45 ', 72.45],
    ['-1', -1],
    ['007', 7],
  ])('reads %p', (text, value) => expect(readNumber(text)).toBe(value));

  it.each(['', ' ', ',5', '8,', '8,,5', '8 5', '1e3', 'NaN', 'åtti', '1.234,5', '٣'])('refuses %p', (text) =>
    expect(readNumber(text)).toBeUndefined(),
  );
});
