/** Input that gives no answer: a closed code, a sentence for engineers, and a JSON pointer to where it goes wrong. */
export class BadInput extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly path = '',
  ) {
    super(message);
  }

  /** As the caller reads it. */
  toJSON() {
    return { error: { code: this.code, message: this.message, path: this.path } };
  }
}
