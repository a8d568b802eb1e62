/** Languages the platform speaks: bokmål, nynorsk, English, North Sámi. */
export type Language = 'nb' | 'nn' | 'en' | 'se';

/** One text in the languages it exists in. A missing language is shown in another, marked as such. */
export type LocalisedText = Partial<Record<Language, string>>;
