export const LANGUAGES = ['nb', 'nn', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

export function isLanguage(text: string | null | undefined): text is Language {
  return (LANGUAGES as readonly (string | null | undefined)[]).includes(text);
}

/** Locales for numbers and dates, best first: not every browser brings nynorsk. */
export function localesOf(language: Language): readonly string[] {
  switch (language) {
    case 'nb':
      return ['nb-NO', 'no-NO'];
    case 'nn':
      return ['nn-NO', 'nb-NO', 'no-NO'];
    case 'en':
      return ['en-GB'];
  }
}
