import { ERROR_CODES } from '@fyrlykt/contracts';
import { portalNb } from '../words/nb';

/** Faults of the machinery, which the general sentence tells well enough. */
const GENERAL = new Set([
  'access/foreign-origin',
  'request/too-large',
  'request/over-the-limits',
  'request/invalid',
  'device/unknown',
  'submission/item-count',
  'submission/empty-item',
  'submission/malformed-id',
]);

it.each(ERROR_CODES.filter((code) => !GENERAL.has(code)))('%s says what happened and what to do', (code) => {
  const words = (portalNb.error as Record<string, { title: string; text: string }>)[code];
  expect(words?.title).toBeTruthy();
  expect(words?.text).toBeTruthy();
});
