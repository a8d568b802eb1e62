import type { MeasurementKind } from '../measurement-kind';
import type { Unit } from '../unit';
import type { AbsentReason, MedicalFloat } from './ieee-11073';
import { checkReading } from '../check-reading';

/** A reading of a device in the catalogue's unit, or the reason why there is no number. */
export type DeviceReading =
  | { readonly kind: MeasurementKind; readonly value: number; readonly unit: Unit }
  | { readonly kind: MeasurementKind; readonly absentReason: DeviceAbsentReason };

/** Besides the float's own: what a flag, a failed conversion or a quirk says. */
export type DeviceAbsentReason = AbsentReason | 'measurement-failed' | 'sensor-invalid' | 'impossible-value';

/** What a person or the engine should know about a packet. */
export type DeviceWarning =
  | 'time-unknown'
  | 'clock-not-set'
  | 'user-unknown'
  | 'demo'
  | 'test'
  | 'questionable'
  | 'invalid'
  | 'unavailable'
  | 'ongoing'
  | 'early-estimate'
  | 'sensor-inadequate-signal'
  | 'sensor-poor-signal'
  | 'sensor-low-perfusion'
  | 'sensor-unconnected'
  | 'sensor-displaced'
  | 'body-moved'
  | 'cuff-loose'
  | 'irregular-pulse'
  | 'pulse-too-high'
  | 'pulse-too-low'
  | 'wrong-position'
  | 'battery-low'
  | 'sensor-malfunction'
  | 'sample-insufficient'
  | 'strip-insertion'
  | 'strip-type'
  | 'result-too-high'
  | 'result-too-low'
  | 'temperature-too-high'
  | 'temperature-too-low'
  | 'read-interrupted'
  | 'general-fault'
  | 'context-follows'
  | 'implausible'
  | 'trailing-bytes';

/** How far the readings of a packet can be used. */
export type Trust = 'usable' | 'doubtful' | 'discard';

/** A decoded packet. */
export interface DecodedPacket {
  readonly status: 'decoded';
  /** Catalogue units. Of a packet to be discarded, no number is given. */
  readonly readings: readonly DeviceReading[];
  readonly warnings: readonly DeviceWarning[];
  readonly trust: Trust;
  /** Device-local 'YYYY-MM-DDTHH:MM:SS', without zone; absent when any part is unknown. */
  readonly takenAt?: string;
  /** User number of the device; absent when unknown (255). It never proves who measured. */
  readonly userId?: number;
  /** Further numbers and codes of the packet that are no readings of the catalogue. */
  readonly details: Readonly<Record<string, number | string>>;
}

/** A packet that cannot be read. */
export interface RefusedPacket {
  readonly status: 'refused';
  readonly code: 'short-packet' | 'characteristic-unknown' | 'not-hexadecimal' | 'time-invalid';
}

/** Outcome of decoding one characteristic value. */
export type Decoding = DecodedPacket | RefusedPacket;

/**
 * A float as a reading: converted from the unit the packet names, never silently. What could not be a
 * measurement at all becomes a reading without a value.
 */
export function readingOf(kind: MeasurementKind, float: MedicalFloat, unit: Unit): DeviceReading {
  if (float.status === 'absent') return { kind, absentReason: float.reason };
  const check = checkReading(kind, float.value, unit);
  return check.status === 'impossible'
    ? { kind, absentReason: 'impossible-value' }
    : { kind, value: check.value, unit: check.unit };
}

/** Whether a reading belongs on the ask-again road: inside the possible, outside the usual. */
export function isImplausible(reading: DeviceReading): boolean {
  return 'value' in reading && checkReading(reading.kind, reading.value, reading.unit).status === 'ask-again';
}

/** Names of the bits that are set, lowest first. */
export function named(bits: number, names: Readonly<Record<number, DeviceWarning>>): DeviceWarning[] {
  return Object.entries(names)
    .filter(([bit]) => Math.floor(bits / 2 ** Number(bit)) % 2 === 1)
    .map(([, name]) => name);
}

/** Whether a flag bit is set. */
export function has(flags: number, bit: number): boolean {
  return Math.floor(flags / 2 ** bit) % 2 === 1;
}
