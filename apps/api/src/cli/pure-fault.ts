/** Bad input to a command that only calculates: told as JSON, with exit code 2. */
export class PureFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** JSON pointer into the input; empty when it concerns the whole. */
    readonly path = '',
  ) {
    super(message);
  }
}
