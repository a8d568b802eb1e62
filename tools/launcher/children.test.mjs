import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Child } from './children.mjs';
import { isAlive, pause, waitUntil } from './processes.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fyrlykt-children-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A program that notes its start and its orderly end. */
function programOf(name, body) {
  const file = join(folder, `${name}.mjs`);
  const notes = join(folder, `${name}.notes`);
  writeFileSync(
    file,
    `import { appendFileSync } from 'node:fs';\nconst note = (text) => appendFileSync(${JSON.stringify(notes)}, text + ' ');\n${body}`,
  );
  return { file, notes: () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim() : '') };
}

const steady = `note('up'); setInterval(() => {}, 1000); process.on('SIGTERM', () => { note('down'); process.exit(0); });`;

const childOf = (name, file, more = {}) =>
  new Child({
    name,
    file,
    env: process.env,
    log: join(folder, `${name}.log`),
    say: () => {},
    giveUp: () => {},
    ...more,
  });

test('a crashed process is started again, and ends in order when asked to', async () => {
  const program = programOf('steady', steady);
  const said = [];
  const child = childOf('steady', program.file, { say: (line) => said.push(line) });
  child.start();
  await waitUntil(() => program.notes() === 'up', 5_000);
  child.settle();
  process.kill(child.pid, 'SIGKILL');
  assert.ok(await waitUntil(() => program.notes() === 'up up', 5_000));
  assert.match(said[0], /SIGKILL.*started again/);
  await child.stop();
  assert.equal(program.notes(), 'up up down');
});

test('one that crashes at once is given up, with its last words', async () => {
  const program = programOf('broken', `console.error('no such thing'); process.exit(3);`);
  const why = await new Promise((resolve) => childOf('broken', program.file, { giveUp: resolve }).start());
  assert.match(why, /code 3[\s\S]*no such thing/);
});

test('one that crashes again and again is given up after five new starts in a minute', async () => {
  const program = programOf('weak', `note('up'); setTimeout(() => process.exit(1), 20);`);
  const gaveUp = new Promise((resolve) => {
    const child = childOf('weak', program.file, { giveUp: resolve });
    child.start();
    child.settle();
  });
  await gaveUp;
  assert.equal(program.notes().split(' ').length, 6);
});

test('it ends in order when the launcher is killed outright', async () => {
  const program = programOf('orphan', steady);
  const script = `import { Child } from ${JSON.stringify(new URL('./children.mjs', import.meta.url).href)};
    const child = new Child({ name: 'orphan', file: ${JSON.stringify(program.file)}, env: process.env, log: ${JSON.stringify(join(folder, 'orphan.log'))}, say() {}, giveUp() {} });
    child.start(); console.log(child.pid); setInterval(() => {}, 1000);`;
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(launcher.stdout, 'data');
  await waitUntil(() => program.notes() === 'up', 5_000);
  launcher.kill('SIGKILL');
  assert.ok(await waitUntil(() => !isAlive(Number(String(line))), 5_000));
  await pause(50);
  assert.equal(program.notes(), 'up down');
});
