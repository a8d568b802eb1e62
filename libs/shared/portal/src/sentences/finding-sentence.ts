import { inject, Injectable } from '@angular/core';
import type { Params } from '@fyrlykt/triage';
import { type DetailCode, SENTENCE_BOOKS, sentenceOf, TEXT_CODES, type TextCode } from '@fyrlykt/triage/sentences';
import { LocaleStore } from '../locale/locale-store';
import { Words } from '../locale/words';

export interface FindingFacts {
  readonly code: string;
  readonly params: unknown;
  readonly zone?: string;
  readonly late?: boolean;
}

const placeholdersOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

/** What each kind of detail needs, the most telling first. */
const DETAILS = Object.entries(SENTENCE_BOOKS.nb.details)
  .map(([code, text]) => ({ code: code as DetailCode, needs: placeholdersOf(text) }))
  .filter(({ needs }) => needs.length > 0)
  .sort((a, b) => b.needs.length - a.needs.length);

/**
 * Why, in one line, from the engine's own sentence books. A finding comes as a code with parameters; the detail is
 * the fullest one that the parameters can fill. A code without words is shown as it is, never left out.
 */
@Injectable({ providedIn: 'root' })
export class FindingSentence {
  private readonly words = inject(Words);
  private readonly locale = inject(LocaleStore);

  of(finding: FindingFacts): string {
    // A number and its unit stay on one line.
    return this.sentence(finding).replaceAll(/(\d) (?=[%/°]|mm|kg|L\b|poeng|points)/g, '$1\u00a0');
  }

  private sentence({ code, params, zone, late = false }: FindingFacts): string {
    const given = flat(params);
    const language = this.locale.language();
    const title = titleOf(code);
    if (zone === 'UNGRADED') return this.unjudged(code);
    const detail = detailOf(given);
    if (detail !== undefined) {
      const said = { title: title ?? 'rule-breached', detail, params: given, late, awaitsRepeat: false } as const;
      return sentenceOf(said, language);
    }
    return title === undefined ? this.other(code) : SENTENCE_BOOKS[language].titles[title];
  }

  private unjudged(code: string): string {
    const book = SENTENCE_BOOKS[this.locale.language()];
    const reason = (book.reasons as Readonly<Record<string, string>>)[code] ?? this.other(code);
    return `${book.titles['not-judged']}: ${reason}`;
  }

  private other(code: string): string {
    const key = `finding.code.${code}`;
    return this.words.has(key) ? this.words.say(key) : this.words.say('finding.unknown', { code });
  }
}

function titleOf(code: string): TextCode | undefined {
  return TEXT_CODES.find((known) => known === code);
}

function flat(params: unknown): Params {
  const entries = Object.entries((params ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter(([, value]) => typeof value === 'number' || typeof value === 'string'),
  ) as Params;
}

function detailOf(params: Params): DetailCode | undefined {
  const has = (name: string): boolean =>
    params[name] !== undefined && (name !== 'edge' || params['limit'] !== undefined);
  const found = DETAILS.find(({ code, needs }) => code !== 'unjudged' && needs.every(has));
  if (found !== undefined) return found.code;
  return params['form'] !== undefined && params['item'] !== undefined ? 'answer' : undefined;
}
