import { readFileSync, writeFileSync } from 'node:fs';
import { CliFault } from './cli-fault';
import { usersPath } from './users-path';
import { verifyAudit, type AuditFault, type Head } from './verify-audit';

const sentences: Record<AuditFault['what'], string> = {
  'entry-changed': 'this entry is not what was sealed',
  'entry-missing': 'the entry was taken out',
  'seal-missing': 'a seal was taken out',
  'head-changed': 'this is not the end that was kept: the chain was made anew',
  'head-missing': 'the chain is shorter than the end that was kept: its last part was cut off',
};

/** Verifies, tells what was found, and sets the exit code: 1 when the log cannot be trusted. */
export async function tellAudit(url: string, files: { keep?: string; against?: string }): Promise<void> {
  const report = await verifyAudit(url, files.against === undefined ? [] : readHeads(files.against));
  for (const { what, chain, sequence, entryId } of report.faults) {
    console.log(
      `BROKEN  chain ${chain}, number ${sequence}${entryId ? `, entry ${entryId}` : ''}: ${sentences[what]}.`,
    );
  }
  console.log(
    `${report.entries} sealed entries in ${report.heads.length} unbroken chains, ${report.unsealed} not sealed yet.`,
  );
  if (report.overdue > 0)
    console.log(`${report.overdue} of these are older than an hour: the worker seals them, so look whether it runs.`);
  if (files.keep !== undefined) {
    writeFileSync(usersPath(files.keep), `${JSON.stringify({ heads: report.heads }, null, 2)}\n`);
    console.log(`Where the chains end is in ${usersPath(files.keep)}: keep it outside this installation.`);
  }
  if (report.faults.length > 0) process.exitCode = 1;
}

function readHeads(file: string): Head[] {
  try {
    const { heads } = JSON.parse(readFileSync(usersPath(file), 'utf8')) as { heads: Head[] };
    return heads;
  } catch {
    throw new CliFault(`${usersPath(file)} cannot be read as ends that were kept with --keep.`);
  }
}
