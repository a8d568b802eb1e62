import 'reflect-metadata';
import { Command } from 'commander';
import { CliFault } from './cli/cli-fault';
import { addPureCommands } from './cli/pure-commands';
import { ConfigurationError } from './platform/config/configuration';

function address(name: string): string {
  const value = process.env[name];
  if (!value) throw new CliFault(`${name} is not set: see .env.example.`);
  return value;
}

const program = new Command('cli').description(
  'Runs, fills and examines an installation of Fyrlykt, and asks its engine without a server.',
);

program
  .command('migrate')
  .description('bring the database to the schema of this version')
  .action(async () => {
    const { migrate } = await import('./cli/migrate');
    const done = await migrate(address('DATABASE_OWNER_URL'), !process.env['REDIS_URL']);
    console.log(done.length > 0 ? `Migrated: ${done.join(', ')}.` : 'The database is up to date.');
  });

program
  .command('seed')
  .description('make the demo community, or bring it forward to now')
  .option('--demo', 'the demo community (the only kind there is)')
  .option('--patients <n>', 'how many patients', Number, 60)
  .option('--days <d>', 'how many days of history', Number, 120)
  .option('--seed <s>', 'what chance begins from', Number, 1)
  .option('--until <time>', 'the moment the demo reaches, ISO 8601', (text) => new Date(text), new Date())
  .action(async (options: { patients: number; days: number; seed: number; until: Date }) => {
    const { seedDemo } = await import('./demo/seed-demo');
    await seedDemo({ ...options, progress });
    if (process.stderr.isTTY) process.stderr.write('\n');
  });

program
  .command('people')
  .description('whom the development sign-in offers, as JSON')
  .option('--demo')
  .action(async () => {
    const { listPeople } = await import('./cli/people');
    console.log(JSON.stringify(await listPeople(address('DATABASE_APP_URL')), null, 2));
  });

addPureCommands(program);

function progress(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r      day ${done} of ${of} `);
  else if (done % 20 === 0 || done === of) process.stderr.write(`      day ${done} of ${of}\n`);
}

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof CliFault || error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
});
