// `npm run -s cli -- …`: one command of the platform, with what it needs installed, built and running. Standard input passes through.
import { runCommand } from './launcher/complaint.mjs';
import { runCli } from './launcher/run-cli.mjs';

await runCommand(() => runCli(process.argv.slice(2)));
