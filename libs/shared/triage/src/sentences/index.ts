// A door of its own: who only tells what was found carries no engine along.
export { explain } from './explanation';
export type { DetailCode, Explanation } from './explanation';
export { TEXT_CODES } from './text-code';
export type { TextCode } from './text-code';
export { SENTENCE_BOOKS, sentenceOf } from './sentence';
export type { SentenceLanguage } from './sentence';
