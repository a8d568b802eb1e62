import { join } from 'node:path';

export const workspace = join(__dirname, '..', '..');

/** A setting that the run's setup has left for the test files. */
export function fromSetup(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with "npm test -- api".`);
  return value;
}
