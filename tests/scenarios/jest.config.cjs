module.exports = {
  displayName: 'scenarios',
  testEnvironment: 'node',
  rootDir: '.',
  extensionsToTreatAsEsm: [],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2023' },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: {
    '^@fyrlykt/(vitals|triage|forms|contracts|testing)$': '<rootDir>/../../libs/shared/$1/src/index.ts',
  },
};
