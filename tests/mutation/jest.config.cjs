const { transform } = require('../scenarios/jest.config.cjs');

module.exports = {
  rootDir: '../..',
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/mutation/${process.env.MUTATED_LIBRARY}.specs.cjs`],
  transform,
  moduleNameMapper: { '^@fyrlykt/(vitals|triage|forms)$': '<rootDir>/libs/shared/$1/src/index.ts' },
};
