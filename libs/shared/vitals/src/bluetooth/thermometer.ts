import { has, readingOf } from './decoding';
import type { Draft } from './draft';
import type { PacketReader } from './packet-reader';

/** Where the temperature was taken, by the characteristic's type byte. */
const SITES: Readonly<Record<number, string>> = {
  1: 'armpit',
  2: 'body',
  3: 'ear',
  4: 'finger',
  5: 'gastrointestinal',
  6: 'mouth',
  7: 'rectum',
  8: 'toe',
  9: 'tympanum',
};

/** Temperature measurement, 0x2A1C of service 0x1809: °C or °F as the flag says. */
export function decodeTemperature(packet: PacketReader): Draft {
  const flags = packet.u8();
  const reading = readingOf('temperature', packet.float(), has(flags, 0) ? '[degF]' : 'Cel');
  const time = has(flags, 1) ? packet.time() : undefined;
  const site = has(flags, 2) ? SITES[packet.u8()] : undefined;
  return { readings: [reading], warnings: [], time, details: site === undefined ? {} : { site } };
}
