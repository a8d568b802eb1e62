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
  readonly relative: RelativeWords;
  /** Said after the sentence when the reading came in late. */
  readonly late: string;
  /** Said after the sentence while a repeat measurement is wanted. */
  readonly awaitsRepeat: string;
  readonly decimalMark: ',' | '.';
}

/**
 * Words for a reading against a reference. `{to}` is what it is compared with, `{side}` on which side of that
 * it lies, `{distance}` how far away.
 */
export interface RelativeWords {
  /** The limit itself; the edge's own phrase stands around it. */
  readonly percent: string;
  readonly unit: string;
  readonly sd: string;
  readonly usual: string;
  readonly goal: string;
  /** The goal of what is blown. */
  readonly best: string;
  readonly under: string;
  readonly over: string;
  readonly points: string;
}
