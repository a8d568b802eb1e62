/** JSON with the line on which each value begins, by JSON pointer; the root is ''. Lines count from 1. */
export interface LocatedJson {
  readonly value: unknown;
  readonly lines: ReadonlyMap<string, number>;
}

/** Text that is not JSON, with the line where reading stopped. */
export class JsonSyntaxError extends Error {
  constructor(readonly line: number) {
    super(`not JSON from line ${String(line)} on`);
  }
}

/** Punctuation, a string, or a bare word; what a word may be is left to JSON.parse. */
const TOKEN = /\s*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\.)*")|([^\s{}[\],:"]+))/y;

/** Nesting beyond this is refused: no questionnaire needs it, and the reader recurses. */
const DEEPEST = 100;

/** Reads JSON and remembers lines; `JSON.parse` judges each string, number and word. */
class LocatingReader {
  readonly lines = new Map<string, number>();
  #at = 0;
  #line = 1;
  #token = '';

  constructor(private readonly text: string) {
    this.next();
  }

  /** The whole text as one value. */
  whole(): unknown {
    const value = this.value('', 0);
    if (this.#token !== '') this.fail();
    return value;
  }

  private fail(): never {
    throw new JsonSyntaxError(this.#line);
  }

  private next(): string {
    const before = this.#token;
    TOKEN.lastIndex = this.#at;
    const match = TOKEN.exec(this.text);
    const end = match === null ? this.text.length : TOKEN.lastIndex;
    const token = match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
    const skipped = this.text.slice(this.#at, end - token.length);
    this.#line += skipped.split('\n').length - 1;
    if (match === null && this.text.slice(this.#at).trim() !== '') this.fail();
    this.#at = end;
    this.#token = token;
    return before;
  }

  private expect(token: string): void {
    if (this.#token !== token) this.fail();
    this.next();
  }

  private value(path: string, depth: number): unknown {
    if (depth > DEEPEST) this.fail();
    this.lines.set(path, this.#line);
    if (this.#token === '{') return this.object(path, depth);
    if (this.#token === '[') return this.array(path, depth);
    return this.scalar();
  }

  private scalar(): unknown {
    if (this.#token === '') this.fail();
    try {
      const value: unknown = JSON.parse(this.#token);
      this.next();
      return value;
    } catch {
      return this.fail();
    }
  }

  private object(path: string, depth: number): unknown {
    const entries: [string, unknown][] = [];
    this.expect('{');
    while (this.#token !== '}') {
      if (entries.length > 0) this.expect(',');
      if (!this.#token.startsWith('"')) this.fail();
      const key = String(this.scalar());
      this.expect(':');
      entries.push([key, this.value(`${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1)]);
    }
    this.expect('}');
    return Object.fromEntries(entries);
  }

  private array(path: string, depth: number): unknown {
    const items: unknown[] = [];
    this.expect('[');
    while (this.#token !== ']') {
      if (items.length > 0) this.expect(',');
      items.push(this.value(`${path}/${String(items.length)}`, depth + 1));
    }
    this.expect(']');
    return items;
  }
}

/** Parses JSON text; throws `JsonSyntaxError` with the line. */
export function parseLocated(text: string): LocatedJson {
  const reader = new LocatingReader(text);
  return { value: reader.whole(), lines: reader.lines };
}
