import {
  CHARACTERISTICS,
  convert,
  decode,
  MEASUREMENT_KINDS,
  UNIT_CODES,
  isMeasurementKind,
  type Conversion,
  type DecodedPacket,
  type RefusedPacket,
} from '@fyrlykt/vitals';
import { BadInput } from './bad-input';

const refusals: Record<RefusedPacket['code'], string> = {
  'short-packet': 'The packet is shorter than its flags say.',
  'characteristic-unknown': `This characteristic is not known. Known: ${CHARACTERISTICS.join(', ')}.`,
  'not-hexadecimal': 'The packet is not written in hexadecimal, two digits for each byte.',
  'time-invalid': "The packet's date or time of day does not exist.",
};

/** One value of a Bluetooth health characteristic. @throws {BadInput} when it cannot be read */
export function decodePacket(characteristic: string, hex: string, model?: string): DecodedPacket {
  const decoding = decode(characteristic, hex, model);
  if (decoding.status === 'decoded') return decoding;
  throw new BadInput(`device/${decoding.code}`, refusals[decoding.code]);
}

const faults = {
  'not-a-number': 'The value is not a finite number. Write 36.6, with a point.',
  'unit-unknown': `There is no such unit. Known: ${Object.keys(UNIT_CODES).join(' ')}.`,
  'unit-not-for-kind': 'This kind is not measured in that unit.',
};

/** A value of a kind in another unit. @throws {BadInput} */
export function convertValue(text: string, from: string, to: string, kind: string): Conversion {
  if (!isMeasurementKind(kind))
    throw new BadInput('measurement/kind-unknown', `There is no such kind. Known: ${MEASUREMENT_KINDS.join(', ')}.`);
  const value = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  const conversion = convert(value, from, to, kind);
  if (conversion.status === 'refused') throw new BadInput(`measurement/${conversion.code}`, faults[conversion.code]);
  return conversion;
}
