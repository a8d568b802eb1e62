import { roundTo } from '../conversion';
import type { DeviceReading } from './decoding';
import { has, readingOf } from './decoding';
import type { Draft } from './draft';
import type { PacketReader } from './packet-reader';
import type { Quirk } from './quirk';

/** What a scale sends when it could not weigh [GK]. */
const FAILED = 0xffff;

/** A failed weighing is the largest number there is; read as kilograms it would be 327. */
function weightOf(raw: number, imperial: boolean, quirk: Quirk): DeviceReading {
  if (raw === FAILED) return { kind: 'weight', absentReason: 'measurement-failed' };
  const resolution = imperial ? 0.01 : (quirk.weightResolutionKg ?? 0.005);
  return readingOf('weight', { status: 'value', value: roundTo(raw * resolution, 6) }, imperial ? '[lb_av]' : 'kg');
}

/** Weight measurement, 0x2A9D of service 0x181D: steps of 0.005 kg or 0.01 lb, unless the model differs. */
export function decodeWeight(packet: PacketReader, quirk: Quirk): Draft {
  const flags = packet.u8();
  const imperial = has(flags, 0);
  const belowZero = quirk.weightBelowZeroBit !== undefined && has(flags, quirk.weightBelowZeroBit);
  const weight = weightOf(packet.u16(), imperial, quirk);
  const time = has(flags, 1) ? packet.time() : undefined;
  const userId = has(flags, 2) ? packet.u8() : undefined;
  const details = has(flags, 3) ? bodyOf(packet, imperial) : {};
  return {
    readings: belowZero ? [{ kind: 'weight', absentReason: 'impossible-value' }] : [weight],
    warnings: [],
    time,
    userId,
    details,
  };
}

/** Body mass index in tenths; height in millimetres or tenths of an inch. */
function bodyOf(packet: PacketReader, imperial: boolean): Draft['details'] {
  const [bmi, height] = [packet.u16(), packet.u16()];
  return {
    bodyMassIndex: roundTo(bmi * 0.1, 1),
    heightMetres: roundTo(height * (imperial ? 0.1 * 0.0254 : 0.001), 4),
  };
}
