import type { MeasurementKind, Unit } from '@fyrlykt/vitals';
import { kindDefinition } from '@fyrlykt/vitals';
import type { SentenceBook } from './sentence-book';

/** How units are written for people, where it differs from UCUM. */
const WRITTEN: Partial<Record<Unit, string>> = {
  'mm[Hg]': 'mmHg',
  Cel: '°C',
  '{score}': '',
  '/d': '',
  'mmol/L': 'mmol/l',
};

/** A number as people write it, at most two decimals. */
export function written(number: number, mark: SentenceBook['decimalMark']): string {
  return String(Math.round(number * 100) / 100)
    .replace('.', mark)
    .replace('-', '−');
}

/** A number with its unit, never bare, except where the unit is a count or a score. */
export function quantity(number: number, kind: MeasurementKind | undefined, mark: SentenceBook['decimalMark']): string {
  const unit = kind === undefined ? '' : kindDefinition(kind).unit;
  const shown = unit === '' ? '' : (WRITTEN[unit] ?? unit);
  return shown === '' ? written(number, mark) : `${written(number, mark)} ${shown}`;
}
