export * from './unit';
export * from './measurement-kind';
export { CATALOGUE, kindDefinition, kindOfCode } from './catalogue';
export { convert, roundTo } from './conversion';
export type { Conversion, ConversionFault } from './conversion';
export { checkReading } from './check-reading';
export type { AskAgainCode, ImpossibleCode, ReadingCheck } from './check-reading';
export { checkBloodPressure } from './blood-pressure';
export type { PairCheck } from './blood-pressure';
