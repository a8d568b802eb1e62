import type { DeviceWarning } from './decoding';
import { has, named, readingOf } from './decoding';
import type { MedicalFloat } from './ieee-11073';
import type { PacketReader } from './packet-reader';
import type { Draft } from './draft';

/** Measurement status bits that are told [GATT]. */
const MEASUREMENT_STATUS: Readonly<Record<number, DeviceWarning>> = {
  5: 'ongoing',
  6: 'early-estimate',
  10: 'demo',
  11: 'test',
  13: 'unavailable',
  14: 'questionable',
  15: 'invalid',
};

/** Sensor status bits that are told [GATT]; the rest are for service technicians. */
const SENSOR_STATUS: Readonly<Record<number, DeviceWarning>> = {
  3: 'sensor-inadequate-signal',
  4: 'sensor-poor-signal',
  5: 'sensor-low-perfusion',
  11: 'sensor-unconnected',
  13: 'sensor-displaced',
};

/** Saturation and pulse rate, in the order they stand in every oximeter packet. */
function pair(packet: PacketReader): Draft['readings'] {
  const spo2 = packet.sfloat();
  const pulse = packet.sfloat();
  return [readingOf('spo2', spo2, '%'), readingOf('heart-rate', pulse, '/min')];
}

function perfusion(float: MedicalFloat): Record<string, number> {
  return float.status === 'value' ? { pulseAmplitudeIndex: float.value } : {};
}

/** What follows the numbers. */
interface Tail {
  readonly warnings: readonly DeviceWarning[];
  readonly details: Readonly<Record<string, number>>;
}

/** Status words and amplitude index, which both packets end with, from the given flag bit on. */
function tail(packet: PacketReader, flags: number, firstBit: number): Tail {
  const status = has(flags, firstBit) ? named(packet.u16(), MEASUREMENT_STATUS) : [];
  const sensor = has(flags, firstBit + 1) ? named(packet.u24(), SENSOR_STATUS) : [];
  const details = has(flags, firstBit + 2) ? perfusion(packet.sfloat()) : {};
  return { warnings: [...status, ...sensor], details };
}

/** PLX spot-check measurement, 0x2A5E of service 0x1822. */
export function decodeSpotCheck(packet: PacketReader): Draft {
  const flags = packet.u8();
  const readings = pair(packet);
  const time = has(flags, 0) ? packet.time() : undefined;
  const { warnings, details } = tail(packet, flags, 1);
  return { readings, time, details, warnings: has(flags, 4) ? ['clock-not-set', ...warnings] : warnings };
}

/** PLX continuous measurement, 0x2A5F: the normal values are the readings; fast and slow ones are details. */
export function decodeContinuous(packet: PacketReader): Draft {
  const flags = packet.u8();
  const readings = pair(packet);
  const fast = has(flags, 0) ? secondary(packet, 'Fast') : {};
  const slow = has(flags, 1) ? secondary(packet, 'Slow') : {};
  const { warnings, details } = tail(packet, flags, 2);
  return { readings, warnings, details: { ...fast, ...slow, ...details } };
}

/** Fast and slow averages are for watching, not for judging: they are details and never readings. */
function secondary(packet: PacketReader, name: string): Record<string, number> {
  const spo2 = packet.sfloat();
  const pulse = packet.sfloat();
  return {
    ...(spo2.status === 'value' ? { [`spo2${name}`]: spo2.value } : {}),
    ...(pulse.status === 'value' ? { [`heartRate${name}`]: pulse.value } : {}),
  };
}
