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
import { MeasureWords, Words } from '@fyrlykt/portal';
import { NumberField, Page, readNumber } from '@fyrlykt/ui';
import { checkBloodPressure, checkReading, isMeasurementKind, kindDefinition } from '@fyrlykt/vitals';
import { exampleOf, withoutUnit } from '../data/typed-value';
import { SurePage } from './sure-page';

interface TypedValue {
  readonly kind: string;
  readonly text: string;
  readonly confirmed: boolean;
}

/** One measure on a page: an impossible number is stopped, an unusual one is asked about and then kept. */
@Component({
  selector: 'fy-measure-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NumberField, Page, SurePage, TranslocoPipe],
  templateUrl: './measure-step.html',
})
export class MeasureStep {
  readonly kinds = input.required<readonly string[]>();
  readonly entries = input.required<Readonly<Record<string, { text: string } | undefined>>>();
  readonly progress = input.required<{ n: number; of: number }>();
  readonly back = input.required<readonly string[]>();
  readonly optional = input(false);
  readonly entered = output<readonly TypedValue[]>();
  readonly leftOut = output<void>();

  private readonly measures = inject(MeasureWords);
  private readonly words = inject(Words);
  protected readonly texts = linkedSignal<Record<string, string>>(() =>
    Object.fromEntries(this.kinds().map((kind) => [kind, this.entries()[kind]?.text ?? ''])),
  );
  protected readonly errors = signal<Readonly<Record<string, string>>>({});
  /** Kinds whose numbers are unusual: asked about on a page of their own. */
  protected readonly unusual = signal<readonly string[]>([]);

  protected readonly isPair = computed(() => this.kinds().length > 1);
  protected readonly heading = computed(() =>
    this.isPair() ? this.words.say('measure.blood-pressure') : this.measures.name(this.kinds()[0] ?? ''),
  );
  protected readonly hint = computed(() => {
    const key = `record.hint.${this.isPair() ? 'blood-pressure' : (this.kinds()[0] ?? '')}`;
    return this.words.has(key) ? this.words.say(key) : '';
  });
  protected readonly fields = computed(() =>
    this.kinds().map((kind) => ({
      kind,
      label: this.isPair() ? this.words.say(`record.pair.${kind}`) : this.words.say('record.number'),
      unit: this.measures.unitOf(kind),
      value: this.texts()[kind] ?? '',
      error: this.errors()[kind] ?? '',
    })),
  );
  protected readonly unusualValues = computed(() =>
    this.unusual()
      .map((kind) => `${this.number(kind).trim()} ${this.measures.unitOf(kind)}`)
      .join(' / '),
  );

  protected type(kind: string, text: string): void {
    this.texts.update((texts) => ({ ...texts, [kind]: text }));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const results = this.kinds().map((kind) => ({ kind, ...this.check(kind) }));
    const errors = Object.fromEntries(
      results.flatMap(({ kind, error }) => (error === undefined ? [] : [[kind, error]])),
    );
    this.errors.set(Object.keys(errors).length > 0 ? errors : this.pairErrors());
    if (Object.keys(this.errors()).length > 0) {
      this.focusFirstError();
      return;
    }
    const unusual = results.filter(({ ask }) => ask).map(({ kind }) => kind);
    if (unusual.length > 0) this.unusual.set(unusual);
    else this.finish(false);
  }

  protected finish(confirmed: boolean): void {
    this.entered.emit(
      this.kinds().map((kind) => ({
        kind,
        text: this.number(kind),
        confirmed: confirmed && this.unusual().includes(kind),
      })),
    );
    this.unusual.set([]);
  }

  /** As typed, without a unit after it. */
  private number(kind: string): string {
    const code = isMeasurementKind(kind) ? kindDefinition(kind).unit : '';
    return withoutUnit(this.texts()[kind] ?? '', [this.measures.unitOf(kind), code]);
  }

  private check(kind: string): { error?: string; ask?: boolean } {
    const value = readNumber(this.number(kind));
    if (value === undefined) {
      const example = this.measures.value(kind, exampleOf(kind));
      return { error: this.words.say('record.error.notNumber', { example }) };
    }
    if (!isMeasurementKind(kind)) return {};
    const { unit, possible } = kindDefinition(kind);
    const result = checkReading(kind, value, unit);
    if (result.status === 'ask-again') return { ask: true };
    if (result.status === 'ok') return {};
    if (result.code === 'not-a-whole-number') return { error: this.words.say('record.error.whole') };
    const edges = { min: this.measures.value(kind, possible.min), max: this.measures.value(kind, possible.max) };
    return { error: this.words.say('record.error.impossible', { ...edges, unit: this.measures.unitOf(kind) }) };
  }

  private pairErrors(): Record<string, string> {
    if (!this.isPair()) return {};
    const [systolic, diastolic] = this.kinds().map((kind) => readNumber(this.number(kind)) ?? 0);
    const pair = checkBloodPressure(systolic ?? 0, diastolic ?? 0);
    return pair.status === 'ok' ? {} : { diastolic: this.words.say('record.error.pair') };
  }

  private focusFirstError(): void {
    setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }
}
