import { Command } from 'commander';
import type { Seeded } from '../demo';
import { CliFault } from './cli-fault';

/** The commands that run and fill an installation. What they need is loaded when they are asked for. */
export function installationCommands(): Command[] {
  return [migrateCommand(), seedCommand(), peopleCommand(), gatewayCommand(), verifyAuditCommand()];
}

function address(name: string): string {
  const value = process.env[name];
  if (!value) throw new CliFault(`${name} is not set: see .env.example.`);
  return value;
}

function migrateCommand(): Command {
  return new Command('migrate').description('bring the database to the schema of this version').action(async () => {
    const { migrate } = await import('./migrate');
    const done = await migrate(address('DATABASE_OWNER_URL'), !process.env['REDIS_URL']);
    console.log(done.length > 0 ? `Migrated: ${done.join(', ')}.` : 'The database is up to date.');
  });
}

function wholeNumber(name: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new CliFault(`--${name} is "${text}": give a whole number from ${least} to ${most}.`);
  };
}

function instant(text: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new CliFault(`--until is "${text}": give a time such as 2026-11-24T10:00:00Z.`);
  return at;
}

function seedCommand(): Command {
  return new Command('seed')
    .description('make the demo community, or bring it forward to now')
    .option('--demo', 'the demo community (the only kind there is)')
    .option('--patients <n>', 'how many patients', wholeNumber('patients', 1, 500), 60)
    .option('--days <d>', 'how many days of history', wholeNumber('days', 1, 400), 120)
    .option('--seed <s>', 'what chance begins from', wholeNumber('seed', 0, 2 ** 31), 1)
    .option('--until <time>', 'the moment the demo reaches, ISO 8601', instant, new Date())
    .action(async (options: { patients: number; days: number; seed: number; until: Date }) => {
      const { seedDemo } = await import('../demo');
      tellSeeded(await seedDemo({ ...options, progress }));
    });
}

function tellSeeded(seeded: Seeded): void {
  if (process.stderr.isTTY) process.stderr.write('\n');
  switch (seeded) {
    case 'ready':
      return;
    case 'left-alone':
      return console.log('Another Fyrlykt works on this database: the demo was left as it is.');
    case 'in-use':
      throw new CliFault('Another Fyrlykt works on this database: end it first, since seeding moves the clock.');
    case 'interrupted':
      throw new CliFault('The demo was interrupted. Run again, it goes on where it was.');
  }
}

function progress(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r      day ${done} of ${of} `);
  else if (done % 20 === 0 || done === of) process.stderr.write(`      day ${done} of ${of}\n`);
}

function peopleCommand(): Command {
  return new Command('people')
    .description('whom the development sign-in offers, as JSON')
    .option('--demo')
    .action(async () => {
      const { listPeople } = await import('./people');
      console.log(JSON.stringify(await listPeople(address('DATABASE_APP_URL')), null, 2));
    });
}

function gatewayCommand(): Command {
  return new Command('gateway')
    .description('the demo gateway with its credential and devices, for trying the door of the integrations; as JSON')
    .option('--demo')
    .action(async () => {
      const { tellGateway } = await import('./tell-gateway');
      console.log(JSON.stringify(await tellGateway(address('DATABASE_SYSTEM_URL')), null, 2));
    });
}

function verifyAuditCommand(): Command {
  return new Command('verify-audit')
    .description('recompute the chains of the audit log; exit code 1 when anything was changed or taken out')
    .option('--keep <file>', 'write where the chains end to a file; keep it outside this installation')
    .option('--against <file>', 'also look whether ends kept earlier still lie on the chains')
    .action(async (files: { keep?: string; against?: string }) => {
      const { tellAudit } = await import('./tell-audit');
      await tellAudit(address('DATABASE_SYSTEM_URL'), files);
    });
}
