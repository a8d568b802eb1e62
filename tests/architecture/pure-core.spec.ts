import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const workspace = join(__dirname, '..', '..');

const impurities: readonly [string, RegExp][] = [
  ['a clock', /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/],
  ['chance', /\bMath\.random\b|\bcrypto\b/],
  ['a console', /\bconsole\./],
  ['the platform', /from '(node:|fs|path)/],
  ['a package', /from '(?!\.|@fyrlykt\/vitals')/],
];

function impuritiesOf(path: string): string[] {
  const code = readFileSync(join(workspace, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return impurities.filter(([, pattern]) => pattern.test(code)).map(([what]) => `${path}: ${what}`);
}

describe('the core libs', () => {
  it('know no clock, no chance, no console, no platform and no package', () => {
    const files = globSync('libs/shared/{vitals,triage,forms}/src/**/*.ts', { cwd: workspace }).filter(
      (file) => !file.endsWith('.spec.ts'),
    );
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap(impuritiesOf)).toEqual([]);
  });

  it('are watched: the canary is found', () => {
    expect(impuritiesOf('tests/architecture/canary/impure-core.ts')).toHaveLength(3);
  });
});
