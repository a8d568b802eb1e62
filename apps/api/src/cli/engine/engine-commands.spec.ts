import { Command } from 'commander';
import { engineCommands, Used } from './engine-commands';
import { examples } from './examples';

/** Runs a command as a shell would, and tells what it wrote and how it ended. */
async function run(args: readonly string[], input = ''): Promise<{ code: number | undefined; answer: unknown }> {
  const lines: string[] = [];
  let code: number | undefined;
  const commands = engineCommands({
    read: () => Promise.resolve(input),
    write: (line) => lines.push(line),
    end: (given) => (code = given),
  });
  const program = new Command('cli').exitOverride();
  for (const command of commands) program.addCommand(command);
  await program.parseAsync(args, { from: 'user' }).catch((error: unknown) => {
    if (!(error instanceof Used)) throw error;
  });
  expect(lines).toHaveLength(1);
  return { code, answer: JSON.parse(lines[0] ?? '') };
}

/** Every help text that carries an example, whole. */
function helpTexts(): string[] {
  const all: string[] = [];
  const collect = (command: Command): void => {
    let text = '';
    command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
    all.push(text);
    command.commands.forEach(collect);
  };
  engineCommands().forEach(collect);
  return all;
}

/** The example as it stands in the help: what a person would paste. */
function pasted(help: string): { args: string[]; input: string; answer: object } {
  const [, line = '', rest = ''] = /npm run -s cli -- (.*)\n([^]*)/.exec(help) ?? [];
  const [, input = ''] = /^(.*)\nJSON\n/m.exec(line.endsWith("<<'JSON'") ? rest : '') ?? [];
  const [, answer = '{}'] = /Answer, or a part of it:\n(.*)/.exec(rest) ?? [];
  const words = line.replace(" <<'JSON'", '').match(/'[^']*'|\S+/g) ?? [];
  return { args: words.map((word) => word.replaceAll("'", '')), input, answer: JSON.parse(answer) as object };
}

describe('the examples in the help', () => {
  const texts = helpTexts();

  it('are there for every command', () => {
    expect(texts.length).toBeGreaterThanOrEqual(Object.keys(examples).length);
  });

  it.each(texts.map((text): [string, string] => [text.split('\n')[0] ?? '', text]))('%s', async (_usage, text) => {
    const { args, input, answer } = pasted(text);
    expect(args.length).toBeGreaterThan(0);
    const ran = await run(args, input);
    expect(ran.code).toBe(0);
    expect(ran.answer).toMatchObject(answer);
  });
});

describe('bad input', () => {
  const { plan, series, at } = examples.evaluate.input;
  const evaluate = (input: unknown) => run(['evaluate'], JSON.stringify(input));

  it.each([
    ['nothing', '', 'input/empty', ''],
    ['no JSON', '{"plan":', 'input/not-json', ''],
    ['a list', '[]', 'input/schema', ''],
  ])('%s', async (_name, input, code, path) => {
    expect(await run(['evaluate'], input)).toMatchObject({ code: 2, answer: { error: { code, path } } });
  });

  it('a missing field is told by its path', async () => {
    expect(await evaluate({ plan, series })).toMatchObject({
      code: 2,
      answer: { error: { code: 'input/schema', path: '/at' } },
    });
  });

  it('a misspelt limit is told by its path, deep within the rule', async () => {
    const [rule] = plan.rules;
    const broken = { ...plan, rules: [{ ...rule, levels: [{ zone: 'RED', belov: 88 }] }] };
    expect(await evaluate({ plan: broken, series, at })).toMatchObject({
      code: 2,
      answer: { error: { code: 'input/schema', path: '/plan/rules/0/levels/0/belov' } },
    });
  });

  it('a plan that fits the schema and yet cannot be used', async () => {
    const [rule] = plan.rules;
    expect(await evaluate({ plan: { ...plan, rules: [rule, rule] }, series, at })).toMatchObject({
      code: 2,
      answer: { error: { code: 'plan/duplicate-id', path: '/plan/rules/1/id' } },
    });
  });

  it('a period that ends before it begins', async () => {
    const input = JSON.stringify({ plan, series, from: 2, to: 1 });
    expect(await run(['replay'], input)).toMatchObject({ code: 2, answer: { error: { path: '/to' } } });
  });

  it.each([
    [['convert', '180', 'mg/dL', 'kg', '--kind', 'glucose'], 'measurement/unit-not-for-kind'],
    [['convert', 'x', 'mg/dL', 'mmol/L', '--kind', 'glucose'], 'measurement/not-a-number'],
    [['convert', '1e400', 'mg/dL', 'mmol/L', '--kind', 'glucose'], 'measurement/not-a-number'],
    [['convert', '180', 'mg/dL', 'stone', '--kind', 'weight'], 'measurement/unit-unknown'],
    [['convert', '180', 'mg/dL', 'mmol/L', '--kind', 'luck'], 'measurement/kind-unknown'],
    [['convert', '180', 'mg/dL', 'mmol/L'], 'usage/invalid'],
    [['decode', '2a5e', '00'], 'device/short-packet'],
    [['decode', '2a5e', 'xyz'], 'device/not-hexadecimal'],
    [['decode', 'ffff', '00'], 'device/characteristic-unknown'],
    [['decode'], 'usage/invalid'],
    [['score', 'form', 'nothing', '--json', '{}'], 'questionnaire/unknown-form'],
    [['score', 'form', 'gad-7', '--json', '{"gad7-1":9}'], 'questionnaire/unknown-option'],
    [['score', 'form', 'gad-7', '--json', '{"else":1}'], 'questionnaire/unknown-item'],
    [['score', 'news2', '--json', '{"spo2":101}'], 'measurement/outside-possible-range'],
    [['score', 'news2', '--json', '{"spo2":"97"}'], 'input/schema'],
    [['score', 'news2', '--json', '{"spo3":97}'], 'input/schema'],
    [['schema', 'poem'], 'schema/unknown'],
    [['schema', '--wrong'], 'usage/invalid'],
  ])('%j', async (args, code) => {
    expect(await run(args)).toMatchObject({ code: 2, answer: { error: { code } } });
  });
});

describe('what is missing gives no total', () => {
  it('in NEWS2', async () => {
    expect(await run(['score', 'news2', '--json', '{"spo2":97,"pulse":null}'])).toEqual({
      code: 0,
      answer: {
        status: 'incomplete',
        missing: ['respiratoryRate', 'onOxygen', 'systolic', 'pulse', 'consciousness', 'temperature'],
      },
    });
  });

  it('in a form', async () => {
    const { answer } = await run(['score', 'form', 'gad-7'], '{"gad7-1":1}');
    expect(answer).toMatchObject({ status: 'incomplete', missing: expect.arrayContaining(['gad7-2']) as unknown });
  });
});

it('a value below zero is a value', async () => {
  expect(await run(['convert', '-40', '[degF]', 'Cel', '--kind', 'temperature'])).toMatchObject({
    code: 0,
    answer: { value: -40 },
  });
});

it("a sensor's non-number has no value", async () => {
  const { answer } = await run(['decode', '2A5E', '00', 'FF07', '4800']);
  expect(answer).toMatchObject({
    readings: [{ kind: 'spo2', absentReason: expect.any(String) as unknown }, { value: 72 }],
  });
});

it.each(['plan', 'series', 'evaluate', 'replay', 'compare', 'propose', 'news2'])(
  'publishes the schema of %s',
  async (name) => {
    expect(await run(['schema', name])).toMatchObject({ code: 0, answer: { type: 'object' } });
  },
);
