/** Commands for the record access control point, 0x2A52, of a glucose meter [RACP]. */
export type RecordCommand =
  | { readonly do: 'report-all' }
  | { readonly do: 'report-last' }
  | { readonly do: 'report-from'; readonly sequence: number }
  | { readonly do: 'count-all' }
  | { readonly do: 'abort' };

/** The bytes to write. Subscribe to 0x2A18 and 0x2A34 first, or the records are sent to nobody. */
export function recordCommandBytes(command: RecordCommand): Uint8Array {
  switch (command.do) {
    case 'report-all':
      return Uint8Array.of(0x01, 0x01);
    case 'report-last':
      return Uint8Array.of(0x01, 0x06);
    case 'report-from':
      // Operator 3: greater than or equal; filter 1: by sequence number, little-endian.
      return Uint8Array.of(0x01, 0x03, 0x01, command.sequence % 256, Math.floor(command.sequence / 256) % 256);
    case 'count-all':
      return Uint8Array.of(0x04, 0x01);
    case 'abort':
      return Uint8Array.of(0x03, 0x00);
  }
}

/** What the meter answers to a command. */
export type RecordAnswer =
  | { readonly status: 'count'; readonly count: number }
  | { readonly status: 'done' | 'no-records' | 'failed'; readonly code: number };

const SUCCESS = 1;
const NO_RECORDS = 6;

/** Reads an answer; `undefined` when it is too short or none of these. */
export function readRecordAnswer(bytes: Uint8Array): RecordAnswer | undefined {
  const [opcode, , first, second] = bytes;
  if (first === undefined || second === undefined) return undefined;
  if (opcode === 0x05) return { status: 'count', count: first + 256 * second };
  if (opcode !== 0x06) return undefined;
  if (second === SUCCESS) return { status: 'done', code: second };
  return { status: second === NO_RECORDS ? 'no-records' : 'failed', code: second };
}
