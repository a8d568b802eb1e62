// What the same Postgres can do at most, in the same run: the bare row, durable, without rights, rules or traces.
import pg from 'pg';
import { measure } from './measure.mjs';

const table = `create schema bench; create table bench.row (patient_id uuid not null, kind smallint not null, taken_at timestamptz not null, id uuid not null,
  value double precision not null, unit smallint not null, flags smallint not null, item smallint not null, submission_id uuid not null, device_id uuid,
  received_at timestamptz not null, primary key (patient_id, kind, taken_at, id) include (value, flags))`;
const columns = 'patient_id, kind, taken_at, id, value, unit, flags, item, submission_id, received_at';
const one = {
  name: 'one',
  text: `insert into bench.row (${columns}) values ($1, 1, now(), uuidv7(), $2, 1, 0, 0, uuidv7(), now())`,
};
const many = {
  name: 'many',
  text: `insert into bench.row (${columns}) select p, 1, now(), uuidv7(), v, 1, 0, 0, uuidv7(), now() from unnest($1::uuid[], $2::float8[]) as r (p, v)`,
};

export async function ceilings(url, { seconds, connections, pids, patientOf }) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(table);
  const results = [];
  const run = async (name, count, items, work) => {
    const clients = await Promise.all(
      Array.from({ length: count }, async () => {
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        return client;
      }),
    );
    results.push(
      await measure({
        name,
        connections: count,
        items,
        seconds,
        pids: { database: pids.database },
        work: (lane, turn) => work(clients[lane], turn),
      }),
    );
    await Promise.all(clients.map((client) => client.end()));
  };
  const single = (client, turn) => client.query({ ...one, values: [patientOf(turn), 95] });
  const twenty = (client, turn) =>
    client.query({
      ...many,
      values: [Array.from({ length: 20 }, (_, item) => patientOf(turn * 20 + item)), Array(20).fill(95)],
    });
  for (const count of connections) await run('raw: one row a transaction', count, 1, single);
  await run('raw: 20 rows by unnest', 8, 20, twenty);
  await owner.query('drop schema bench cascade');
  await owner.end();
  return results;
}
