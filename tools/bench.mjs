// `npm run bench`: how fast, beside what the same Postgres can do at most in the same run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand } from './launcher/complaint.mjs';
import { inWorkspace } from './launcher/workspace.mjs';

const { values: options } = parseArgs({
  options: {
    patients: { type: 'string', default: '10000' },
    measurements: { type: 'string', default: '1000000' },
    seconds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    profile: { type: 'string' },
    preload: { type: 'string' },
    statements: { type: 'boolean', default: false },
    before: { type: 'string' },
    keep: { type: 'boolean', default: true },
    help: { type: 'boolean', short: 'h', default: false },
  },
  allowNegative: true,
});

const usage = `npm run bench -- [options]
  --patients 10000       patients of one unit
  --measurements 1000000 their measurements over 90 days
  --seconds 4            length of one measurement
  --quick                2,000 patients, 100,000 measurements, 1.5 seconds each
  --only ingest,trend    only lines whose name holds one of these words
  --profile <folder>     the service writes a CPU profile there
  --preload <file>       a module that the service loads first, to try a change
  --statements           tell at the end which statements took the database's time
  --before <file>        SQL that the owner runs first, to try an index or a policy
  --no-keep              leave docs/bench as it is`;

const say = (text) => console.log(text);

/** Sizes by name. */
function sizes() {
  const quick = options.quick;
  const patients = quick ? 2_000 : Number(options.patients);
  const measurements = quick ? 100_000 : Number(options.measurements);
  return {
    patients,
    measurements,
    minutes: quick ? 50_000 : 525_600,
    open: Math.floor(patients / 5),
    seconds: Number(options.seconds ?? (quick ? 1.5 : 4)),
  };
}

/** What is measured through the service, in order. */
function linesOf(work, cursor) {
  const raw = 'raw: one row a transaction';
  return [
    ...[1, 8, 32].map((connections) => ({
      name: 'ingest: one measurement',
      connections,
      work: work.single,
      against: raw,
    })),
    { name: 'ingest: one, people already known', connections: 32, work: work.regulars, against: raw },
    {
      name: 'ingest: 20 in one submission',
      connections: 8,
      items: 20,
      work: work.batch,
      against: 'raw: 20 rows by unnest',
    },
    { name: 'ingest: gateway, 20 submissions', connections: 8, items: 20, work: work.gateway, against: raw },
    { name: 'trend: 1,000 points', connections: 8, work: work.trend },
    { name: 'trend: a year by the minute', connections: 8, work: work.year },
    { name: 'list: work list of 50', connections: 8, work: work.workList },
    { name: 'list: work list counts', connections: 8, work: work.counts },
    { name: 'list: patients, first 50', connections: 8, work: () => work.patients() },
    { name: 'list: patients, from the middle', connections: 8, work: () => work.patients(cursor) },
  ].filter(({ name }) => wanted(name));
}

const words = options.only.split(',').filter(Boolean);
const wanted = (name) => words.length === 0 || words.some((word) => name.includes(word));

async function middleOf(work, patients) {
  let cursor;
  for (let page = 0; page < patients / 100; page++)
    cursor = JSON.parse(await work.patients(cursor)).data.patients.pageInfo.endCursor;
  return cursor;
}

/** What the service's Node is told beside the service itself. */
const nodeOptions = () => [
  ...(options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : []),
  ...(options.preload ? ['--import', pathToFileURL(resolve(options.preload)).href] : []),
];

const statementSettings = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'all',
  'pg_stat_statements.track_planning': 'on',
};

/** What the application's role had the database do, dearest first; nested statements are inside their callers too. */
async function topStatements(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create extension pg_stat_statements');
  const { rows } =
    await client.query(`select calls, plans, round(total_exec_time)::int as exec, round(total_plan_time)::int as plan,
      round(mean_exec_time::numeric, 3)::float as mean, round(mean_plan_time::numeric, 3)::float as "meanPlan", toplevel, regexp_replace(left(query, 90), '\\s+', ' ', 'g') as text
    from pg_stat_statements s join pg_roles r on r.oid = s.userid where rolname <> 'postgres' order by total_exec_time + total_plan_time desc limit 25`);
  await client.end();
  return rows
    .map(
      (row) =>
        `${row.calls} calls, ${row.plans} plans: ${row.exec} + ${row.plan} ms (each ${row.mean} + ${row.meanPlan}) ${row.toplevel ? '' : '(nested) '}${row.text}`,
    )
    .join('\n');
}

async function runBench() {
  if (options.help) return say(usage);
  const load = (name) => import(`../tests/load/${name}.mjs`);
  const [
    { buildService, openInstallation },
    data,
    { ceilings },
    { makeClient, works },
    { measure },
    { breachToList },
    { measureEngine },
    plans,
    report,
  ] = await Promise.all(
    ['installation', 'data', 'ceiling', 'client', 'measure', 'live', 'engine', 'plans', 'report'].map(load),
  );
  const { default: pg } = await import('pg');
  const size = sizes();
  const parts = await buildService();
  const house = await openInstallation(options.statements ? statementSettings : {});
  const ended = async () => {
    await house.stop();
    process.exit(130);
  };
  process.once('SIGINT', ended);
  process.once('SIGTERM', ended);
  try {
    let began = performance.now();
    const owner = new pg.Client({ connectionString: house.postgres.url() });
    owner.on('error', () => undefined);
    await owner.connect();
    const { content } = await data.fill(owner, parts, size);
    say(
      `${size.patients} patients and ${size.measurements} measurements, made in ${((performance.now() - began) / 1000).toFixed(1)} s; ${size.seconds} s a line.\n`,
    );
    if (options.before) await owner.query(readFileSync(options.before, 'utf8'));
    const pids = { database: house.postgres.pid() };
    const lines = [];
    const take = (line) => {
      lines.push(line);
      say(report.tableOf([line]).split('\n')[1]);
    };
    if (wanted('raw')) {
      const patientOf = (turn) => data.patientId(turn % size.patients);
      for (const line of await ceilings(house.postgres.url(), {
        seconds: size.seconds,
        connections: [1, 8, 32],
        pids,
        patientOf,
      }))
        take(line);
    }
    pids.server = await house.start(nodeOptions());
    const client = makeClient(house.urls);
    const work = works(client, house.urls, size);
    const cursor = wanted('list: patients') ? await middleOf(work, size.patients) : undefined;
    for (const line of linesOf(work, cursor)) {
      const { against, ...rest } = line;
      take({
        ...(await measure({ ...rest, seconds: size.seconds, pids, warmUp: Math.min(1, size.seconds / 2) })),
        against,
      });
    }
    if (wanted('live')) {
      take(await breachToList(house.urls, work, { perSecond: 20, seconds: size.seconds * 1.5, nurses: 1 }));
      take(await breachToList(house.urls, work, { perSecond: 20, seconds: size.seconds * 1.5, nurses: 20 }));
    }
    client.close();
    if (options.statements) say(await topStatements(house.postgres.url('fyrlykt', 'postgres')));
    await house.end();
    const engine = wanted('engine')
      ? measureEngine(parts, content, { seconds: Math.min(2, size.seconds), patients: options.quick ? 10 : 100 })
      : undefined;
    await owner.query('vacuum analyze');
    const found = wanted('plans') ? await plans.explainAll(house.postgres.url('fyrlykt', 'fyrlykt_app'), parts) : [];
    await owner.end();
    const final = report.withRatios(lines);
    say(`\n${report.tableOf(final)}\n`);
    if (engine) {
      const { evaluate, replay } = engine;
      say(
        `engine: ${engine.rules} rules, 90 days: ${evaluate.p50.toFixed(3)} ms (p99 ${evaluate.p99.toFixed(3)}); a year of ${replay.patients} patients replayed, ${replay.steps} judgements, in ${(replay.milliseconds / 1000).toFixed(2)} s`,
      );
    }
    for (const plan of found) {
      const signs = plans.troubles(plan);
      say(
        `${plan.time.toFixed(2).padStart(9)} ms  ${plan.heading} (${plan.mode})${signs.length ? `\n             ${signs.join('\n             ')}` : ''}`,
      );
    }
    // A tried change or a small run is told, and never takes the place of the kept figures.
    if (!options.keep || options.quick || options.before || options.preload) return;
    mkdirSync(inWorkspace('docs', 'bench'), { recursive: true });
    const machine = { processors: cpus().length, model: cpus()[0]?.model, node: process.version };
    if (words.length === 0)
      writeFileSync(
        inWorkspace('docs', 'bench', 'latest.json'),
        report.jsonOf({ machine, ...size, lines: final, engine }),
      );
    const facts = `${size.patients} patients of one unit, ${size.measurements} measurements, ${size.open} open episodes`;
    if (found.length > 0) writeFileSync(inWorkspace('docs', 'bench', 'plans.md'), plans.plansText(found, facts));
  } finally {
    await house.stop();
  }
}

await runCommand(runBench);
