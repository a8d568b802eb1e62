// How Postgres answers the main statements under the application's own role, with row-level security on.
import pg from 'pg';
import { createRequire } from 'node:module';
import { nursePersonId, idOf, patientId, unitId } from './data.mjs';

const { prepareValue } = createRequire(import.meta.url)('pg/lib/utils.js');

/** Takes the place of a unit of work and explains what it is asked, as the custom and as the generic plan. */
class Explaining {
  constructor(client, heading) {
    this.client = client;
    this.heading = heading;
    this.found = [];
  }

  async query(statement, values = []) {
    await this.explain(statement, values);
    return (await this.client.query(statement.text, [...values])).rows;
  }

  async one(statement, values) {
    return (await this.query(statement, values))[0];
  }

  send(statement, values) {
    this.sent = (this.sent ?? Promise.resolve()).then(() => this.explain(statement, values));
  }

  async explain({ name, text }, values) {
    const literals = [...values].map((value) => {
      const prepared = prepareValue(value);
      return prepared === null || prepared === undefined ? 'null' : pg.escapeLiteral(String(prepared));
    });
    await this.client.query(`prepare explained as ${text}`);
    const call = literals.length > 0 ? `explained(${literals.join(', ')})` : 'explained';
    for (const mode of ['force_custom_plan', 'force_generic_plan']) {
      await this.client.query(`set local plan_cache_mode = ${mode}`);
      await this.client.query('savepoint before');
      const { rows } = await this.client.query(`explain (analyze, buffers, costs off) execute ${call}`);
      await this.client.query('rollback to before');
      const lines = rows.map((row) => row['QUERY PLAN']);
      const time = Number(/Execution Time: ([\d.]+)/.exec(lines.at(-1))?.[1]);
      const planning = Number(/Planning Time: ([\d.]+)/.exec(lines.at(-2))?.[1]);
      this.found.push({ heading: this.heading, name, mode: mode.split('_')[1], time, planning, lines });
    }
    await this.client.query('deallocate explained');
    await this.client.query('reset plan_cache_mode');
  }
}

const settings = `select set_config('fyrlykt.person', $1, true), set_config('fyrlykt.units', $2, true), set_config('fyrlykt.patient', $3, true), set_config('fyrlykt.purpose', $4, true)`;
const nurse = [nursePersonId, `{${unitId}}`, '', 'care'];
const reporter = (index) => [idOf(2, index), '{}', patientId(index), 'intake'];
const reader = (index) => [idOf(2, index), '{}', patientId(index), 'care'];

function questions(parts) {
  const day = 86_400_000;
  const now = new Date();
  const ago = (days) => new Date(now.getTime() - days * day);
  const trend = (index, days) => (uow) =>
    parts.readTrend(uow, { patientId: patientId(index), kind: 'spo2', from: ago(days), to: now });
  const list = {
    unitId,
    namePatterns: undefined,
    blindIndex: undefined,
    zone: undefined,
    missing: false,
    after: undefined,
    most: 51,
  };
  return [
    [
      'work list, first page',
      nurse,
      (uow) => parts.readWorkList(uow, unitId, { clinical: true, after: undefined, most: 51 }),
    ],
    [
      'work list, deep in it',
      nurse,
      (uow) =>
        parts.readWorkList(uow, unitId, {
          clinical: true,
          after: { severity: 2, openedAt: ago(0.9), id: idOf(5, 1) },
          most: 51,
        }),
    ],
    ['work list, counts', nurse, (uow) => parts.countEpisodes(uow, unitId, nursePersonId)],
    ['patient list, first page', nurse, (uow) => parts.readPatientList(uow, list)],
    [
      'patient list, deep in it',
      nurse,
      (uow) => parts.readPatientList(uow, { ...list, after: ['Etternavn500', 'Fornavn50', patientId(0)] }),
    ],
    [
      'patient list, by name',
      nurse,
      (uow) => parts.readPatientList(uow, { ...list, namePatterns: ['% etternavn77%'] }),
    ],
    ['patient list, red ones', nurse, (uow) => parts.readPatientList(uow, { ...list, zone: 'RED' })],
    ['patient list, missing', nurse, (uow) => parts.readPatientList(uow, { ...list, missing: true })],
    ['begin report', reporter(500), (uow) => parts.beginReportFor(uow, patientId(500))],
    [
      'history for the rules',
      reporter(500),
      (uow) =>
        parts.readHistory(
          uow,
          patientId(500),
          new Map([
            ['spo2', ago(90)],
            ['heart-rate', ago(90)],
          ]),
          now,
        ),
    ],
    ['newest values', reporter(500), (uow) => parts.readNewest(uow, patientId(500))],
    ['plans in force', reporter(500), (uow) => parts.plansInForce(uow, patientId(500), now, now)],
    ['trend, 1,000 points', reader(1), trend(1, 88)],
    ['trend, a year by the minute', reader(0), trend(0, 366)],
    [
      'store one measurement',
      reporter(500),
      async (uow) => {
        const measurement = { id: idOf(6, 1), kind: 'spo2', value: 95, takenAt: now, flags: 0, item: 0 };
        parts.storeMeasurements(uow, { patientId: patientId(500), submissionId: idOf(6, 2), receivedAt: now }, [
          measurement,
        ]);
        await uow.sent;
      },
    ],
  ];
}

/** Plans of all main statements. */
export async function explainAll(appUrl, parts) {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  const found = [];
  for (const [heading, context, ask] of questions(parts)) {
    const uow = new Explaining(client, heading);
    await client.query('begin');
    await client.query(settings, context);
    try {
      await ask(uow);
    } finally {
      await client.query('rollback');
    }
    found.push(...uow.found);
  }
  await client.end();
  return found;
}

/** Signs of a plan that grows with the number of patients. */
export function troubles({ lines }) {
  const scanned = lines.filter((line) =>
    /Seq Scan on (patient|care_access|episode|measurement|monitoring|newest|person)\b/.test(line),
  );
  const removed = lines.flatMap((line) =>
    Number(/Rows Removed by [\w ]+: (\d+)/.exec(line)?.[1] ?? 0) > 500 ? [line] : [],
  );
  const loops = lines.filter((line) => Number(/loops=(\d+)/.exec(line)?.[1] ?? 0) > 500);
  return [...scanned, ...removed, ...loops].map((line) => line.trim().replace(/^-> +/, ''));
}

export function plansText(found, facts) {
  const short = found.map(
    (plan) =>
      `| ${plan.heading} | ${plan.name} | ${plan.mode} | ${plan.planning.toFixed(2)} | ${plan.time.toFixed(2)} | ${troubles(plan).length || ''} |`,
  );
  const whole = found.flatMap((plan) => [
    `## ${plan.heading}: \`${plan.name}\`, ${plan.mode} plan`,
    '',
    '```',
    ...plan.lines,
    '```',
    '',
  ]);
  return [
    '# Query plans under row-level security',
    '',
    `Made by \`npm run bench\` as the application's role, with the caller's context set: ${facts}. "Custom" is planned for the values, "generic" is what a prepared statement may settle on.`,
    'The last column counts signs of work that grows with the number of patients: sequential scans, more than 500 rows thrown away, more than 500 loops.',
    '',
    '| What | Statement | Plan | Planning ms | Execution ms | Signs |',
    '|---|---|---|---:|---:|---:|',
    ...short,
    '',
    ...whole,
  ].join('\n');
}
