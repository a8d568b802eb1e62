import { isMeasurementKind, kindDefinition } from '@fyrlykt/vitals';

/** What was typed without the unit after it, as the device shows it: "87 %" is 87. Any other unit stays, and is asked about. */
export function withoutUnit(text: string, units: readonly string[]): string {
  const typed = text.trim();
  const unit = units.find((each) => each !== '' && typed.toLowerCase().endsWith(each.toLowerCase()));
  return unit === undefined ? text : typed.slice(0, typed.length - unit.length).trim();
}

/** A number as it may well be, to show how one is written: the middle of what is usual. */
export function exampleOf(kind: string): number {
  if (!isMeasurementKind(kind)) return 1;
  const { usual, decimals } = kindDefinition(kind);
  return Number(((usual.min + usual.max) / 2).toFixed(decimals));
}
