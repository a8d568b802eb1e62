// The browser for the journeys: the one named by CHROMIUM_PATH, else the system's, else the one that npm brought along.
import { spawn } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { Complaint } from './launcher/complaint.mjs';
import { inWorkspace } from './launcher/workspace.mjs';

const packed = inWorkspace('node_modules', '@sparticuz', 'chromium', 'bin');
const unpacked = inWorkspace('node_modules', '.cache', 'chromium');
const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

async function unpackArchive(name, folder) {
  const tar = spawn('tar', ['-x', '--no-same-owner', '-C', folder], { stdio: ['pipe', 'ignore', 'inherit'] });
  const done = new Promise((resolve, reject) => {
    tar.on('error', reject);
    tar.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`tar ended with code ${code}`))));
  });
  await Promise.all([pipeline(createReadStream(join(packed, name)), createBrotliDecompress(), tar.stdin), done]);
}

/** Unpacks beside the place and moves it there when it is whole: a running browser must never be unpacked over. */
async function unpack() {
  const making = `${unpacked}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  await pipeline(
    createReadStream(join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(making, 'chromium')),
  );
  chmodSync(join(making, 'chromium'), 0o755);
  for (const archive of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) await unpackArchive(archive, making);
  const fonts = join(making, 'fonts.conf');
  if (existsSync(fonts))
    writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/fonts', join(unpacked, 'fonts')));
  renameSync(making, unpacked);
}

/** Resolves to `{ path, env, source }`: what to launch and what it needs in its environment. */
export async function prepareBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !existsSync(chosen)) throw new Complaint(`CHROMIUM_PATH names ${chosen}, where there is no browser.`);
  const path =
    chosen || systemBrowsers.find((candidate) => process.env.FYRLYKT_BROWSER !== 'npm' && existsSync(candidate));
  if (path) return { path, env: {}, source: path };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Complaint(
      'The browser that npm brings along is for Linux on x64. Install Chrome or Chromium and name it: CHROMIUM_PATH=/path/to/browser npm test',
    );
  }
  if (!existsSync(join(unpacked, 'chromium'))) await unpack();
  return {
    path: join(unpacked, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(unpacked, 'lib'),
      // Only where the system has no fonts of its own.
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: unpacked }),
    },
    source: 'the browser from npm',
  };
}
