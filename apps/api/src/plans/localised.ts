import type { LocalisedText } from '@fyrlykt/triage';

/** A text marked with its language. */
export interface Text {
  text: string;
  language: string;
}

/** The text in the reader's language, else in the nearest one there is, marked with what it is. */
export function textFor(localised: LocalisedText | undefined, language: string): Text | null {
  if (!localised) return null;
  const order = [language, 'nb', 'nn', 'en', 'se'] as const;
  for (const candidate of order) {
    const text = localised[candidate as keyof LocalisedText];
    if (text) return { text, language: candidate };
  }
  return null;
}
