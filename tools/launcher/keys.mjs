// Secrets for development, made once and kept: what was encrypted yesterday must be readable today.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Complaint, explainFileError } from './complaint.mjs';

/** The secrets that the API reads, by name. The development identity provider derives its own from the last one. */
const names = ['encryption', 'blindIndex', 'session'];

function readHeld(path) {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code) throw explainFileError(error, path);
    throw new Complaint(
      `The keys in ${path} cannot be read. Restore the file from a backup; without it, encrypted data in the database stay closed.`,
    );
  }
}

/** The keys file, with whatever was missing added. Resolves to `{ path, made }`. In production nothing is made. */
export function ensureKeys(dataFolder, env = process.env) {
  const path = env.KEYS_FILE || join(dataFolder, 'keys.json');
  if (env.NODE_ENV === 'production') {
    if (!existsSync(path)) {
      throw new Complaint(
        `There is no keys file at ${path}. In production keys are never made by themselves: .env.example tells how to make them, and set KEYS_FILE.`,
      );
    }
    return { path, made: false };
  }
  const held = readHeld(path);
  const missing = names.filter((name) => held[name] === undefined);
  if (missing.length === 0) return { path, made: false };
  for (const name of missing) held[name] = randomBytes(32).toString('base64');
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, `${JSON.stringify(held, null, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    throw explainFileError(error, path);
  }
  return { path, made: true };
}
