import { inject, Injectable } from '@angular/core';
import { Words } from '../locale/words';
import { MeasureWords } from './measure-words';

export interface FindingFacts {
  readonly code: string;
  readonly params: unknown;
}

type Params = Readonly<Record<string, unknown>>;

const EDGES = ['below', 'atOrBelow', 'above', 'atOrAbove'] as const;

/**
 * Why, in one line: the number and its limit where the finding carries them, else what the code stands for. A code
 * that has no words yet is shown as it is, never left out.
 */
@Injectable({ providedIn: 'root' })
export class FindingSentence {
  private readonly words = inject(Words);
  private readonly measures = inject(MeasureWords);

  of({ code, params }: FindingFacts): string {
    const given = (params ?? {}) as Params;
    return this.measured(given) ?? this.named(code, given) ?? this.words.say('finding.unknown', { code });
  }

  /** "Oksygenmetning 87 %, under 88" */
  private measured(params: Params): string | undefined {
    const { kind, value, limit, edge } = params;
    if (typeof kind !== 'string' || typeof value !== 'number') return undefined;
    const head = `${this.measures.name(kind)} ${this.measures.withUnit(kind, value)}`;
    const change = this.change(params, kind);
    if (change !== undefined) return `${head}, ${change}`;
    if (typeof limit !== 'number' || !EDGES.includes(edge as never)) return head;
    return `${head}, ${this.words.say(`finding.edge.${String(edge)}`, { limit: this.measures.value(kind, limit) })}`;
  }

  /** "opp 2,4 kg på 3 dager"; "4 under det vanlige (91)" */
  private change(params: Params, kind: string): string | undefined {
    const { delta, withinDays, deviation, reference } = params;
    if (typeof delta === 'number') {
      const amount = this.measures.withUnit(kind, Math.abs(delta));
      return this.words.say(delta < 0 ? 'finding.down' : 'finding.up', { amount, days: withinDays ?? '' });
    }
    if (typeof deviation === 'number' && typeof reference === 'number') {
      const amount = this.measures.withUnit(kind, Math.abs(deviation));
      const usual = this.measures.value(kind, reference);
      return this.words.say(deviation < 0 ? 'finding.belowUsual' : 'finding.aboveUsual', { amount, usual });
    }
    return undefined;
  }

  private named(code: string, params: Params): string | undefined {
    const key = `finding.code.${code}`;
    if (!this.words.has(key)) return undefined;
    const { task, ...rest } = params;
    return this.words.say(key, { ...rest, task: typeof task === 'string' ? task : '' });
  }
}
