import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Answer, FormText, Item } from '@fyrlykt/forms';
import { LocaleStore, Words } from '@fyrlykt/portal';
import { Icon, NumberField, Page, readNumber } from '@fyrlykt/ui';

/** One question on a page. */
@Component({
  selector: 'fy-question-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NumberField, Page, TranslocoPipe],
  templateUrl: './question-step.html',
})
export class QuestionStep {
  readonly item = input.required<Item>();
  readonly before = input.required<readonly Item[]>();
  readonly given = input<Answer>();
  readonly progress = input.required<{ n: number; of: number }>();
  readonly back = input.required<readonly string[]>();
  readonly answered = output<Answer | undefined>();

  private readonly locale = inject(LocaleStore);
  private readonly words = inject(Words);
  protected readonly error = signal('');
  protected readonly chosen = linkedSignal<Answer | undefined>(() => this.given());
  protected readonly text = linkedSignal(() => {
    const given = this.given();
    return typeof given === 'number' || typeof given === 'string' ? String(given) : '';
  });
  protected readonly heading = computed(() => this.say(this.item().text));
  protected readonly lead = computed(() =>
    this.before()
      .map(({ text }) => this.say(text))
      .join(' '),
  );
  protected readonly isNumber = computed(() => this.item().type === 'integer' || this.item().type === 'decimal');
  protected readonly choices = computed<readonly { value: Answer; label: string }[]>(() => {
    const { type, options } = this.item();
    if (type === 'boolean')
      return [true, false].map((value) => ({ value, label: this.words.say(value ? 'record.yes' : 'record.no') }));
    return (options ?? []).map(({ code, text }) => ({ value: code, label: this.say(text) }));
  });

  protected isChosen(value: Answer): boolean {
    const chosen = this.chosen();
    return Array.isArray(chosen) ? chosen.includes(value) : chosen === value;
  }

  protected choose(value: Answer): void {
    this.error.set('');
    if (this.item().repeats !== true) {
      this.chosen.set(value);
      return;
    }
    const before = this.chosen();
    const list = Array.isArray(before) ? (before as string[]) : [];
    const code = String(value);
    this.chosen.set(list.includes(code) ? list.filter((other) => other !== code) : [...list, code]);
  }

  protected read(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const answer = this.answer();
    if (answer === undefined && this.item().required === true) {
      this.error.set(
        this.isNumber()
          ? this.words.say('record.error.notNumber', { example: '5' })
          : this.words.say('record.error.choose'),
      );
      return;
    }
    this.answered.emit(answer);
  }

  private answer(): Answer | undefined {
    if (this.isNumber()) return this.numberAnswer();
    if (this.item().type === 'text') return this.text().trim() || undefined;
    const chosen = this.chosen();
    return Array.isArray(chosen) && chosen.length === 0 ? undefined : chosen;
  }

  private numberAnswer(): number | undefined {
    const value = readNumber(this.text());
    const { min = -Infinity, max = Infinity, type } = this.item();
    if (value === undefined || value < min || value > max) return undefined;
    return type === 'integer' && !Number.isInteger(value) ? undefined : value;
  }

  private say(text: FormText): string {
    return text[this.locale.language()] ?? text.nb ?? Object.values(text)[0] ?? '';
  }
}
