import type { WordsLoader } from '@fyrlykt/portal';

/** Each language is a chunk of its own. */
export const loadWords: WordsLoader = async (language) => {
  switch (language) {
    case 'nb':
      return (await import('./nb')).nb;
    case 'nn':
      return (await import('./nn')).nn;
    case 'en':
      return (await import('./en')).en;
  }
};
