import { inject, Injectable } from '@angular/core';
import { SENTENCE_BOOKS } from '@fyrlykt/triage/sentences';
import { LocaleStore } from '../locale/locale-store';
import { Words } from '../locale/words';
import { MeasureWords } from './measure-words';

export interface LimitFacts {
  readonly kind?: string | null;
  readonly code: string;
  readonly params: unknown;
}

const EDGES = ['below', 'atOrBelow', 'above', 'atOrAbove'] as const;

/** One limit of a plan in one line: "Oksygenmetning under 88 %". */
@Injectable({ providedIn: 'root' })
export class LimitSentence {
  private readonly words = inject(Words);
  private readonly measures = inject(MeasureWords);
  private readonly locale = inject(LocaleStore);

  of({ kind, code, params }: LimitFacts): string {
    const given = (params ?? {}) as Readonly<Record<string, unknown>>;
    const edges = this.edges(kind ?? '', given);
    if (kind && edges.length > 0)
      return `${this.measures.name(kind)} ${edges.join(` ${this.words.say('finding.or')} `)}`;
    const titles = SENTENCE_BOOKS[this.locale.language()].titles as Readonly<Record<string, string>>;
    return titles[code] ?? this.words.say('finding.unknown', { code });
  }

  /** Either the edges by name, or one edge with its limit. */
  private edges(kind: string, given: Readonly<Record<string, unknown>>): string[] {
    const named = EDGES.filter((edge) => typeof given[edge] === 'number').map((edge) =>
      this.edge(kind, edge, Number(given[edge])),
    );
    if (named.length > 0 || typeof given['limit'] !== 'number') return named;
    const edge = EDGES.find((name) => name === given['edge']);
    return edge === undefined ? [] : [this.edge(kind, edge, given['limit'])];
  }

  private edge(kind: string, edge: string, limit: number): string {
    return this.words.say(`finding.edge.${edge}`, { limit: this.measures.withUnit(kind, limit) });
  }
}
