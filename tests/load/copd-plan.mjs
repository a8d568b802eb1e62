// Prints the COPD template's plan and an escalation policy, for the bench's patients.
import { execFileSync } from 'node:child_process';
import { inWorkspace } from '../../tools/launcher/workspace.mjs';

const script = `
  import { planTemplate } from '@fyrlykt/triage';
  const plan = { ...planTemplate('copd').plan, baselines: { spo2: { value: 95, sd: 1, count: 20 }, 'heart-rate': { value: 74, sd: 3, count: 20 }, weight: { value: 75, sd: 1, count: 20 } } };
  const step = { role: 'follow-up-unit', afterMinutes: 0 };
  process.stdout.write(JSON.stringify({ plan, escalation: { red: [step, { ...step, afterMinutes: 30 }], other: [step], repeatMinutes: 60 } }));
`;
const { rolldown } = await import('rolldown');
const bundle = await rolldown({
  input: 'plan',
  tsconfig: inWorkspace('tsconfig.base.json'),
  plugins: [
    {
      name: 'inline',
      resolveId: (id) => (id === 'plan' ? inWorkspace('plan.ts') : null),
      load: (id) => (id === inWorkspace('plan.ts') ? script : null),
    },
  ],
});
const { output } = await bundle.generate({ format: 'esm' });
process.stdout.write(
  execFileSync(process.execPath, ['--input-type=module', '-e', output[0].code], { encoding: 'utf8' }),
);
