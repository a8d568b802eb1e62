/** The database could not be reached or was lost on the way; trying again with the same ids is safe. */
export class Unavailable extends Error {
  readonly code = 'platform/unavailable';

  constructor(reason: string) {
    super(`The database is not available: ${reason}`);
  }
}
