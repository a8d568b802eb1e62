import 'reflect-metadata';
import { Command } from 'commander';
import { CliFault } from './cli/cli-fault';
import { dumpCommands } from './cli/dump/dump-commands';
import { engineCommands, Used } from './cli/engine/engine-commands';
import { installationCommands } from './cli/installation-commands';
import { keepingCommands } from './cli/keeping-commands';
import { ConfigurationError } from './platform/config/configuration';

const program = new Command('cli').description(
  'Runs, fills and examines an installation of Fyrlykt, and asks its engine without a server.',
);
for (const command of [...installationCommands(), ...keepingCommands(), ...dumpCommands(), ...engineCommands()])
  program.addCommand(command);

program.parseAsync().catch((error: unknown) => {
  if (error instanceof Used) return;
  console.error(error instanceof CliFault || error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
});
