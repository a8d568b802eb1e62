import { decodeBloodPressure } from './blood-pressure-monitor';
import type { DecodedPacket, Decoding, DeviceReading, DeviceWarning, Trust } from './decoding';
import { isImplausible } from './decoding';
import { deviceTimeText, isPossibleTime } from './device-time';
import type { Draft } from './draft';
import { decodeGlucose, decodeGlucoseContext } from './glucose-meter';
import { PacketReader, ShortPacketError } from './packet-reader';
import { decodeContinuous, decodeSpotCheck } from './pulse-oximeter';
import type { Quirk } from './quirk';
import { quirkOf } from './quirk';
import { decodeTemperature } from './thermometer';
import { decodeWeight } from './weight-scale';

type Layout = (packet: PacketReader, quirk: Quirk) => Draft;

/** Characteristics that can be decoded, by their 16-bit UUID in lower case. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  '2a5e': decodeSpotCheck,
  '2a5f': decodeContinuous,
  '2a35': decodeBloodPressure,
  '2a9d': decodeWeight,
  '2a1c': decodeTemperature,
  '2a18': decodeGlucose,
  '2a34': decodeGlucoseContext,
};

/** The characteristics that can be decoded. */
export const CHARACTERISTICS: readonly string[] = Object.keys(LAYOUTS);

/** With these, the numbers are no measurement of the patient and are not given. */
const DISCARDING: ReadonlySet<DeviceWarning> = new Set<DeviceWarning>([
  'demo',
  'test',
  'invalid',
  'unavailable',
  'questionable',
  'sensor-unconnected',
  'sensor-malfunction',
  'result-too-high',
  'result-too-low',
  'read-interrupted',
]);

/** With these, the numbers are kept but want a repeat. */
const DOUBTFUL: ReadonlySet<DeviceWarning> = new Set<DeviceWarning>([
  'ongoing',
  'early-estimate',
  'sensor-inadequate-signal',
  'sensor-poor-signal',
  'sensor-low-perfusion',
  'sensor-displaced',
  'body-moved',
  'cuff-loose',
  'wrong-position',
  'sample-insufficient',
  'strip-insertion',
  'strip-type',
  'temperature-too-high',
  'temperature-too-low',
  'general-fault',
  'implausible',
]);

/** What a device sends when it does not know who was measured [GATT]. */
const UNKNOWN_USER = 255;

/** Reads 'hex', spaces and colons allowed; `undefined` when it is not hexadecimal. */
export function bytesOfHex(hex: string): Uint8Array | undefined {
  const digits = hex.replaceAll(/[\s:]/g, '');
  if (digits.length % 2 === 1 || !/^[0-9a-f]*$/i.test(digits)) return undefined;
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  );
}

/**
 * Decodes one value of a Bluetooth health characteristic. `uuid` is the 16-bit UUID ('2A5E', '0x2a5e').
 * Total: what cannot be read is refused with a code; a sensor's non-number gives a reading without value.
 */
export function decode(uuid: string, value: Uint8Array | string, model?: string): Decoding {
  const key = uuid.toLowerCase().replace(/^0x/, '');
  const layout = Object.hasOwn(LAYOUTS, key) ? LAYOUTS[key] : undefined;
  if (layout === undefined) return { status: 'refused', code: 'characteristic-unknown' };
  const bytes = typeof value === 'string' ? bytesOfHex(value) : value;
  if (bytes === undefined) return { status: 'refused', code: 'not-hexadecimal' };
  const packet = new PacketReader(bytes);
  try {
    const draft = layout(packet, quirkOf(model));
    return settle(draft, packet.left);
  } catch (error) {
    if (error instanceof ShortPacketError) return { status: 'refused', code: 'short-packet' };
    throw error;
  }
}

/** Time, user and trust, alike for all characteristics. */
function settle(draft: Draft, bytesLeft: number): Decoding {
  const { time, userId, offsetMinutes = 0 } = draft;
  if (time !== undefined && !isPossibleTime(time)) return { status: 'refused', code: 'time-invalid' };
  const takenAt = time === undefined ? undefined : deviceTimeText(time, offsetMinutes);
  const warnings = [
    ...draft.warnings,
    ...(time !== undefined && takenAt === undefined ? (['time-unknown'] as const) : []),
    ...generalWarnings(draft, bytesLeft),
  ];
  const trust = trustOf(warnings);
  const readings = trust === 'discard' ? draft.readings.map(withoutValue) : draft.readings;
  const decoded: DecodedPacket = { status: 'decoded', readings, warnings, trust, details: draft.details };
  return { ...decoded, ...(takenAt === undefined ? {} : { takenAt }), ...knownUser(userId) };
}

/** What any characteristic may have to tell. */
function generalWarnings({ readings, userId }: Draft, bytesLeft: number): DeviceWarning[] {
  return [
    ...(userId === UNKNOWN_USER ? (['user-unknown'] as const) : []),
    ...(readings.some(isImplausible) ? (['implausible'] as const) : []),
    ...(bytesLeft > 0 ? (['trailing-bytes'] as const) : []),
  ];
}

function knownUser(userId: number | undefined): Pick<DecodedPacket, 'userId'> {
  return userId === undefined || userId === UNKNOWN_USER ? {} : { userId };
}

/** The worst of what the warnings allow. */
function trustOf(warnings: readonly DeviceWarning[]): Trust {
  if (warnings.some((warning) => DISCARDING.has(warning))) return 'discard';
  return warnings.some((warning) => DOUBTFUL.has(warning)) ? 'doubtful' : 'usable';
}

/** The reading stays visible as an attempt; its number is gone, so that nobody can take it for one. */
function withoutValue(reading: DeviceReading): DeviceReading {
  return 'value' in reading ? { kind: reading.kind, absentReason: 'sensor-invalid' } : reading;
}
