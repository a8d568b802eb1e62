import { inject, Injectable } from '@angular/core';
import { type Answer, type FormText, type Item, optionOf } from '@fyrlykt/forms';
import { Formats, LocaleStore, Words } from '@fyrlykt/portal';

/** Questions and answers of a form in the language in use. */
@Injectable({ providedIn: 'root' })
export class AnswerWords {
  private readonly locale = inject(LocaleStore);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  question({ text }: Item): string {
    return this.say(text);
  }

  answer(item: Item, answer: Answer): string {
    if (Array.isArray(answer)) return (answer as string[]).map((code) => this.one(item, code)).join(', ');
    return this.one(item, answer as string | number | boolean);
  }

  private one(item: Item, answer: string | number | boolean): string {
    if (typeof answer === 'boolean') return this.words.say(answer ? 'record.yes' : 'record.no');
    const option = optionOf(item, answer);
    if (option !== undefined) return this.say(option.text);
    return typeof answer === 'number' ? this.formats.number(answer, 2) : answer;
  }

  private say(text: FormText): string {
    return text[this.locale.language()] ?? text.nb ?? Object.values(text)[0] ?? '';
  }
}
