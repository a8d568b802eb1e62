import type { KindDefinition, MeasurementKind, Range, TerminologyCodes } from './measurement-kind';
import { MEASUREMENT_KINDS } from './measurement-kind';
import type { Unit } from './unit';

/** Both ends included. */
const range = (min: number, max: number): Range => ({ min, max });

type Extra = Partial<Pick<KindDefinition, 'accepts' | 'wholeNumbers' | 'usualChange'>>;

/** The two ranges of a row. */
interface Bounds {
  readonly possible: Range;
  readonly usual: Range;
}

/** One catalogue row: identity, unit with decimals, the two ranges, codes and what is particular to it. */
function row(
  [kind, code]: readonly [MeasurementKind, number],
  [unit, decimals]: readonly [Unit, number],
  bounds: Bounds,
  { accepts = [], wholeNumbers = false, ...rest }: Extra & { codes: TerminologyCodes },
): KindDefinition {
  return { kind, code, unit, decimals, accepts, wholeNumbers, ...bounds, ...rest };
}

/** A questionnaire or early-warning total: whole points, and no total outside its scale. */
function score(kind: MeasurementKind, code: number, max: number, codes: TerminologyCodes): KindDefinition {
  const scale = range(0, max);
  return row([kind, code], ['{score}', 0], { possible: scale, usual: scale }, { wholeNumbers: true, codes });
}

/**
 * The rows. "possible" is what a value can be by definition; "usual" is the ask-again band of the
 * clinical tables (A1, sources VKO, PHD, R4, MIM, CLIN). All ends are included.
 */
const ROWS: readonly KindDefinition[] = [
  row(
    ['spo2', 1],
    ['%', 0],
    { possible: range(0, 100), usual: range(75, 100) },
    {
      codes: { loinc: ['2708-6', '59408-5'], snomed: '431314004', mdc: 150456 },
    },
  ),
  row(
    ['heart-rate', 2],
    ['/min', 0],
    { possible: range(0, 400), usual: range(35, 200) },
    {
      codes: { loinc: ['8867-4'], snomed: '364075005', mdc: 149530 },
    },
  ),
  row(
    ['systolic', 3],
    ['mm[Hg]', 0],
    { possible: range(0, 400), usual: range(70, 230) },
    {
      accepts: ['kPa'],
      codes: { loinc: ['8480-6'], snomed: '271649006', mdc: 150021 },
    },
  ),
  row(
    ['diastolic', 4],
    ['mm[Hg]', 0],
    { possible: range(0, 375), usual: range(35, 140) },
    {
      accepts: ['kPa'],
      codes: { loinc: ['8462-4'], snomed: '271650006', mdc: 150022 },
    },
  ),
  row(
    ['temperature', 5],
    ['Cel', 1],
    { possible: range(10, 50), usual: range(34.5, 41.5) },
    {
      accepts: ['[degF]'],
      codes: { loinc: ['8310-5'], snomed: '276885007', mdc: 150364 },
    },
  ),
  row(
    ['respiratory-rate', 6],
    ['/min', 0],
    { possible: range(0, 150), usual: range(6, 40) },
    {
      codes: { loinc: ['9279-1'], snomed: '86290005' },
    },
  ),
  row(
    ['weight', 7],
    ['kg', 1],
    { possible: range(0.2, 700), usual: range(30, 250) },
    {
      accepts: ['g', '[lb_av]'],
      usualChange: 5,
      codes: { loinc: ['29463-7'], snomed: '27113001' },
    },
  ),
  row(
    ['glucose', 8],
    ['mmol/L', 1],
    { possible: range(0, 150), usual: range(2.5, 25) },
    {
      accepts: ['mg/dL'],
      codes: { loinc: ['15074-8'], npu: 'NPU02187', snomed: '434912009', mdc: 160368 },
    },
  ),
  row(
    ['fev1', 9],
    ['L', 2],
    { possible: range(0, 12), usual: range(0.2, 7) },
    {
      accepts: ['mL'],
      codes: { loinc: ['20150-9'] },
    },
  ),
  row(
    ['pef', 10],
    ['L/min', 0],
    { possible: range(0, 1500), usual: range(50, 900) },
    {
      accepts: ['L/s', 'cL/s'],
      codes: { loinc: ['19935-6'], mdc: 152584 },
    },
  ),
  row(
    ['pain', 11],
    ['{score}', 0],
    { possible: range(0, 10), usual: range(0, 10) },
    {
      wholeNumbers: true,
      codes: { loinc: ['72514-3'] },
    },
  ),
  row(
    ['steps', 12],
    ['/d', 0],
    { possible: range(0, 200_000), usual: range(0, 60_000) },
    {
      wholeNumbers: true,
      codes: { loinc: ['41950-7'] },
    },
  ),
  row(
    ['hba1c', 13],
    ['mmol/mol', 0],
    { possible: range(0, 300), usual: range(20, 150) },
    {
      accepts: ['%'],
      codes: { loinc: ['59261-8'] },
    },
  ),
  score('phq9-score', 20, 27, { loinc: ['44261-6'] }),
  score('gad7-score', 21, 21, { loinc: ['70274-6'] }),
  score('who5-score', 22, 100, {}),
  score('form-score', 23, 1000, { loinc: ['74465-6'] }),
  score('news2-score', 24, 20, { snomed: '1104051000000101' }),
];

const BY_KIND = new Map(ROWS.map((definition) => [definition.kind, definition]));
const BY_CODE = new Map(ROWS.map((definition) => [definition.code, definition]));

/** The whole catalogue in the order of `MEASUREMENT_KINDS`. */
export const CATALOGUE: readonly KindDefinition[] = MEASUREMENT_KINDS.map(kindDefinition);

/** What the catalogue knows of a kind. Every kind has a row; a spec holds the two lists together. */
export function kindDefinition(kind: MeasurementKind): KindDefinition {
  const definition = BY_KIND.get(kind);
  if (definition === undefined) throw new RangeError(`kind without catalogue row: ${kind}`);
  return definition;
}

/** The kind that a small database code stands for; `undefined` for a code never given out. */
export function kindOfCode(code: number): MeasurementKind | undefined {
  return BY_CODE.get(code)?.kind;
}
