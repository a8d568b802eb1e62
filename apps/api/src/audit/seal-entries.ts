import { system } from '../platform/access/caller';
import type { Database } from '../platform/database/database';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { canonicalEntry, chainOfNobody, firstLink, link } from './audit-chain';

const takeTurn = statement(
  'audit.take-sealing-turn',
  `select pg_try_advisory_xact_lock(hashtextextended('audit.seal', 0)) as mine`,
);

/**
 * The oldest entries without a seal. Ids follow time, so the search begins an hour before the newest sealed one instead of at the
 * beginning of the log: no transaction is open for so long. Two seconds leave room for those that are about to commit.
 */
const unsealed = statement(
  'audit.unsealed',
  `with since as (
     select coalesce(
       (select uuidv7(uuid_extract_timestamp(newest.entry_id) - clock_timestamp() - interval '1 hour')
        from (select entry_id from audit.seal order by entry_id desc limit 1) newest),
       '00000000-0000-0000-0000-000000000000') as id
   )
   select oldest.* from (
     select e.id, coalesce(e.organisation_id, '${chainOfNobody}') as chain, e.at, ${canonicalEntry} as entry
     from audit.entry e
     where e.id >= (select id from since)
       and e.at < clock_timestamp() - interval '2 seconds'
       and not exists (select from audit.seal s where s.entry_id = e.id and s.entry_id >= (select id from since))
     order by e.id limit 500
   ) oldest order by oldest.at, oldest.id`,
);

const heads = statement(
  'audit.chain-heads',
  `select head.chain, head.sequence, head.hash from unnest($1::uuid[]) as wanted (chain)
   cross join lateral (select s.chain, s.sequence, s.hash from audit.seal s where s.chain = wanted.chain order by s.sequence desc limit 1) head`,
);

const insertSeals = statement(
  'audit.insert-seals',
  `insert into audit.seal (chain, sequence, entry_id, hash) select * from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::bytea[])`,
);

interface Unsealed {
  [column: string]: unknown;
  id: string;
  chain: string;
  entry: string;
}

interface Head {
  [column: string]: unknown;
  chain: string;
  sequence: number;
  hash: Buffer;
}

/** Chains what has been written to the log, off the hot path; one sealer at a time. Resolves with how many entries were sealed. */
export function sealEntries(database: Pick<Database, 'run'>): Promise<number> {
  return database.run(system, async (uow) => {
    const turn = await uow.one<{ mine: boolean }>(takeTurn);
    return turn?.mine === true ? seal(uow) : 0;
  });
}

async function seal(uow: UnitOfWork): Promise<number> {
  const entries = await uow.query<Unsealed>(unsealed);
  if (entries.length === 0) return 0;
  const chains = [...new Set(entries.map(({ chain }) => chain))];
  const newest = new Map((await uow.query<Head>(heads, [chains])).map((head) => [head.chain, head]));
  const seals = entries.map(({ id, chain, entry }) => {
    const previous = newest.get(chain) ?? { sequence: 0, hash: firstLink };
    const head = { chain, sequence: previous.sequence + 1, hash: link(previous.hash, entry) };
    newest.set(chain, head);
    return { ...head, id };
  });
  return uow.execute(insertSeals, [
    seals.map(({ chain }) => chain),
    seals.map(({ sequence }) => sequence),
    seals.map(({ id }) => id),
    seals.map(({ hash }) => hash),
  ]);
}
