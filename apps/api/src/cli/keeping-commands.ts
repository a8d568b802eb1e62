import { Command } from 'commander';
import type { Examined } from './doctor';

/** The commands that look after an installation. What they need is loaded when they are asked for. */
export function keepingCommands(): Command[] {
  return [doctorCommand()];
}

const lineOf = ({ what, ok, says, mend }: Examined): string =>
  `${ok ? 'ok   ' : 'fault'}  ${what}: ${says}${mend ? `\n       → ${mend}` : ''}`;

function doctorCommand(): Command {
  return new Command('doctor')
    .description('look at everything that an installation needs, and say how to mend what is wrong')
    .addHelpText('after', '\nExample:\n  npm run -s cli -- doctor')
    .action(async () => {
      const { examine } = await import('./doctor');
      const examined = await examine(process.env);
      for (const each of examined) console.log(lineOf(each));
      if (examined.some(({ ok }) => !ok)) process.exitCode = 1;
    });
}
