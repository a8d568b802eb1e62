import { Command } from 'commander';
import { CliFault } from '../cli-fault';

/** Everything an installation knows, into a file and back. */
export function dumpCommands(): Command[] {
  return [backupCommand(), restoreCommand()];
}

function ownerAddress(): string {
  const value = process.env['DATABASE_OWNER_URL'];
  if (!value) throw new CliFault('DATABASE_OWNER_URL is not set: see .env.example.');
  return value;
}

function backupCommand(): Command {
  return new Command('backup')
    .argument('<file>', 'where to write it; must not exist')
    .description('write everything that the installation knows to one file, while it goes on working')
    .addHelpText('after', '\nExample:\n  npm run -s cli -- backup fyrlykt-2026-11-24.gz')
    .action(async (file: string) => {
      const [{ writeDump }, { usersPath }] = await Promise.all([import('./write-dump'), import('../users-path')]);
      const path = usersPath(file);
      const { rows, tables } = await writeDump(ownerAddress(), path);
      console.log(
        `${rows} rows of ${tables} tables are in ${path}. It holds health data: keep it as you keep the database.`,
      );
      console.log(
        `The keys (${process.env['KEYS_FILE'] ?? 'KEYS_FILE'}) are not in it: keep them in another place. Without them no national number can be read.`,
      );
    });
}

function restoreCommand(): Command {
  return new Command('restore')
    .argument('<file>', 'what backup has written')
    .description('fill an empty database from a backup, all of it or nothing')
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgresql://… npm run -s cli -- restore fyrlykt-2026-11-24.gz')
    .action(async (file: string) => {
      const [{ readDump }, { migrate }, { usersPath }] = await Promise.all([
        import('./read-dump'),
        import('../migrate'),
        import('../users-path'),
      ]);
      await migrate(ownerAddress(), !process.env['REDIS_URL']);
      const rows = await readDump(ownerAddress(), usersPath(file));
      console.log(
        `${rows} rows are back. Put the keys of this backup at KEYS_FILE before you start. Everybody signs in anew.`,
      );
    });
}
