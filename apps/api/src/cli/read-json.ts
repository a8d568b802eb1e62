import { Ajv } from 'ajv';
import type { JsonSchema } from '@fyrlykt/triage';
import { PureFault } from './pure-fault';

const ajv = new Ajv({ strict: false, allErrors: false });

/** @throws {PureFault} when the text is not JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PureFault('input/not-json', 'The input is not readable JSON.');
  }
}

/** @throws {PureFault} with the path to the first thing that does not fit the schema */
export function fit<T>(schema: JsonSchema, value: unknown): T {
  const check = ajv.compile<T>(schema);
  if (check(value)) return value;
  const error = check.errors?.[0];
  throw new PureFault(
    'input/schema',
    `The input does not fit the schema: ${error?.message ?? 'unknown'}.`,
    error?.instancePath ?? '',
  );
}

/** Everything that comes in on standard input. */
export async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
