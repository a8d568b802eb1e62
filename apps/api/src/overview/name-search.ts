/** What a search in the list of patients means: a whole national number, or words that each begin a part of the name. */
export type NameSearch = { nationalNumber: string } | { patterns: string[] } | undefined;

/** More words than a name has parts would only make work. */
const mostWords = 6;

/** Reads what was typed. Case, blanks and hyphens make no difference; `%` and `_` are letters like others. */
export function nameSearch(text: string | null | undefined): NameSearch {
  const typed = (text ?? '').normalize('NFC').trim();
  const digits = typed.replace(/\s/g, '');
  if (/^\d{11}$/.test(digits)) return { nationalNumber: digits };
  const words = typed
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(0, mostWords);
  return words.length > 0 ? { patterns: words.map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`) } : undefined;
}
