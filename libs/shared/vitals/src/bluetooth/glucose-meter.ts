import type { DeviceReading, DeviceWarning } from './decoding';
import { has, named, readingOf } from './decoding';
import type { Draft } from './draft';
import type { MedicalFloat } from './ieee-11073';
import type { PacketReader } from './packet-reader';

/** Sensor status bits by number [GATT]. */
const STATUS: Readonly<Record<number, DeviceWarning>> = {
  0: 'battery-low',
  1: 'sensor-malfunction',
  2: 'sample-insufficient',
  3: 'strip-insertion',
  4: 'strip-type',
  5: 'result-too-high',
  6: 'result-too-low',
  7: 'temperature-too-high',
  8: 'temperature-too-low',
  9: 'read-interrupted',
  10: 'general-fault',
};

/** 1 kg/L is 1,000,000 mg in 10 dL. */
const MG_PER_DL_IN_KG_PER_L = 100_000;
const MMOL_IN_MOL = 1000;

/** kg/L × 100 000 = mg/dL, mol/L × 1000 = mmol/L; then the catalogue's own conversion. */
function concentration(float: MedicalFloat, molar: boolean): DeviceReading {
  if (float.status === 'absent') return readingOf('glucose', float, 'mmol/L');
  const factor = molar ? MMOL_IN_MOL : MG_PER_DL_IN_KG_PER_L;
  const scaled: MedicalFloat = { status: 'value', value: float.value * factor };
  return readingOf('glucose', scaled, molar ? 'mmol/L' : 'mg/dL');
}

/** Glucose measurement, 0x2A18 of service 0x1808. Its time is the base time plus the offset in minutes. */
export function decodeGlucose(packet: PacketReader): Draft {
  const flags = packet.u8();
  const sequence = packet.u16();
  const time = packet.time();
  const offsetMinutes = has(flags, 0) ? packet.s16() : 0;
  const readings: DeviceReading[] = [];
  const details: Record<string, number> = { sequence };
  if (has(flags, 1)) {
    readings.push(concentration(packet.sfloat(), has(flags, 2)));
    const place = packet.u8();
    details['sampleType'] = place % 16;
    details['sampleLocation'] = Math.floor(place / 16);
  }
  const warnings = has(flags, 3) ? named(packet.u16(), STATUS) : [];
  return {
    readings,
    details,
    time,
    offsetMinutes,
    warnings: has(flags, 4) ? [...warnings, 'context-follows'] : warnings,
  };
}

type Details = Draft['details'];

/** When in the day it was measured, by the context's meal byte [GATT]. */
const MEALS: Readonly<Record<number, string>> = {
  1: 'before-meal',
  2: 'after-meal',
  3: 'fasting',
  4: 'casual',
  5: 'bedtime',
};

/**
 * Glucose measurement context, 0x2A34: belongs to the measurement of the same sequence number. Flags:
 * 0 carbohydrate, 1 meal, 2 tester and health, 3 exercise, 4 medication, 5 its unit, 6 HbA1c, 7 extended.
 */
export function decodeGlucoseContext(packet: PacketReader): Draft {
  const flags = packet.u8();
  const sequence = packet.u16();
  if (has(flags, 7)) packet.u8();
  const carbohydrate = has(flags, 0) ? carbohydrateOf(packet) : {};
  const meal: Details = has(flags, 1) ? { meal: MEALS[packet.u8()] ?? 'unknown' } : {};
  if (has(flags, 2)) packet.u8();
  const exercise: Details = has(flags, 3) ? { exerciseSeconds: packet.u16(), exercisePercent: packet.u8() } : {};
  const rest = medicationAndHba1c(packet, flags);
  return { readings: [], warnings: [], details: { sequence, ...carbohydrate, ...meal, ...exercise, ...rest } };
}

/** Kilograms on the wire, grams for people. */
function carbohydrateOf(packet: PacketReader): Record<string, number> {
  const carbohydrateId = packet.u8();
  const kilograms = packet.sfloat();
  return kilograms.status === 'value'
    ? { carbohydrateId, carbohydrateGrams: kilograms.value * 1000 }
    : { carbohydrateId };
}

/** HbA1c here is NGSP percent typed into the meter by somebody: it is told, never taken as a measurement. */
function medicationAndHba1c(packet: PacketReader, flags: number): Details {
  const medication: Details = has(flags, 4) ? { medicationId: packet.u8() } : {};
  if (has(flags, 4)) packet.sfloat();
  const hba1c = has(flags, 6) ? packet.sfloat() : undefined;
  return hba1c?.status === 'value' ? { ...medication, hba1cPercent: hba1c.value } : medication;
}
