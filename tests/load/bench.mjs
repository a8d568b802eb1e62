// The bench: its own cluster with fsync on, its own people, one API process; a table, and docs/bench/latest.json.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureKeys } from '../../tools/launcher/keys.mjs';
import { build } from '../../tools/launcher/build.mjs';
import { commonEnvironment } from '../../tools/launcher/environment.mjs';
import { ensureInstalled } from '../../tools/launcher/install.mjs';
import { runStep } from '../../tools/launcher/run-step.mjs';
import { findNode, inWorkspace } from '../../tools/launcher/workspace.mjs';
import { databaseEnvironment, startPostgres } from '../../tools/postgres.mjs';
import { measure } from './measure.mjs';
import { populate, token } from './population.mjs';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One POST over a kept connection; resolves to the parsed answer. */
function post(url, headers, body) {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => (text += part));
        response.on('end', () => resolve(JSON.parse(text)));
      },
    );
    sent.on('error', reject).end(JSON.stringify(body));
  });
}

async function freePorts(count) {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

const submit = `mutation Submit($input: SubmitInput!) { submit(input: $input) { __typename ... on SubmissionAccepted { outcome { zone advice { text }
  whoLooks { answerBy coverage { code unitName } } findings { ruleId code zone } } } } }`;

export async function bench(args) {
  const option = (name, fallback) => Number(args[args.indexOf(`--${name}`) + 1] || fallback) || fallback;
  const quick = args.includes('--quick');
  const size = {
    patients: option('patients', quick ? 2000 : 10_000),
    measurements: option('measurements', quick ? 100_000 : 1_000_000),
    sessions: 200,
  };
  const seconds = quick ? 1.5 : 4;
  await ensureInstalled({ quiet: true });
  await build({ projects: ['api'], quiet: true });
  const { default: pg } = await import('pg');
  const { v7: uuid } = await import('uuid');
  const folder = mkdtempSync(join(tmpdir(), 'fyrlykt-bench-'));
  const dataFolder = join(folder, 'postgres');
  const postgres = await startPostgres({ dataDir: dataFolder, fsync: true });
  const keys = ensureKeys(folder);
  const [patient, clinician, integrations, identity] = await freePorts(4);
  const env = {
    ...commonEnvironment(folder, keys.path),
    ...databaseEnvironment(postgres.socketDir),
    PATIENT_PORT: String(patient), CLINICIAN_PORT: String(clinician), INTEGRATIONS_PORT: String(integrations), IDENTITY_PORT: String(identity),
    PATIENT_URL: `http://localhost:${patient}`, CLINICIAN_URL: `http://localhost:${clinician}`,
  }; // prettier-ignore
  let service;
  const pools = [];
  try {
    const migrated = await runStep(findNode(), [inWorkspace('dist/apps/api/cli.js'), 'migrate'], {
      env,
      channel: true,
      quiet: true,
    });
    if (migrated.code !== 0) throw new Error('The migration failed.');
    const owner = new pg.Client({ connectionString: env.DATABASE_OWNER_URL });
    owner.on('error', () => undefined);
    await owner.connect();
    const templates = await runStep(findNode(), [inWorkspace('tests/load/copd-plan.mjs')], {
      env,
      channel: true,
      capture: true,
    });
    console.log(`Making ${size.patients} patients and ${size.measurements} measurements …`);
    const { plan, escalation } = JSON.parse(templates.output);
    const people = await populate(owner, { ...size, plan, escalation });
    await owner.query(
      'create table bench_raw (id uuid primary key, patient_id uuid not null, kind smallint not null, at timestamptz not null, value float8 not null)',
    );
    await owner.query('grant insert on bench_raw to fyrlykt_app');

    service = spawn(findNode(), [inWorkspace('dist/apps/api/main.js')], {
      env,
      cwd: inWorkspace('.'),
      stdio: 'inherit',
    });
    const ready = async () => (await fetch(`http://localhost:${patient}/health/ready`).catch(() => undefined))?.ok;
    for (let turn = 0; !(await ready()); turn += 1) {
      if (turn > 300) throw new Error('The API did not become ready.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const cost = { seconds, servicePid: service.pid, dataFolder };
    const raw = (max) => {
      const pool = new pg.Pool({ connectionString: env.DATABASE_APP_URL, max });
      pool.on('error', () => undefined);
      pools.push(pool);
      return pool;
    };
    const rows = [];
    const run = async (name, settings) => {
      const row = await measure(name, { ...cost, ...settings });
      rows.push(row);
      console.log(
        `  ${name.padEnd(44)} x${String(row.concurrency).padEnd(3)} ${String(row.perSecond).padStart(8)}/s   p50 ${row.p50} p95 ${row.p95} p99 ${row.p99} ms   service ${row.serviceMsPerItem} database ${row.databaseMsPerItem} ms each`,
      );
      return row;
    };
    const insert = { name: 'raw', text: 'insert into bench_raw values ($1, $2, 1, now(), $3)' };
    const insertMany = {
      name: 'raw20',
      text: 'insert into bench_raw select i, $2, 1, now(), 95 from unnest($1::uuid[]) i',
    };
    const headersOf = (index) => ({
      origin: env.PATIENT_URL,
      'x-requested-with': 'fyrlykt',
      cookie: `fyrlykt-patient=${token(index)}`,
    });
    const item = (value) => ({ measurement: { kind: 'spo2', value, unit: '%', takenAt: new Date().toISOString() } });
    const send = async (index, count) => {
      const who = index % size.sessions;
      const items = Array.from({ length: count }, (_, at) => item(index % 50 === 0 ? 90 : 94 + ((index + at) % 3)));
      const answer = await post(`${env.PATIENT_URL}/graphql`, headersOf(who), {
        query: submit, variables: { input: { submissionId: uuid(), patientId: people.patientIds[who], items } },
      }); // prettier-ignore
      if (answer.data?.submit.__typename !== 'SubmissionAccepted')
        throw new Error(JSON.stringify(answer).slice(0, 400));
    };
    for (const concurrency of [1, 8, 32]) {
      const pool = raw(concurrency);
      await run('raw: one row per transaction', {
        concurrency,
        servicePid: undefined,
        act: () => pool.query({ ...insert, values: [uuid(), people.patientIds[0], 95] }),
      });
      await run('submission of one measurement (GraphQL)', { concurrency, act: (index) => send(index, 1) });
    }
    const pool = raw(8);
    await run('raw: 20 rows by unnest, per row', {
      concurrency: 8,
      items: 20,
      servicePid: undefined,
      act: () =>
        pool.query({ ...insertMany, values: [Array.from({ length: 20 }, () => uuid()), people.patientIds[0]] }),
    });
    await run('submission of 20 measurements, per item', {
      concurrency: 8,
      items: 20,
      act: (index) => send(index, 20),
    });
    await run('gateway: 20 submissions a request, each', {
      concurrency: 8, items: 20,
      act: (index) => post(`http://localhost:${integrations}/v1/submissions`, { authorization: 'Bearer bench-gateway-credential-0000' }, {
        submissions: Array.from({ length: 20 }, (_, at) => ({ submissionId: uuid(), device: { serial: `BENCH-${people.patientIds[(index * 20 + at) % size.sessions]}` }, items: [item(95)] })),
      }),
    }); // prettier-ignore
    const nurse = {
      origin: env.CLINICIAN_URL,
      'x-requested-with': 'fyrlykt',
      cookie: `fyrlykt-clinician=${people.nurseToken}`,
    };
    const ask = async (query, variables) => {
      const answer = await post(`${env.CLINICIAN_URL}/graphql`, nurse, { query, variables });
      if (answer.errors) throw new Error(JSON.stringify(answer.errors).slice(0, 400));
    };
    const trend =
      'query ($id: ID!, $from: DateTime!, $to: DateTime!) { patient(id: $id) { trend(kind: "systolic", from: $from, to: $to) { points unit bands { zone low high } } } }';
    const now = Date.now();
    const span = (milliseconds) => ({
      id: people.trendPatient,
      from: new Date(now - milliseconds).toISOString(),
      to: new Date(now).toISOString(),
    });
    await run('trend of 1,000 points', { concurrency: 8, act: () => ask(trend, span(1000 * 600_000)) });
    await run('trend of a year, 52,000 points in buckets', {
      concurrency: 8,
      act: () => ask(trend, span(360 * 86_400_000)),
    });
    await run('work list of 50', {
      concurrency: 8,
      act: () =>
        ask(
          'query ($u: ID!) { workList(unitId: $u, group: CLINICAL, first: 50) { edges { node { id zone openedAt patient { name age } findings { code params worstValue } } } } }',
          { u: people.unit },
        ),
    });
    await run('patients, first page of 50 with newest values', {
      concurrency: 8,
      act: () =>
        ask(
          'query ($u: ID!) { patients(unitId: $u, first: 50) { edges { node { id name zone newest { kind value } } } } }',
          { u: people.unit },
        ),
    });
    const ratio = (name, of, concurrency) => {
      const find = (wanted) =>
        rows.find((row) => row.name === wanted && row.concurrency === concurrency)?.perSecond ?? 0;
      return Number((find(name) / find(of)).toFixed(3));
    };
    const ratios = Object.fromEntries(
      [1, 8, 32].map((concurrency) => [
        `one measurement against the raw row, ${concurrency} connections`,
        ratio('submission of one measurement (GraphQL)', 'raw: one row per transaction', concurrency),
      ]),
    );
    ratios['20 measurements against 20 raw rows, 8 connections'] = ratio(
      'submission of 20 measurements, per item',
      'raw: 20 rows by unnest, per row',
      8,
    );
    console.log('\nRatios in this run:');
    for (const [name, value] of Object.entries(ratios)) console.log(`  ${name}: ${value}`);
    mkdirSync(inWorkspace('docs/bench'), { recursive: true });
    writeFileSync(inWorkspace('docs/bench/latest.json'), `${JSON.stringify({ size, rows, ratios }, null, 2)}\n`);
    await owner.end();
    return 0;
  } finally {
    agent.destroy();
    service?.kill('SIGTERM');
    await Promise.allSettled(pools.map((each) => each.end()));
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
