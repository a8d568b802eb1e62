// Postgres refuses to run as root. This finds a way to run it here: as the ordinary user who called, as root inside a user
// namespace that calls root "nobody" (files stay root's), or, where namespaces are forbidden, as nobody itself.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createHash } from 'node:crypto';

const nobody = 65534;
const works = (command, args, options) => spawnSync(command, args, { stdio: 'ignore', ...options }).status === 0;

/** With `setpriv` the kernel itself stops Postgres when the launcher dies, even by `kill -9`. */
const dieWithLauncher = () =>
  works('setpriv', ['--pdeathsig', 'INT', 'true']) ? ['setpriv', '--pdeathsig', 'INT'] : [];

const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`];

/** May nobody reach this folder through all the folders above it? */
function isReachable(folder) {
  let existing = resolve(folder);
  while (!existsSync(existing)) existing = dirname(existing);
  return works('test', ['-x', existing], { uid: nobody, gid: nobody, cwd: '/' });
}

/** Copies the binaries to where nobody may enter, once per version. */
function reachableBinaries(native) {
  if (isReachable(join(native, 'bin', 'postgres'))) return native;
  const name = createHash('sha256').update(native).digest('hex').slice(0, 12);
  const copy = join(tmpdir(), `fyrlykt-postgres-${name}`);
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    const making = `${copy}.${process.pid}`;
    rmSync(making, { recursive: true, force: true });
    cpSync(native, making, { recursive: true, verbatimSymlinks: true });
    chmodSync(making, 0o755);
    renameSync(making, copy);
  }
  return copy;
}

/** A data folder that nobody may reach: the one asked for, or one under /var/lib that stands for it. */
function reachableData(dataDir) {
  if (isReachable(dirname(dataDir))) return dataDir;
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
  return join('/var/lib/fyrlykt', name);
}

function asNobody(native, dataDir) {
  const death = dieWithLauncher();
  return {
    kind: 'nobody',
    native: reachableBinaries(native),
    dataDir: reachableData(dataDir),
    // setpriv changes the user itself, since changing it earlier would clear the signal that it has asked for.
    prefix: death.length ? [...death, `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : [],
    spawnOptions: death.length ? {} : { uid: nobody, gid: nobody },
    own: (folder) => chownSync(folder, nobody, nobody),
  };
}

/**
 * How to run Postgres here: the binaries and the data folder to use, the words before the command, and what to do with a new
 * folder so that Postgres owns it.
 */
export function choosePrivilege(native, dataDir) {
  const asCaller = { native, dataDir, spawnOptions: {}, own: () => {} };
  if (process.getuid?.() !== 0) return { kind: 'caller', prefix: dieWithLauncher(), ...asCaller };
  if (process.env.FYRLYKT_NO_NAMESPACE !== '1' && works(namespace[0], [...namespace.slice(1), 'true'])) {
    return { kind: 'namespace', prefix: [...namespace, ...dieWithLauncher()], ...asCaller };
  }
  return asNobody(native, dataDir);
}

/** Makes a folder that only Postgres may enter. */
export function makeFolder(privilege, folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  privilege.own(folder);
}
