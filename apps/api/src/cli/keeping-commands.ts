import { Command } from 'commander';
import type { Beginning, GivenPerson } from './bootstrap';
import { CliFault } from './cli-fault';
import type { Examined } from './doctor';

/** The commands that look after an installation. What they need is loaded when they are asked for. */
export function keepingCommands(): Command[] {
  return [bootstrapCommand(), doctorCommand()];
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

interface Options {
  organisation: string;
  unit: string;
  unitPhone?: string;
  nurseNumber: string;
  nurseName: string;
  administratorNumber?: string;
  administratorName?: string;
  patientNumber?: string;
  patientName?: string;
  patientBirthDate?: string;
  template: string;
}

function bootstrapCommand(): Command {
  return new Command('bootstrap')
    .description('the first organisation, unit (Monday to Friday 08-15), administrator, nurse and patient')
    .requiredOption('--organisation <name>', 'the municipality')
    .requiredOption('--unit <name>', 'who follows up')
    .option('--unit-phone <number>', 'where patients reach the unit')
    .requiredOption('--nurse-number <number>', 'national number or D-number')
    .requiredOption('--nurse-name <name>', 'given names and family name')
    .option('--administrator-number <number>', 'the nurse as well, unless given')
    .option('--administrator-name <name>')
    .option('--patient-number <number>', 'the first patient, with an active plan')
    .option('--patient-name <name>')
    .option('--patient-birth-date <day>', 'YYYY-MM-DD; it is not read from the number')
    .option('--template <id>', 'the plan that the patient begins with', 'copd')
    .addHelpText(
      'after',
      `
Example:
  npm run -s cli -- bootstrap --organisation "Lillevik kommune" --unit "Hjemmeoppfølging" \\
    --nurse-number 15867300012 --nurse-name "Kari Vik" --patient-number … --patient-name "Ola Sund" --patient-birth-date 1951-04-30`,
    )
    .action(async (options: Options) => {
      const { bootstrap } = await import('./bootstrap');
      const begun = await bootstrap(beginningOf(options));
      console.log(JSON.stringify(begun, null, 2));
    });
}

function beginningOf(options: Options): Beginning {
  const { organisation, unit, unitPhone: phone, template, patientBirthDate: birthDate } = options;
  const administrator = personOf('administrator', options.administratorNumber, options.administratorName);
  const patient = personOf('patient', options.patientNumber, options.patientName);
  if (patient && !birthDate) {
    throw new CliFault('--patient-birth-date is missing: the day is not read from the number.');
  }
  const nurse = { number: options.nurseNumber, name: options.nurseName };
  return {
    organisation,
    unit,
    phone,
    nurse,
    administrator,
    patient: patient && { ...patient, birthDate: birthDate ?? '' },
    template,
  };
}

function personOf(who: string, number: string | undefined, name: string | undefined): GivenPerson | undefined {
  if (number === undefined && name === undefined) return undefined;
  if (number && name) return { number, name };
  throw new CliFault(`Give both --${who}-number and --${who}-name.`);
}
