import { Command, type CommanderError } from 'commander';
import { askCompare, askEvaluate, askPropose, askReplay } from './ask-engine';
import { BadInput } from './bad-input';
import { convertValue, decodePacket } from './device-numbers';
import { examples, exampleText, type Example } from './examples';
import { publishedSchema, schemaNames } from './published-schemas';
import { scoreForm, scoreObservations } from './score';
import { answer, parseJson, processTerminal, type Terminal } from './terminal';

/** The commands that only calculate: JSON in, JSON out, exit code 0 for an answer and 2 for bad input. No server, no database. */
export function engineCommands(terminal: Terminal = processTerminal): Command[] {
  const asked: [string, string, Example, (input: unknown) => unknown][] = [
    ['evaluate', 'judge a series by a plan at an instant: { plan, series, at }', examples.evaluate, askEvaluate],
    ['replay', 'every assessment that would have been: { plan, series, from, to }', examples.replay, askReplay],
    ['compare', 'two plans over the same past: { planA, planB, history, labels }', examples.compare, askCompare],
    ['propose', 'limits from a start-up period: { readings }', examples.propose, askPropose],
  ];
  const fromInput = asked.map(([name, description, example, ask]) =>
    pure(name, `${description}; JSON on standard input`, example, terminal).action(() =>
      answer(terminal, async () => ask(parseJson(await terminal.read()))),
    ),
  );
  return [
    ...fromInput,
    schemaCommand(terminal),
    scoreCommand(terminal),
    decodeCommand(terminal),
    convertCommand(terminal),
  ];
}

/** A wrong use of the command is bad input like any other. */
function pure(name: string, description: string, example: Example, terminal: Terminal): Command {
  return new Command(name)
    .description(description)
    .addHelpText('after', () => exampleText(example))
    .configureOutput({ writeErr: () => undefined })
    .exitOverride((error: CommanderError) => {
      if (error.exitCode !== 0) {
        const told = error.message.replace(/^error: /, '');
        terminal.write(JSON.stringify(new BadInput('usage/invalid', `${told}. See --help.`)));
        terminal.end(2);
      }
      throw new Used();
    });
}

/** Ends a command whose answer has been given: help, or a wrong use. */
export class Used extends Error {}

function schemaCommand(terminal: Terminal): Command {
  return pure('schema', 'the published JSON schema of what a command takes', examples.schema, terminal)
    .argument('[name]', schemaNames.join(', '), 'evaluate')
    .action((name: string) => answer(terminal, () => publishedSchema(name)));
}

function scoreCommand(terminal: Terminal): Command {
  const given = async (json: string | undefined): Promise<unknown> => parseJson(json ?? (await terminal.read()));
  const news2 = pure('news2', 'National Early Warning Score 2', examples.news2, terminal)
    .option('--json <observations>', 'the observations; without it they are read from standard input')
    .action(({ json }: { json?: string }) => answer(terminal, async () => scoreObservations(await given(json))));
  const form = pure('form', 'the total of a form that comes along', examples.form, terminal)
    .argument('<form>', 'id of the form')
    .option('--json <answers>', 'answers by item; without it they are read from standard input')
    .action((id: string, { json }: { json?: string }) =>
      answer(terminal, async () => scoreForm(id, await given(json))),
    );
  return pure('score', 'the score of observations or of a form', examples.news2, terminal)
    .addCommand(news2)
    .addCommand(form);
}

function decodeCommand(terminal: Terminal): Command {
  return pure('decode', 'one value of a Bluetooth health characteristic', examples.decode, terminal)
    .argument('<characteristic>', '16-bit id, such as 2a5e')
    .argument('<hex...>', 'the bytes, in hexadecimal')
    .option('--model <model>', 'the device, where its maker departs from the standard')
    .action((characteristic: string, hex: string[], { model }: { model?: string }) =>
      answer(terminal, () => decodePacket(characteristic, hex.join(''), model)),
    );
}

function convertCommand(terminal: Terminal): Command {
  return pure('convert', 'a value in another unit of its kind', examples.convert, terminal)
    .argument('<value>')
    .argument('<from>', 'unit, such as mg/dL')
    .argument('<to>', 'unit, such as mmol/L')
    .requiredOption('--kind <kind>', 'what is measured, such as glucose')
    .action((value: string, from: string, to: string, { kind }: { kind: string }) =>
      answer(terminal, () => convertValue(value, from, to, kind)),
    );
}
