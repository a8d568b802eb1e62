import { text } from 'node:stream/consumers';
import { BadInput } from './bad-input';

/** Where a pure command takes its input from and leaves its answer. */
export interface Terminal {
  read: () => Promise<string>;
  write: (line: string) => void;
  /** Called once, with 0 for an answer and 2 for bad input. */
  end: (code: 0 | 2) => void;
}

export const processTerminal: Terminal = {
  read: () => text(process.stdin),
  write: (line) => void process.stdout.write(`${line}\n`),
  // Not `exit`: what was written to a pipe has to leave first.
  end: (code) => {
    process.exitCode = code;
  },
};

/** Reads JSON without ever repeating it: it may be somebody's health. @throws {BadInput} */
export function parseJson(source: string): unknown {
  if (source.trim() === '') throw new BadInput('input/empty', 'There is no input: give one JSON value.');
  try {
    return JSON.parse(source);
  } catch (error) {
    const place = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '');
    const where = place ? ` It goes wrong in line ${place[1] ?? ''}, column ${place[2] ?? ''}.` : '';
    throw new BadInput('input/not-json', `The input is not readable JSON.${where}`);
  }
}

/** Writes what a command answers, or why it cannot, as one line of JSON. A fault of ours is thrown on. */
export async function answer(terminal: Terminal, work: () => unknown): Promise<void> {
  try {
    terminal.write(JSON.stringify(await work()));
    terminal.end(0);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    terminal.write(JSON.stringify(error));
    terminal.end(2);
  }
}
