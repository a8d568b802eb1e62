import { kindDefinition } from './catalogue';
import type { ConversionFault } from './conversion';
import { convert } from './conversion';
import type { KindDefinition, MeasurementKind } from './measurement-kind';
import { isMeasurementKind } from './measurement-kind';
import type { Unit } from './unit';

/** Why a reading cannot be a measurement (class 1: refused). */
export type ImpossibleCode = ConversionFault | 'kind-unknown' | 'outside-possible-range' | 'not-a-whole-number';

/** Why the person is asked once more (class 2: kept when confirmed). */
export type AskAgainCode = 'outside-usual-range' | 'far-from-previous';

/** Outcome of a plausibility check. `value` is in the catalogue's unit, both range ends count as inside. */
export type ReadingCheck =
  | { readonly status: 'ok'; readonly value: number; readonly unit: Unit }
  | {
      readonly status: 'ask-again';
      readonly code: AskAgainCode;
      readonly value: number;
      readonly unit: Unit;
      readonly params: Readonly<Record<string, number>>;
    }
  | { readonly status: 'impossible'; readonly code: ImpossibleCode; readonly params: Readonly<Record<string, number>> };

const impossible = (code: ImpossibleCode, params: Record<string, number> = {}): ReadingCheck => ({
  status: 'impossible',
  code,
  params,
});

/** Ends included. */
const inside = (value: number, { min, max }: { min: number; max: number }): boolean => value >= min && value <= max;

/**
 * Sorts a value into the three classes: impossible by definition, worth asking again, or ok.
 * `previous` is the last kept value of the same kind in the catalogue's unit, where there is one.
 * Total: never throws, whatever the kind, the number or the unit.
 */
export function checkReading(
  kind: MeasurementKind | (string & {}),
  value: number,
  unit: string,
  previous?: number,
): ReadingCheck {
  if (!isMeasurementKind(kind)) return impossible('kind-unknown');
  const definition = kindDefinition(kind);
  const conversion = convert(value, unit, definition.unit, kind);
  if (conversion.status === 'refused') return impossible(conversion.code);
  return sort(definition, conversion.value, previous);
}

/** Possible first: what cannot be a measurement is not worth asking about. */
function sort(definition: KindDefinition, value: number, previous = value): ReadingCheck {
  const { possible, usual, usualChange = Infinity, unit } = definition;
  if (!inside(value, possible)) return impossible('outside-possible-range', { ...possible });
  if (definition.wholeNumbers && !Number.isInteger(value)) return impossible('not-a-whole-number');
  if (!inside(value, usual)) {
    return { status: 'ask-again', code: 'outside-usual-range', value, unit, params: { ...usual } };
  }
  if (Math.abs(value - previous) > usualChange) {
    return { status: 'ask-again', code: 'far-from-previous', value, unit, params: { previous, usualChange } };
  }
  return { status: 'ok', value, unit };
}
