// For tests that need a database and a running service: one Postgres per run, a migrated template, a database for each.
const { join } = require('node:path');
const plain = require('./plain.config.cjs');

module.exports = {
  ...plain,
  rootDir: process.env.FYRLYKT_TEST_FOLDER || join(__dirname, '..', '..', 'api'),
  globalSetup: join(__dirname, 'start-cluster.mjs'),
  globalTeardown: join(__dirname, 'stop-cluster.mjs'),
  testTimeout: 60_000,
};
