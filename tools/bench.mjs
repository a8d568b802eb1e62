// `npm run bench`: the raw ceiling of a Postgres beside the service on that same Postgres, in one run.
import { bench } from '../tests/load/bench.mjs';
import { runCommand } from './launcher/complaint.mjs';

await runCommand(() => bench(process.argv.slice(2)));
