import type { MeasurementKind } from '@fyrlykt/vitals';
import { kindDefinition } from '@fyrlykt/vitals';
import type { Params } from '../rules/rule-fields';
import { quantity, written } from './quantity';
import type { RelativeWords, SentenceBook } from './sentence-book';

/** A sentence's pattern together with what goes into it. */
export interface Said {
  readonly template: string;
  readonly params: Params;
}

/** Kinds whose goal is the best that this person has blown. */
const BLOWN: ReadonlySet<MeasurementKind> = new Set(['pef', 'fev1']);

/**
 * How a reading stands against what is usual or aimed at. The limit of such a finding is a percentage, a
 * distance or a number of standard deviations, and never a value of the kind. `undefined` for a finding kept
 * from before its parameters said which.
 */
export function relativeDetail(
  params: Params,
  kind: MeasurementKind | undefined,
  book: SentenceBook,
): Said | undefined {
  const { deviation, limit } = params;
  if (typeof deviation !== 'number' || typeof limit !== 'number') return undefined;
  const words = book.relative;
  const to = params['against'] === 'goal' ? goalOf(kind, words) : words.usual;
  const apart = (number: (value: number) => string): Params => ({
    ...params,
    to,
    side: deviation < 0 ? words.under : words.over,
    distance: number(Math.abs(deviation)),
    limit: number(limit),
  });
  const bare = (value: number): string => written(value, book.decimalMark);
  switch (params['in']) {
    case 'percent': {
      const limited = book.edges[edgeOf(params)].replace('{limit}', words.percent);
      return { template: `{kind} {value}, ${limited}`, params: { ...params, to, limit: bare(limit) } };
    }
    case 'unit':
      return { template: words.unit, params: apart((value) => difference(value, kind, book)) };
    case 'sd':
      return { template: words.sd, params: apart(bare) };
    default:
      return undefined;
  }
}

function goalOf(kind: MeasurementKind | undefined, words: RelativeWords): string {
  return kind !== undefined && BLOWN.has(kind) ? words.best : words.goal;
}

function edgeOf({ edge }: Params): keyof SentenceBook['edges'] {
  return edge === 'atOrBelow' || edge === 'above' || edge === 'atOrAbove' ? edge : 'below';
}

/** Four percent below 96 % is not 92 %: between percentages the distance is in percentage points. */
function difference(number: number, kind: MeasurementKind | undefined, book: SentenceBook): string {
  return kind !== undefined && kindDefinition(kind).unit === '%'
    ? `${written(number, book.decimalMark)} ${book.relative.points}`
    : quantity(number, kind, book.decimalMark);
}
