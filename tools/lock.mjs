// Completes package-lock.json after `npm install`: a registry that lacks some per-platform binaries drops them from the lock,
// and `npm ci` then refuses the lock everywhere. Every optional dependency that a package declares gets its entry back.
// `--check` writes nothing and fails when something is missing.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const systems = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'netbsd', 'openbsd', 'sunos', 'aix', 'openharmony'];
const processors = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];
const aliases = { windows: 'win32', win: 'win32', ppc64le: 'ppc64', armhf: 'arm', armv7: 'arm', macos: 'darwin' };

/** Which platform a package is for, read from its name, so that npm skips it elsewhere. */
function platformOf(name) {
  if (name === 'fsevents') return { os: ['darwin'] };
  const words = name
    .split(/[/@.-]/)
    .flatMap((word) => [word, word.replace(/(eabihf|eabi|gnu|musl)$/, '')])
    .map((word) => aliases[word] ?? word);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }) };
}

/** The places where Node would look for `name` from the package at `location`, nearest first. */
function placesOf(name, location) {
  const places = [];
  for (let at = location; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    places.push(at ? `${at}/node_modules/${name}` : `node_modules/${name}`);
    if (!at) return places;
  }
}

const isExact = (range) => /^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(range);

/** Where the missing entry belongs, or undefined when the dependency is already there in a version that will do. */
function missingPlace(packages, name, range, location) {
  const places = placesOf(name, location);
  const found = places.find((place) => packages[place]);
  if (found && (!isExact(range) || packages[found].version === range)) return undefined;
  return found ? places[0] : places.at(-1);
}

/** Adds what is missing to a parsed lock and returns the places added. */
export function completeLock(lock) {
  const added = [];
  for (const [location, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!/^[~^]?\d/.test(range)) continue;
      const place = missingPlace(lock.packages, name, range, location);
      if (!place) continue;
      const platform = platformOf(name);
      // Without a platform npm would try to fetch the package everywhere, so it is left as npm wrote it.
      if (!platform.os && !platform.cpu) continue;
      lock.packages[place] = {
        version: range.replace(/^[~^]/, ''),
        ...platform,
        ...(entry.dev && { dev: true }),
        optional: true,
      };
      added.push(place);
    }
  }
  return added;
}

/** npm sorts the entries by place; keeping that order keeps the difference in git small. */
function sorted(packages) {
  return Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const added = completeLock(lock);
  if (process.argv.includes('--check')) {
    if (added.length > 0) {
      console.error(`package-lock.json lacks ${added.length} optional packages: run "node tools/lock.mjs".`);
      process.exitCode = 1;
    }
  } else if (added.length > 0) {
    writeFileSync(path, `${JSON.stringify({ ...lock, packages: sorted(lock.packages) }, null, 2)}\n`);
    console.log(`Added ${added.length} optional packages to package-lock.json.`);
  }
}
