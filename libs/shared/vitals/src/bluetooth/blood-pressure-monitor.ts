import { checkBloodPressure } from '../blood-pressure';
import type { Unit } from '../unit';
import type { DeviceReading, DeviceWarning } from './decoding';
import { has, named, readingOf } from './decoding';
import type { Draft } from './draft';
import type { PacketReader } from './packet-reader';

/** Status bits by number [GATT]. Movement, cuff and position are faults of technique: they ask for a repeat. */
const STATUS: Readonly<Record<number, DeviceWarning>> = {
  0: 'body-moved',
  1: 'cuff-loose',
  2: 'irregular-pulse',
  5: 'wrong-position',
};

/** Bits 3–4 are one number: 1 above, 2 below the pulse range. */
function statusOf(word: number): DeviceWarning[] {
  const range = Math.floor(word / 8) % 4;
  const pulse: DeviceWarning[] = range === 1 ? ['pulse-too-high'] : range === 2 ? ['pulse-too-low'] : [];
  return [...named(word, STATUS), ...pulse];
}

/** Both numbers or neither: half a blood pressure, or one upside down, is none. */
function paired([systolic, diastolic]: readonly [DeviceReading, DeviceReading]): DeviceReading[] {
  if (!('value' in systolic) || !('value' in diastolic)) return [systolic, diastolic];
  if (checkBloodPressure(systolic.value, diastolic.value).status === 'ok') return [systolic, diastolic];
  return [systolic, diastolic].map(({ kind }) => ({ kind, absentReason: 'impossible-value' }));
}

/** Blood pressure measurement, 0x2A35 of service 0x1810: mmHg or kPa as the flag says. */
export function decodeBloodPressure(packet: PacketReader): Draft {
  const flags = packet.u8();
  const unit: Unit = has(flags, 0) ? 'kPa' : 'mm[Hg]';
  const systolic = readingOf('systolic', packet.sfloat(), unit);
  const diastolic = readingOf('diastolic', packet.sfloat(), unit);
  const mean = readingOf('systolic', packet.sfloat(), unit);
  const time = has(flags, 1) ? packet.time() : undefined;
  const pulse = has(flags, 2) ? [readingOf('heart-rate', packet.sfloat(), '/min')] : [];
  const userId = has(flags, 3) ? packet.u8() : undefined;
  const warnings = has(flags, 4) ? statusOf(packet.u16()) : [];
  return {
    readings: [...paired([systolic, diastolic]), ...pulse],
    warnings,
    time,
    userId,
    details: 'value' in mean ? { meanArterialPressure: mean.value } : {},
  };
}
