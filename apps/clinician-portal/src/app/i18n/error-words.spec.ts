import { CLINICIAN_ERROR_CODES } from '@fyrlykt/contracts';
import { nb } from './nb';

// The other languages have the keys of bokmål; another test holds them to it.
it.each(CLINICIAN_ERROR_CODES)('%s says what happened and what to do', (code) => {
  const words = (nb.error as Record<string, { title: string; text: string }>)[code];
  expect(words?.title).toBeTruthy();
  expect(words?.text).toBeTruthy();
});
