import { SHARED_ERROR_CODES } from '@fyrlykt/contracts';
import { portalNb } from '../words/nb';

/** Faults of the machinery, which the general sentence tells well enough. */
const GENERAL = new Set([
  'access/foreign-origin',
  'access/undeclared',
  'platform/internal',
  'request/too-large',
  'request/over-the-limits',
  'request/invalid',
  'request/not-json',
  'request/not-a-day',
  'request/not-a-time',
  'request/malformed-cursor',
  'request/page-size',
  'request/period',
  'identity/unknown-language',
  'gateway/unknown-credential',
  'device/unknown',
  'measurement/kind-unknown',
  'measurement/unit-unknown',
  'measurement/unit-not-for-kind',
  'questionnaire/unknown-item',
  'questionnaire/not-a-question',
  'questionnaire/hidden-item',
  'questionnaire/required',
  'questionnaire/unknown-option',
  'questionnaire/wrong-type',
  'questionnaire/out-of-range',
  'questionnaire/too-long',
  'submission/item-count',
  'submission/empty-item',
  'submission/malformed-id',
]);

it.each(SHARED_ERROR_CODES.filter((code) => !GENERAL.has(code)))('%s says what happened and what to do', (code) => {
  const words = (portalNb.error as Record<string, { title: string; text: string }>)[code];
  expect(words?.title).toBeTruthy();
  expect(words?.text).toBeTruthy();
});
