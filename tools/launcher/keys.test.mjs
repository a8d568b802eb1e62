import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Complaint } from './complaint.mjs';
import { ensureKeys } from './keys.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fyrlykt-keys-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

test('keys are made once, for their owner alone, and kept', () => {
  const { path, made } = ensureKeys(join(folder, 'a'), {});
  assert.equal(made, true);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  const first = read(path);
  assert.equal(new Set(Object.values(first)).size, 3);
  for (const key of Object.values(first)) assert.equal(Buffer.from(key, 'base64').length, 32);
  assert.equal(ensureKeys(join(folder, 'a'), {}).made, false);
  assert.deepEqual(read(path), first);
});

test('a missing key is added without touching the others', () => {
  const path = join(folder, 'partial.json');
  writeFileSync(path, JSON.stringify({ encryption: 'kept' }));
  ensureKeys(folder, { KEYS_FILE: path });
  assert.equal(read(path).encryption, 'kept');
  assert.ok(read(path).blindIndex);
});

test('production makes no keys', () => {
  assert.throws(() => ensureKeys(join(folder, 'b'), { NODE_ENV: 'production' }), Complaint);
});

test('a file that cannot be read is told and left as it is', () => {
  const path = join(folder, 'broken.json');
  writeFileSync(path, '{');
  assert.throws(() => ensureKeys(folder, { KEYS_FILE: path }), Complaint);
  assert.equal(readFileSync(path, 'utf8'), '{');
});
