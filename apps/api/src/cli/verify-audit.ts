import { Client } from 'pg';
import { canonicalEntry, firstLink, link } from '../audit';

/** Where a chain ends: kept outside the database, it shows later that nothing was cut off. */
export interface Head {
  chain: string;
  sequence: number;
  hash: string;
}

export interface AuditFault {
  what: 'entry-changed' | 'entry-missing' | 'seal-missing' | 'head-changed' | 'head-missing';
  chain: string;
  sequence: number;
  entryId?: string;
}

export interface AuditReport {
  entries: number;
  /** Not sealed yet; what is older than an hour should have been. */
  unsealed: number;
  overdue: number;
  heads: Head[];
  /** The first one of each chain. */
  faults: AuditFault[];
}

interface Sealed {
  sequence: string;
  entryId: string;
  hash: Buffer;
  entry: string | null;
}

const page = 2_000;

/** Recomputes every chain from its beginning, and looks whether heads kept elsewhere still lie on it. */
export async function verifyAudit(systemUrl: string, kept: readonly Head[] = []): Promise<AuditReport> {
  const client = new Client({ connectionString: systemUrl });
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const { rows: chains } = await client.query<{ chain: string }>(
      'select distinct chain from audit.seal order by chain',
    );
    const report: AuditReport = { entries: 0, ...(await countUnsealed(client)), heads: [], faults: [] };
    for (const { chain } of chains) await verifyChain(client, chain, { kept, report });
    for (const head of kept) {
      if (!chains.some(({ chain }) => chain === head.chain))
        report.faults.push({ what: 'head-missing', chain: head.chain, sequence: head.sequence });
    }
    return report;
  } finally {
    await client.end();
  }
}

async function countUnsealed(client: Client): Promise<{ unsealed: number; overdue: number }> {
  const { rows } = await client.query<{ unsealed: number; overdue: number }>(
    `select count(*)::int as unsealed, (count(*) filter (where e.at < now() - interval '1 hour'))::int as overdue
     from audit.entry e where not exists (select 1 from audit.seal s where s.entry_id = e.id)`,
  );
  return rows[0] ?? { unsealed: 0, overdue: 0 };
}

interface Verifying {
  kept: readonly Head[];
  report: AuditReport;
}

async function verifyChain(client: Client, chain: string, { kept, report }: Verifying): Promise<void> {
  let head = { sequence: 0, hash: firstLink };
  const expected = new Map(kept.filter((each) => each.chain === chain).map((each) => [each.sequence, each.hash]));
  for (;;) {
    const { rows } = await client.query<Sealed>(
      `select s.sequence::text as sequence, s.entry_id as "entryId", s.hash, case when e.id is null then null else ${canonicalEntry} end as entry
       from audit.seal s left join audit.entry e on e.id = s.entry_id where s.chain = $1 and s.sequence > $2 order by s.sequence limit ${page}`,
      [chain, head.sequence],
    );
    for (const row of rows) {
      const what = faultOf(row, head, expected);
      if (what) {
        report.faults.push({ what, chain, sequence: head.sequence + 1, entryId: row.entryId });
        return;
      }
      head = { sequence: Number(row.sequence), hash: row.hash };
      report.entries += 1;
    }
    if (rows.length < page) break;
  }
  report.heads.push({ chain, sequence: head.sequence, hash: head.hash.toString('hex') });
  const cut = [...expected.keys()].find((sequence) => sequence > head.sequence);
  if (cut !== undefined) report.faults.push({ what: 'head-missing', chain, sequence: cut });
}

function faultOf(
  row: Sealed,
  before: { sequence: number; hash: Buffer },
  expected: ReadonlyMap<number, string>,
): AuditFault['what'] | undefined {
  const sequence = Number(row.sequence);
  if (sequence !== before.sequence + 1) return 'seal-missing';
  if (row.entry === null) return 'entry-missing';
  if (!link(before.hash, row.entry).equals(row.hash)) return 'entry-changed';
  const kept = expected.get(sequence);
  return kept !== undefined && kept !== row.hash.toString('hex') ? 'head-changed' : undefined;
}
