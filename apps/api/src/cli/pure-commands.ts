import type { Command } from 'commander';
import {
  askCompare,
  askConvert,
  askDecode,
  askEvaluate,
  askFormScore,
  askNews2,
  askPropose,
  askReplay,
  askSchema,
} from './ask-engine';
import { examples } from './examples';
import { PureFault } from './pure-fault';
import { readInput } from './read-json';

/** Writes the answer, or the fault with exit code 2. */
async function answer(ask: () => unknown): Promise<void> {
  try {
    process.stdout.write(`${JSON.stringify(await ask())}\n`);
  } catch (error) {
    if (!(error instanceof PureFault)) throw error;
    const { code, message, path } = error;
    process.stdout.write(`${JSON.stringify({ error: { code, message, path } })}\n`);
    process.exitCode = 2;
  }
}

/** The engine for anyone, without a server: JSON in, JSON out. */
export function addPureCommands(program: Command): void {
  const onInput = { evaluate: askEvaluate, replay: askReplay, compare: askCompare, propose: askPropose };
  const descriptions = {
    evaluate: 'judge a series by a plan at a moment: {plan, series, at} on standard input',
    replay: 'every judgement there would have been: {plan, series, from, to} on standard input',
    compare: 'two plans over the same history: {planA, planB, history, labels} on standard input',
    propose: 'limits from a start-up period: {readings} on standard input',
  };
  for (const [name, ask] of Object.entries(onInput)) {
    program
      .command(name)
      .description(descriptions[name as keyof typeof descriptions])
      .addHelpText('after', `\nExample input:\n${examples[name as keyof typeof examples]}`)
      .action(() => answer(async () => ask(await readInput())));
  }
  program
    .command('schema [name]')
    .description('a published JSON schema: plan, series, evaluate, replay, compare, propose or news2')
    .action((name: string | undefined) => answer(() => askSchema(name ?? 'evaluate')));
  const scores = program.command('score').description('a score without a server');
  scores
    .command('news2')
    .requiredOption('--json <text>', 'the seven observations')
    .addHelpText('after', `\nExample: score news2 --json '${examples.news2}'`)
    .action(({ json }: { json: string }) => answer(() => askNews2(json)));
  scores
    .command('form <id>')
    .requiredOption('--json <text>', 'the answers by item')
    .addHelpText('after', `\nExample: score form gad-7 --json '${examples.form}'`)
    .action((id: string, { json }: { json: string }) => answer(() => askFormScore(id, json)));
  program
    .command('decode <characteristic> <hex>')
    .option('--model <model>', 'for devices with quirks')
    .description('a Bluetooth health device’s packet')
    .addHelpText('after', `\nExample: decode ${examples.decode}`)
    .action((uuid: string, hex: string, { model }: { model?: string }) => answer(() => askDecode(uuid, hex, model)));
  program
    .command('convert <value> <from> <to>')
    .requiredOption('--kind <kind>', 'the kind of measurement')
    .description('a value from one unit to another')
    .addHelpText('after', `\nExample: convert ${examples.convert}`)
    .action((value: string, from: string, to: string, { kind }: { kind: string }) =>
      answer(() => askConvert(value, from, to, kind)),
    );
}
