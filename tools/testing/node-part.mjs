// The launcher's own tests, on Node's test runner: they must run where nothing but Node and the installed packages are.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from '../launcher/run-step.mjs';
import { findNode, inWorkspace, toolEnvironment } from '../launcher/workspace.mjs';

const figure = (report, name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(report)?.[1] ?? 0);

export async function runToolTests(scratch) {
  const report = join(scratch, 'tools.tap');
  const reporters = [
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
  ];
  const { code } = await runStep(
    findNode(),
    ['--test', '--test-concurrency=2', ...reporters, inWorkspace('tools', '**', '*.test.mjs')],
    {
      env: toolEnvironment(),
    },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const text = readFileSync(report, 'utf8');
  const counted = {
    passed: figure(text, 'pass'),
    failed: figure(text, 'fail') + figure(text, 'cancelled'),
    skipped: figure(text, 'skipped'),
  };
  if (counted.failed > 0)
    console.error(
      text
        .split('\n')
        .filter((line) => /not ok|error:|expected|actual/.test(line))
        .join('\n'),
    );
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}
