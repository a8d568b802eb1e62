/** A named SQL statement: Postgres plans it once per connection. The name is unique in the whole service. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const names = new Set<string>();

const merged = new Map<string, Statement>();

/**
 * One statement that does the work of several which change rows and whose answers nobody reads. Postgres runs them on one snapshot
 * and in no stated order, so none may need what another of them writes.
 */
export function merge(statements: readonly Statement[]): Statement {
  const key = statements.map(({ name }) => name).join(' ');
  const known = merged.get(key);
  if (known) return known;
  let values = 0;
  const parts = statements.map(({ text }, index) => {
    const before = values;
    const shifted = text.replace(/\$(\d+)/g, (_, number: string) => {
      values = Math.max(values, before + Number(number));
      return `$${before + Number(number)}`;
    });
    return `part_${index} as (${shifted})`;
  });
  const made = { name: `platform.merged-${merged.size}`, text: `with ${parts.join(', ')} select` };
  merged.set(key, made);
  return made;
}

/** Declares a statement. @throws when the name is taken, since Postgres would run the other text */
export function statement(name: string, text: string): Statement {
  if (names.has(name)) throw new Error(`There is already a statement named ${name}.`);
  names.add(name);
  return { name, text };
}
