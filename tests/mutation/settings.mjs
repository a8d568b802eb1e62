// Mutants of one core library, judged by its own specs. `npm run mutation -- tests/mutation/vitals.config.mjs`
const scratch = 'tmp/mutation';

/** `data` are files of words and numbers: changing a letter in them is no change of behaviour. */
export const settingsFor = (lib, data = []) => ({
  testRunner: 'jest',
  jest: { configFile: `libs/shared/${lib}/jest.config.cjs`, enableFindRelatedTests: false },
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  mutate: [
    `libs/shared/${lib}/src/**/*.ts`,
    ...['**/*.spec.ts', '**/*.fixture.ts', '**/index.ts', ...data].map((file) => `!libs/shared/${lib}/src/${file}`),
  ],
  // Only what the libraries need goes into the sandbox.
  ignorePatterns: [
    '/*',
    '!/libs',
    '/libs/*',
    '!/libs/shared',
    '/libs/shared/*',
    '!/libs/shared/vitals',
    '!/libs/shared/triage',
    '!/libs/shared/forms',
    '!/tsconfig.base.json',
    '!/package.json',
  ],
  coverageAnalysis: 'perTest',
  // A mutant in a constant would need every spec run anew.
  ignoreStatic: true,
  concurrency: Number(process.env.MUTATION_WORKERS ?? 1),
  checkers: [],
  plugins: ['@stryker-mutator/jest-runner'],
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `${scratch}/${lib}.json` },
  tempDirName: `${scratch}/${lib}`,
  thresholds: { high: 95, low: 85, break: 85 },
  allowConsoleColors: false,
  disableTypeChecks: false,
});
