// Jest over a set of configurations, counted from its own report.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from '../launcher/run-step.mjs';
import { inWorkspace, toolEnvironment, workspace } from '../launcher/workspace.mjs';

/** Packages that exist only as ES modules are loaded natively from specs compiled to CommonJS. */
const nodeOptions = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

const foldersIn = (...place) => {
  const folder = inWorkspace(...place);
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
};

const holdsSpecs = (folder) =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true }) : []).some((file) =>
    /\.spec\.[cm]?ts$/.test(String(file)),
  );

/** The configurations of all apps and libraries that have specs. */
export function unitConfigs() {
  return [...foldersIn('libs', 'shared'), ...foldersIn('apps')]
    .filter((folder) => existsSync(join(folder, 'jest.config.cjs')) && holdsSpecs(join(folder, 'src')))
    .map((folder) => join(folder, 'jest.config.cjs'));
}

/** The configuration of a folder of tests: its own, else the one that all of them share. Undefined where there is nothing to run. */
export function useConfig(name) {
  const folder = inWorkspace('tests', name);
  if (!holdsSpecs(folder)) return undefined;
  if (name === 'portals') return join(folder, 'playwright.config.ts');
  const own = join(folder, 'jest.config.cjs');
  return existsSync(own)
    ? own
    : inWorkspace('tests', 'support', 'jest', `${['api', 'faults'].includes(name) ? 'database' : 'plain'}.config.cjs`);
}

/** Types that the portals' specs import are generated, not kept in git. */
export async function codegen() {
  await runStep('nx', ['run-many', '-t', 'codegen', '--outputStyle=static'], { env: toolEnvironment(), quiet: true });
}

/** A suite that could not even be loaded counts as one failure. */
function count(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export async function runJest(name, configs, scratch, extraEnv = {}) {
  const output = join(scratch, `${name}.json`);
  const projects = configs.length === 1 ? ['--config', configs[0]] : ['--projects', ...configs];
  // A shared configuration is pointed at its folder.
  const env = toolEnvironment({
    NODE_OPTIONS: nodeOptions,
    FYRLYKT_TEST_FOLDER: inWorkspace('tests', name),
    ...extraEnv,
  });
  const args = ['--json', `--outputFile=${output}`, '--passWithNoTests', '--maxWorkers=2', ...projects];
  // Jest prints its report to standard output as well; what people read comes on standard error.
  const { code } = await runStep('jest', args, { env, capture: true, cwd: workspace });
  if (!existsSync(output)) return { passed: 0, failed: 1, skipped: 0 };
  const counted = count(JSON.parse(readFileSync(output, 'utf8')));
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}
