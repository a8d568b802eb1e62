// The engine's own specs, with the clinical tables and the oracles that judge it from outside.
const { transform } = require('../scenarios/jest.config.cjs');

module.exports = {
  rootDir: '../..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/libs/shared/triage/src/**/*.spec.ts', '<rootDir>/tests/scenarios/{tables,oracles}.spec.ts'],
  transform,
  moduleNameMapper: { '^@fyrlykt/(vitals|triage|forms)$': '<rootDir>/libs/shared/$1/src/index.ts' },
};
