// Norwegian words that no other part of the platform needs: how often, how long, and where a limit comes from.
import { written } from '../../libs/shared/triage/src/sentences/quantity';

const WEEKDAYS = ['mandager', 'tirsdager', 'onsdager', 'torsdager', 'fredager', 'lørdager', 'søndager'];

/** The keys that rules name as their source. A template that names another has no page until it is told here. */
const SOURCES = {
  AHUS: 'Akershus universitetssykehus, pasientinformasjon om feber under cellegift',
  ASCO: 'The ASCO Post / Shi 2020: inndeling av plager 0–10',
  CHEP: 'Hypertension Canada (CHEP) 2017: hjemmemåling av blodtrykk',
  CLIOT: 'CLIoT: grenser for GAD-7',
  EASD: 'EASD/ADA, konsensus om blodsukker (PMC8481000)',
  ESH: 'European Society of Hypertension, hjemmeblodtrykk (PMC9904446)',
  GK: 'Allment klinisk skjønn. **Må bekreftes av fagfolk før klinisk bruk.**',
  HFM: 'heartfailurematters.org: vekt ved hjertesvikt',
  INSPQ: 'Institut national de santé publique du Québec, ark 14: PHQ-9',
  KOLS: 'Helsedirektoratet, nasjonal faglig retningslinje for kols',
  MAYO: 'Mayo Clinic: handlingsplan for astma med PEF-soner',
  NFI: 'Norsk forening for infeksjonsmedisin: nøytropen feber',
  PROC: 'Prosedyre i studie med oppringning etter tre stille dager (PMC6209091)',
  RCP: 'Royal College of Physicians 2017: NEWS2',
  SMAAT: 'smaat.eu: grenser for PHQ-9',
  TELB: 'TELBIL, BMC Health Services Research 11:56',
  UKOX: 'NHS, COVID Oximetry @home: skjema for hjemmemåling',
  VKP: 'Velferdsteknologisk knutepunkt, kapittel 5.3: uteblitte målinger',
};

/** @throws for a key without words, so that no page names a source that nobody can look up */
export function sourceOf(key) {
  const source = SOURCES[key];
  if (!source) throw new Error(`There are no words for the source "${key}".`);
  return source;
}

export const number = (value) => written(value, ',');

const clock = (minute) =>
  minute % 60 === 0
    ? String(minute / 60).padStart(2, '0')
    : `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`;

/** `hver dag kl. 07–11`. */
export function scheduleWords({ windows, weekdays, everyDays, from, until }) {
  const days = weekdays
    ? weekdays.map((day) => WEEKDAYS[day - 1]).join(' og ')
    : everyDays
      ? `hver ${everyDays}. dag`
      : 'hver dag';
  const hours = windows.map(({ fromMinute, toMinute }) => `${clock(fromMinute)}–${clock(toMinute)}`).join(' og ');
  return [`${days} kl. ${hours}`, ...(from ? [`fra ${from}`] : []), ...(until ? [`til ${until}`] : [])].join(' ');
}

const counted = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`;

/** `2 timer`; whole days and hours where they fit. */
export function durationWords(minutes) {
  if (minutes > 0 && minutes % 1440 === 0) return counted(minutes / 1440, 'døgn', 'døgn');
  if (minutes > 0 && minutes % 60 === 0) return counted(minutes / 60, 'time', 'timer');
  return counted(minutes, 'minutt', 'minutter');
}

/** One line of a Markdown table. */
export const tableRow = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;

/** A Markdown table; nothing at all without rows. */
export function table(head, rows) {
  if (rows.length === 0) return '';
  return [tableRow(head), tableRow(head.map(() => '---')), ...rows.map(tableRow)].join('\n');
}
