import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wallsOf } from './walls';

const workspace = join(__dirname, '..', '..');

interface Report {
  summary: { violations: { rule: { name: string }; from: string; to: string }[]; totalCruised: number };
}

/** The cruiser is run as its command, since its library is ESM only. */
function cruise(root: string): Report {
  const folder = mkdtempSync(join(tmpdir(), 'walls-'));
  try {
    const config = join(folder, 'walls.json');
    writeFileSync(config, JSON.stringify(wallsOf(root)));
    const cli = join(workspace, 'node_modules', '.bin', 'depcruise');
    const args = ['--config', config, '--exclude', '\\.spec\\.ts$', '--output-type', 'json', root];
    return JSON.parse(execFileSync(cli, args, { cwd: workspace, encoding: 'utf8', maxBuffer: 2 ** 27 })) as Report;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function violationsIn(root: string): string[] {
  const { summary } = cruise(root);
  expect(summary.totalCruised).toBeGreaterThan(3);
  return [...new Set(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`))];
}

describe('the walls between the domains', () => {
  it('hold: lower rooms only, by their doors, without cycles', () => {
    expect(violationsIn('apps/api/src')).toEqual([]);
  });

  it('are watched: every deliberate violation of the canary is found', () => {
    const found = violationsIn('tests/architecture/canary').map((violation) => violation.split(':')[0]);
    expect(new Set(found)).toEqual(new Set(['one-door', 'row-of-plans', 'row-of-platform', 'no-cycle']));
  });
});
