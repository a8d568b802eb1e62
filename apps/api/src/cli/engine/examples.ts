import type { Plan, Reading } from '@fyrlykt/triage';

/** One use of a command as its help shows it and the tests run it. `answer` may be a part of what is really written. */
export interface Example {
  args: readonly string[];
  input?: unknown;
  answer: object;
}

const plan: Plan = {
  schemaVersion: 1,
  tasks: [],
  rules: [
    {
      id: 'oxygen',
      type: 'band',
      kind: 'spo2',
      lane: 'clinical',
      textCode: 'spo2-low',
      levels: [
        { zone: 'YELLOW', below: 92 },
        { zone: 'RED', below: 88 },
      ],
    },
  ],
  advice: { GREEN: { en: 'Go on.' }, YELLOW: { en: 'Rest, and measure again.' }, RED: { en: 'Call.' } },
};
const [rule] = plan.rules;
const looser = rule?.type === 'band' ? { ...plan, rules: [{ ...rule, levels: [{ zone: 'RED', below: 86 }] }] } : plan;

const morning = Date.UTC(2026, 2, 2, 7);
const dayInMilliseconds = 86_400_000;

function reading(id: string, value: number, day: number): Reading {
  const takenAt = morning + day * dayInMilliseconds;
  const localDay = new Date(takenAt).toISOString().slice(0, 10);
  return { id, kind: 'spo2', value, takenAt, receivedAt: takenAt + 1000, localDay, minuteOfDay: 480 };
}

const series = { readings: [reading('r1', 93, 0), reading('r2', 87, 1)], forms: [], occurrences: [] };
const period = { from: morning, to: morning + 2 * dayInMilliseconds };
const startUp = [95, 94, 95, 96, 94, 95, 93, 95, 96, 94].map((value, day) => reading(`s${day + 1}`, value, day));

const shellQuoted = (text: string): string => (/^[\w./-]+$/.test(text) ? text : `'${text}'`);

/** An example as a person can paste it. */
export function exampleText({ args, input, answer }: Example): string {
  const command = `npm run -s cli -- ${args.map(shellQuoted).join(' ')}`;
  const asked = input === undefined ? command : `${command} <<'JSON'\n${JSON.stringify(input)}\nJSON`;
  return `\nExample:\n${asked}\n\nAnswer, or a part of it:\n${JSON.stringify(answer)}\n`;
}

/** By command. */
export const examples = {
  evaluate: {
    args: ['evaluate'],
    input: { plan, series, at: period.to },
    answer: { zone: 'RED', findings: [{ ruleId: 'oxygen', zone: 'RED', code: 'spo2-low', direction: 'low' }] },
  },
  replay: {
    args: ['replay'],
    input: { plan, series, ...period },
    answer: [{ assessment: { zone: 'GREEN' } }, { assessment: { zone: 'RED' } }],
  },
  compare: {
    args: ['compare'],
    input: { planA: plan, planB: looser, history: { patients: [{ id: 'a', series }], ...period }, labels: [] },
    answer: { a: { episodes: 1 }, b: { episodes: 0 } },
  },
  propose: {
    args: ['propose'],
    input: { readings: startUp },
    answer: [{ status: 'proposed', kind: 'spo2', baseline: { value: 95 } }],
  },
  schema: { args: ['schema', 'plan'], answer: { title: 'Monitoring plan' } },
  news2: {
    args: [
      'score',
      'news2',
      '--json',
      '{"respiratoryRate":16,"spo2":97,"onOxygen":false,"systolic":120,"pulse":75,"consciousness":"A","temperature":37.0,"spo2Scale":1}',
    ],
    answer: { status: 'complete', total: 0, band: 'low' },
  },
  form: {
    args: [
      'score',
      'form',
      'gad-7',
      '--json',
      '{"gad7-1":1,"gad7-2":2,"gad7-3":1,"gad7-4":0,"gad7-5":1,"gad7-6":0,"gad7-7":0}',
    ],
    answer: { status: 'complete', total: 5 },
  },
  decode: {
    args: ['decode', '2a5e', '0062004800'],
    answer: {
      readings: [
        { kind: 'spo2', value: 98, unit: '%' },
        { kind: 'heart-rate', value: 72, unit: '/min' },
      ],
      warnings: [],
    },
  },
  convert: {
    args: ['convert', '180', 'mg/dL', 'mmol/L', '--kind', 'glucose'],
    answer: { status: 'converted', value: 9.991341, unit: 'mmol/L', rounded: 10 },
  },
} satisfies Record<string, Example>;
