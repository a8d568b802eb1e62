export * from './unit';
export * from './measurement-kind';
export { CATALOGUE, kindDefinition, kindOfCode } from './catalogue';
export { convert, roundTo } from './conversion';
export type { Conversion, ConversionFault } from './conversion';
export { checkReading } from './check-reading';
export type { AskAgainCode, ImpossibleCode, ReadingCheck } from './check-reading';
export { checkBloodPressure } from './blood-pressure';
export type { PairCheck } from './blood-pressure';
export { CHARACTERISTICS, bytesOfHex, decode } from './bluetooth/decode';
export type {
  DecodedPacket,
  Decoding,
  DeviceAbsentReason,
  DeviceReading,
  DeviceWarning,
  RefusedPacket,
  Trust,
} from './bluetooth/decoding';
export { decodeFloat, decodeSfloat } from './bluetooth/ieee-11073';
export type { AbsentReason, MedicalFloat } from './bluetooth/ieee-11073';
export { readRecordAnswer, recordCommandBytes } from './bluetooth/record-access';
export type { RecordAnswer, RecordCommand } from './bluetooth/record-access';
export { QUIRKY_MODELS } from './bluetooth/quirk';
