type Tree = { readonly [key: string]: string | Tree };

function entriesOf(words: Tree, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : entriesOf(value, `${path}${key}.`),
  );
}

/** Every key that has a text, as it is asked for, sorted. */
export function keysOf(words: object): string[] {
  return entriesOf(words as Tree)
    .flatMap(([key, text]) => (text.trim() === '' ? [] : [key]))
    .sort();
}

/** What each text fills in, by key: a translation that forgets a name says something else. */
export function placeholdersOf(words: object): Record<string, string> {
  const found = entriesOf(words as Tree).map(([key, text]) => [
    key,
    [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1]))].sort().join(','),
  ]);
  return Object.fromEntries(found.sort()) as Record<string, string>;
}

/** Keys that a template or a class names outright, in its source text. */
export function keysIn(source: string): string[] {
  const inPipes = [...source.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'\s*\|\s*transloco/gi)];
  const inCode = [...source.matchAll(/\.say\('([^']+)'/g)];
  const inTitles = [...source.matchAll(/title: '(title\.[\w-]+)'/g)];
  return [...inPipes, ...inCode, ...inTitles].map((match) => match[1] ?? '');
}
