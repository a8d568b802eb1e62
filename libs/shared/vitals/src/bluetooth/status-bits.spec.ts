import { decode } from './decode';

/** 2026-03-02 08:30:15 as a device sends it. */
const TIME = 'ea070302081e0f';

/** A word with one bit set, lowest byte first. */
function word(bit: number, bytes: number): string {
  return Array.from({ length: bytes }, (_, index) =>
    Math.floor(bit / 8) === index ? (2 ** (bit % 8)).toString(16).padStart(2, '0') : '00',
  ).join('');
}

/** Every packet holds sound numbers, so that only the bit decides what may be done with them. */
const PACKETS = {
  'oximeter status': { uuid: '2a5e', bytes: 2, packet: (bits: string) => `0262004800${bits}` },
  'oximeter sensor': { uuid: '2a5e', bytes: 3, packet: (bits: string) => `0462004800${bits}` },
  'continuous status': { uuid: '2a5f', bytes: 2, packet: (bits: string) => `0462004800${bits}` },
  'continuous sensor': { uuid: '2a5f', bytes: 3, packet: (bits: string) => `0862004800${bits}` },
  'blood pressure': { uuid: '2a35', bytes: 2, packet: (bits: string) => `10780050005d00${bits}` },
  glucose: { uuid: '2a18', bytes: 2, packet: (bits: string) => `0e0300${TIME}37c011${bits}` },
} as const;

type Named = readonly [bit: number, warning: string, trust: 'usable' | 'doubtful' | 'discard'];

const STATUS: readonly Named[] = [
  [5, 'ongoing', 'doubtful'],
  [6, 'early-estimate', 'doubtful'],
  [10, 'demo', 'discard'],
  [11, 'test', 'discard'],
  [13, 'unavailable', 'discard'],
  [14, 'questionable', 'discard'],
  [15, 'invalid', 'discard'],
];
const SENSOR: readonly Named[] = [
  [3, 'sensor-inadequate-signal', 'doubtful'],
  [4, 'sensor-poor-signal', 'doubtful'],
  [5, 'sensor-low-perfusion', 'doubtful'],
  [11, 'sensor-unconnected', 'discard'],
  [13, 'sensor-displaced', 'doubtful'],
];

const NAMED: Readonly<Record<keyof typeof PACKETS, readonly Named[]>> = {
  'oximeter status': STATUS,
  'oximeter sensor': SENSOR,
  'continuous status': STATUS,
  'continuous sensor': SENSOR,
  'blood pressure': [
    [0, 'body-moved', 'doubtful'],
    [1, 'cuff-loose', 'doubtful'],
    [2, 'irregular-pulse', 'usable'],
    [3, 'pulse-too-high', 'usable'],
    [4, 'pulse-too-low', 'usable'],
    [5, 'wrong-position', 'doubtful'],
  ],
  glucose: [
    [0, 'battery-low', 'usable'],
    [1, 'sensor-malfunction', 'discard'],
    [2, 'sample-insufficient', 'doubtful'],
    [3, 'strip-insertion', 'doubtful'],
    [4, 'strip-type', 'doubtful'],
    [5, 'result-too-high', 'discard'],
    [6, 'result-too-low', 'discard'],
    [7, 'temperature-too-high', 'doubtful'],
    [8, 'temperature-too-low', 'doubtful'],
    [9, 'read-interrupted', 'discard'],
    [10, 'general-fault', 'doubtful'],
  ],
};

const names = Object.keys(PACKETS) as (keyof typeof PACKETS)[];

describe.each(names)('status bits of the %s', (name) => {
  const { uuid, bytes, packet } = PACKETS[name];
  const bits = NAMED[name].map(([bit]) => bit);

  it.each(NAMED[name])('bit %s is %s: %s', (bit, warning, trust) => {
    expect(decode(uuid, packet(word(bit, bytes)))).toMatchObject({ warnings: [warning], trust });
  });

  it('has no other bit that changes anything', () => {
    const plain = decode(uuid, packet(word(99, bytes)));
    expect(plain).toMatchObject({ warnings: [], trust: 'usable' });
    const others = Array.from({ length: 8 * bytes }, (_, bit) => bit).filter((bit) => !bits.includes(bit));
    for (const bit of others) expect([bit, decode(uuid, packet(word(bit, bytes)))]).toEqual([bit, plain]);
  });
});

describe('what a thermometer tells of the site', () => {
  it.each([
    ['01', 'armpit'],
    ['02', 'body'],
    ['03', 'ear'],
    ['04', 'finger'],
    ['05', 'gastrointestinal'],
    ['06', 'mouth'],
    ['07', 'rectum'],
    ['08', 'toe'],
    ['09', 'tympanum'],
  ])('type %s is %s', (type, site) => {
    expect(decode('2a1c', `046e0100ff${type}`)).toMatchObject({ details: { site } });
  });

  it.each(['00', '0a', 'ff'])('type %s is none that is known', (type) => {
    const packet = decode('2a1c', `046e0100ff${type}`);
    expect(packet).toMatchObject({ readings: [{ value: 36.6 }], trust: 'usable' });
    expect('details' in packet && packet.details).toStrictEqual({});
  });
});

describe('what a glucose meter tells of the meal', () => {
  it.each([
    ['01', 'before-meal'],
    ['02', 'after-meal'],
    ['03', 'fasting'],
    ['04', 'casual'],
    ['05', 'bedtime'],
    ['06', 'unknown'],
  ])('meal %s is %s', (code, meal) => {
    expect(decode('2a34', `020100${code}`)).toMatchObject({ details: { meal } });
  });
});
