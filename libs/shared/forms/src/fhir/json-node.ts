import type { FaultList } from './import-fault';

/** A JSON object at its place in the document; reads fields and reports what is not as expected. */
export class JsonNode {
  constructor(
    private readonly fields: Readonly<Record<string, unknown>>,
    readonly path: string,
    private readonly list: FaultList,
  ) {}

  /** Wraps a value; a fault and `undefined` when it is not an object. */
  static of(value: unknown, path: string, list: FaultList): JsonNode | undefined {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return new JsonNode(value as Record<string, unknown>, path, list);
    }
    return list.add('wrong-type', path, 'an object is expected here');
  }

  has(name: string): boolean {
    return Object.hasOwn(this.fields, name);
  }

  /** A text, absent allowed. */
  text(name: string): string | undefined {
    return this.typed(name, 'string');
  }

  /** A text that must be there and not be empty; '' after reporting when it is not. */
  needText(name: string): string {
    const text = this.text(name);
    if (text === undefined && !this.has(name)) this.list.add('missing', this.at(name), `${name} is required`);
    if (text === '') this.list.add('missing', this.at(name), `${name} must not be empty`);
    return text ?? '';
  }

  flag(name: string): boolean | undefined {
    return this.typed(name, 'boolean');
  }

  number(name: string): number | undefined {
    return this.typed(name, 'number');
  }

  /** An object, absent allowed. */
  node(name: string): JsonNode | undefined {
    return this.has(name) ? JsonNode.of(this.fields[name], this.at(name), this.list) : undefined;
  }

  /** The objects of a list; empty when absent. */
  nodes(name: string): JsonNode[] {
    const value = this.has(name) ? this.fields[name] : [];
    if (!Array.isArray(value)) {
      this.list.add('wrong-type', this.at(name), `${name} must be a list`);
      return [];
    }
    return value.flatMap((item, index) => JsonNode.of(item, `${this.at(name)}/${String(index)}`, this.list) ?? []);
  }

  at(name: string): string {
    return `${this.path}/${name}`;
  }

  private typed(name: string, type: 'string'): string | undefined;
  private typed(name: string, type: 'boolean'): boolean | undefined;
  private typed(name: string, type: 'number'): number | undefined;
  private typed(name: string, type: 'string' | 'boolean' | 'number'): unknown {
    if (!this.has(name)) return undefined;
    const value = this.fields[name];
    if (typeof value === type) return value;
    return this.list.add('wrong-type', this.at(name), `${name} must be a ${type}`);
  }
}
