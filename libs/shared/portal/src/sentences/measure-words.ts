import { inject, Injectable } from '@angular/core';
import { isMeasurementKind, kindDefinition } from '@fyrlykt/vitals';
import { Formats } from '../locale/formats';
import { Words } from '../locale/words';

/** Names, units and numbers of measures as people read them. */
@Injectable({ providedIn: 'root' })
export class MeasureWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  name(kind: string): string {
    return isMeasurementKind(kind) ? this.words.say(`measure.${kind}`) : kind;
  }

  /** A UCUM code in everyday spelling. */
  unit(unit: string): string {
    const key = `unit.${unit}`;
    return this.words.has(key) ? this.words.say(key) : unit;
  }

  unitOf(kind: string): string {
    return isMeasurementKind(kind) ? this.unit(kindDefinition(kind).unit) : '';
  }

  decimals(kind: string): number {
    return isMeasurementKind(kind) ? kindDefinition(kind).decimals : 1;
  }

  value(kind: string, value: number): string {
    return this.formats.number(value, this.decimals(kind));
  }

  withUnit(kind: string, value: number): string {
    const unit = this.unitOf(kind);
    return unit === '' ? this.value(kind, value) : `${this.value(kind, value)}\u00a0${unit}`;
  }

  /** Newest values as one line; the two numbers of a blood pressure together. */
  line(values: readonly { readonly kind: string; readonly value: number }[]): string {
    const diastolic = values.find(({ kind }) => kind === 'diastolic');
    return values
      .filter(({ kind }) => kind !== 'diastolic' || !values.some((other) => other.kind === 'systolic'))
      .map(({ kind, value }) => {
        if (kind !== 'systolic' || diastolic === undefined) return `${this.name(kind)} ${this.withUnit(kind, value)}`;
        const pair = `${this.value(kind, value)}/${this.value('diastolic', diastolic.value)}`;
        return `${this.words.say('measure.blood-pressure')} ${pair} ${this.unitOf(kind)}`;
      })
      .join(' · ');
  }
}
