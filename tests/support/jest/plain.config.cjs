// Shared by the folders of tests that need neither database nor service. The runner names the folder.
const { join } = require('node:path');

const workspace = join(__dirname, '..', '..', '..');

module.exports = {
  rootDir: process.env.FYRLYKT_TEST_FOLDER || join(workspace, 'tests', 'scenarios'),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testTimeout: 30_000,
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: {
    '^@fyrlykt/(vitals|triage|forms|contracts|testing)$': `${workspace}/libs/shared/$1/src/index.ts`,
  },
};
