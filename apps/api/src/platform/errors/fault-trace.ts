/** What may be logged of an unexpected error. */
export interface FaultTrace {
  name: string;
  /** Postgres' or the system's own code: it tells the kind of fault. */
  code?: string;
  frames: string[];
}

const mostFrames = 6;

/** An error without its message, which may quote what somebody sent: name, code and where it happened. */
export function faultTrace(error: unknown): FaultTrace {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const { code } = error as { code?: unknown };
  return { name: error.name, ...(typeof code === 'string' ? { code } : {}), frames: framesOf(error) };
}

function framesOf({ name, message, stack = '' }: Error): string[] {
  // A message may have lines that look like frames.
  const head = [`${name}: ${message}`, message].find((text) => text !== '' && stack.includes(text));
  const after = head === undefined ? stack : stack.slice(stack.indexOf(head) + head.length);
  return after
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim());
}
