import { resolve } from 'node:path';

/** A path as the person at the terminal means it: npm runs commands in the workspace, and tells where it was called. */
export function usersPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}
