import type { MeasurementKind } from '@fyrlykt/vitals';
import type { Crossing } from '../rules/level';
import type { UnjudgedCode } from '../rules/rule-kind';
import type { DetailCode } from './explanation';
import type { TextCode } from './text-code';

/**
 * One language's words for findings. In details, `{value}` and its like are numbers with their unit,
 * `{edge}` is the edge's own phrase, `{kind}` and `{reason}` are names from this book.
 */
export interface SentenceBook {
  readonly titles: Readonly<Record<TextCode, string>>;
  readonly details: Readonly<Record<DetailCode, string>>;
  readonly reasons: Readonly<Record<UnjudgedCode, string>>;
  readonly kinds: Readonly<Record<MeasurementKind, string>>;
  readonly edges: Readonly<Record<Crossing['edge'], string>>;
  /** Said after the sentence when the reading came in late. */
  readonly late: string;
  /** Said after the sentence while a repeat measurement is wanted. */
  readonly awaitsRepeat: string;
  readonly decimalMark: ',' | '.';
}
