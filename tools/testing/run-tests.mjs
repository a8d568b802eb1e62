// Runs the parts of the test in order, tells the time of each, and closes with one line of totals.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Complaint } from '../launcher/complaint.mjs';
import { ensureInstalled } from '../launcher/install.mjs';
import { endSteps } from '../launcher/run-step.mjs';
import { onStopWish } from '../launcher/stopping.mjs';
import { parts } from './parts.mjs';

/** Colours and interactive redrawing would make the output of a pipeline unreadable. */
const line = (text = '') => console.log(text);

function chooseParts(names) {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0)
    throw new Complaint(
      `There is no part called "${unknown.join('", "')}". Parts: ${parts.map(({ name }) => name).join(', ')}.`,
    );
  return names.length > 0
    ? parts.filter(({ name }) => names.includes(name))
    : parts.filter((part) => !part.onlyWhenNamed);
}

/** Why a part cannot run here, as a word; undefined when it can. */
const whyNot = (part) => (part.exists() ? undefined : 'not built yet');

async function runPart(part, scratch) {
  const begun = Date.now();
  line(`\n=== ${part.title}`);
  const reason = whyNot(part);
  if (reason) {
    line(`    left out: ${reason}`);
    return { part, seconds: 0, passed: 0, failed: 0, skipped: 0, leftOut: reason };
  }
  let outcome;
  try {
    outcome = await part.run(scratch);
  } catch (error) {
    console.error(error instanceof Complaint ? error.message : error);
    outcome = { passed: 0, failed: 1, skipped: 0 };
  }
  return { part, seconds: (Date.now() - begun) / 1000, ...outcome };
}

function tellPart({ part, seconds, passed, failed, skipped, leftOut, note }) {
  const over = seconds > part.budgetSeconds ? `, over its budget of ${part.budgetSeconds} s` : '';
  const figures = leftOut ? `left out (${leftOut})` : `${passed} passed, ${failed} failed, ${skipped} skipped`;
  line(`  ${part.name.padEnd(14)}${seconds.toFixed(1).padStart(7)} s   ${figures}${over}`);
  if (note) line(`  ${' '.repeat(26)}${note}`);
}

const sum = (results, field) => results.reduce((total, result) => total + result[field], 0);

/** Runs all parts, or those named, and resolves to the exit code. */
export async function runTests(names) {
  const chosen = chooseParts(names);
  let stopped = false;
  onStopWish(() => {
    stopped = true;
    endSteps();
  });
  if (await ensureInstalled()) line('Dependencies were installed.');
  const scratch = mkdtempSync(join(tmpdir(), 'fyrlykt-test-'));
  const results = [];
  try {
    for (const part of chosen) if (!stopped) results.push(await runPart(part, scratch));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  line('\n=== Time and outcome');
  results.forEach(tellPart);
  if (stopped) throw new Complaint('The test run was stopped before its end.');
  const failed = sum(results, 'failed');
  line(`\n${sum(results, 'passed')} passed, ${failed} failed, ${sum(results, 'skipped')} skipped`);
  return failed === 0 ? 0 : 1;
}
