/** A named SQL statement: Postgres plans it once per connection. The name is unique in the whole service. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const names = new Set<string>();

/** Declares a statement. @throws when the name is taken, since Postgres would run the other text */
export function statement(name: string, text: string): Statement {
  if (names.has(name)) throw new Error(`There is already a statement named ${name}.`);
  names.add(name);
  return { name, text };
}
