// Mutants of one core library. `npm run mutation -- tests/mutation/vitals.config.mjs`; minutes of work, so not part of `npm test`.
const scratch = 'tmp/mutation';

/** Only what the libraries need goes into the sandbox: the rest of the workspace is large and of no use there. */
const ignorePatterns = [
  '/*',
  '!/tsconfig.base.json',
  '!/package.json',
  '!/libs',
  '/libs/*',
  '!/libs/shared',
  '/libs/shared/*',
  '!/libs/shared/{vitals,triage,forms}',
  '!/tests',
  '/tests/*',
  '!/tests/{scenarios,mutation}',
];

/** `data` are files of words and numbers: another letter in them is no other behaviour. */
export function settingsFor(lib, { data = [] } = {}) {
  // Read by the runner's processes, which inherit it.
  process.env.MUTATED_LIBRARY = lib;
  const source = `libs/shared/${lib}/src`;
  const untouched = ['**/*.spec.ts', '**/*.fixture.ts', '**/index.ts', ...data];
  return {
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    jest: { configFile: 'tests/mutation/jest.config.cjs', enableFindRelatedTests: false },
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    mutate: [`${source}/**/*.ts`, ...untouched.map((file) => `!${source}/${file}`)],
    ignorePatterns,
    coverageAnalysis: 'perTest',
    // What is worked out once, when a file is loaded, would need every spec run anew for each mutant.
    ignoreStatic: true,
    concurrency: Number(process.env.MUTATION_WORKERS ?? 1),
    tempDirName: `${scratch}/${lib}`,
    reporters: ['clear-text', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: `${scratch}/${lib}.json` },
    thresholds: { high: 95, low: 85, break: 85 },
  };
}
