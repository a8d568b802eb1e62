module.exports = {
  displayName: 'patient-portal',
  preset: 'jest-preset-angular',
  rootDir: '.',
  setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  transformIgnorePatterns: ['/node_modules/'],
  transform: {
    '^.+\\.(ts|html|svg)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
  moduleNameMapper: {
    '^@fyrlykt/triage/plan-differences$': '<rootDir>/../../libs/shared/triage/src/plan-differences.ts',
    '^@fyrlykt/triage/sentences$': '<rootDir>/../../libs/shared/triage/src/sentences/index.ts',
    '^@fyrlykt/(vitals|triage|forms|contracts|testing|ui|portal)$': '<rootDir>/../../libs/shared/$1/src/index.ts',
  },
};
