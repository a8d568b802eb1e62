import type { Dose } from '../data/dose-store';

/** One step that a person may choose now, and the dose as it was seen when it was offered. */
export interface DoseChoice {
  readonly dose: Dose;
  readonly step: number;
  readonly name: string;
}

/** The next lower step, once the last one has begun, and every higher one; the nearest first. */
export function choosable({ step, stepToday, steps }: Dose): number[] {
  const lower = step === stepToday && step + 1 < steps.length ? [step + 1] : [];
  return [
    ...lower,
    ...steps
      .map(({ number }) => number)
      .filter((number) => number < step)
      .reverse(),
  ];
}
