import { CHARACTERISTICS, bytesOfHex, decode } from './decode';
import { decodeFloat, decodeSfloat } from './ieee-11073';
import { readRecordAnswer, recordCommandBytes } from './record-access';

/** 2026-03-02 08:30:15 as a device sends it. */
const TIME = 'ea07030208 1e0f'.replaceAll(' ', '');

describe('medical floats', () => {
  it.each([
    [0x0062, 98],
    [0xf16e, 36.6],
    [0xe801, -20.47],
    [0x0fff, -1],
    [0x1001, 10],
    [0xf7ff, 204.7],
    [0xf800, -204.8],
    [0x1800, -20_480],
    [0xf000, 0],
    [0x0000, 0],
  ])('SFLOAT %s is %s', (word, value) => {
    expect(decodeSfloat(word)).toEqual({ status: 'value', value });
  });

  it.each([
    [0x07ff, 'not-a-number'],
    [0x0800, 'not-applicable'],
    [0x07fe, 'positive-infinity'],
    [0x0802, 'negative-infinity'],
    [0x0801, 'error'],
  ])('SFLOAT %s is no number: %s', (word, reason) => {
    expect(decodeSfloat(word)).toEqual({ status: 'absent', reason });
  });

  it.each([
    [0xff00016e, 36.6],
    [0xfe000e7b, 37.07],
    [0x00ffffff, -1],
    [0x01000005, 50],
  ])('FLOAT %s is %s', (word, value) => {
    expect(decodeFloat(word)).toEqual({ status: 'value', value });
  });

  it('FLOAT has the same five that are no numbers', () => {
    const reasons = [0x7ffffe, 0x7fffff, 0x800000, 0x800001, 0x800002].map((word) => {
      const float = decodeFloat(word);
      return float.status === 'absent' ? float.reason : undefined;
    });
    expect(reasons).toEqual(['positive-infinity', 'not-a-number', 'not-applicable', 'error', 'negative-infinity']);
  });
});

describe('pulse oximeter', () => {
  it('reads a spot check', () => {
    expect(decode('2a5e', '0062004800')).toStrictEqual({
      status: 'decoded',
      readings: [
        { kind: 'spo2', value: 98, unit: '%' },
        { kind: 'heart-rate', value: 72, unit: '/min' },
      ],
      warnings: [],
      trust: 'usable',
      details: {},
    });
  });

  it('keeps a non-number apart from a number', () => {
    expect(decode('0x2A5E', '00ff074800')).toMatchObject({
      readings: [
        { kind: 'spo2', absentReason: 'not-a-number' },
        { kind: 'heart-rate', value: 72 },
      ],
    });
    expect(decode('2a5e', '00f0004800')).toMatchObject({
      readings: [{ absentReason: 'impossible-value' }, { value: 72 }],
    });
  });

  it('reads time, status, sensor and amplitude', () => {
    expect(decode('2a5e', `1f62004800${TIME}2000 100000 1800`)).toMatchObject({
      takenAt: '2026-03-02T08:30:15',
      warnings: ['clock-not-set', 'ongoing', 'sensor-poor-signal'],
      trust: 'doubtful',
      details: { pulseAmplitudeIndex: 24 },
    });
  });

  it.each([
    ['0004', 'demo'],
    ['0008', 'test'],
    ['0020', 'unavailable'],
    ['0040', 'questionable'],
    ['0080', 'invalid'],
  ])('gives no number with status %s: %s', (status, warning) => {
    expect(decode('2a5e', `0262004800${status}`)).toMatchObject({
      trust: 'discard',
      warnings: [warning],
      readings: [
        { kind: 'spo2', absentReason: 'sensor-invalid' },
        { kind: 'heart-rate', absentReason: 'sensor-invalid' },
      ],
    });
  });

  it('reads the normal values of a continuous measurement, fast and slow as details', () => {
    expect(decode('2a5f', '0361005000 60005100 5f005200')).toMatchObject({
      readings: [{ value: 97 }, { value: 80 }],
      details: { spo2Fast: 96, heartRateFast: 81, spo2Slow: 95, heartRateSlow: 82 },
    });
    expect(decode('2a5f', '0c610050000000 002000')).toMatchObject({
      warnings: ['sensor-displaced'],
      trust: 'doubtful',
    });
  });

  it('leaves out what is no number among the fast, the slow and the amplitude', () => {
    const packet = decode('2a5f', '1361005000 ff07ff07 ff07ff07 ff07');
    expect(packet).toMatchObject({ status: 'decoded', readings: [{ value: 97 }, { value: 80 }] });
    expect('details' in packet && packet.details).toStrictEqual({});
  });

  it('reads the sensor’s bits also when higher ones are set, which are for technicians', () => {
    expect(decode('2a5e', '0462004800 080001')).toMatchObject({ warnings: ['sensor-inadequate-signal'] });
  });

  it('sends the implausible down the ask-again road', () => {
    expect(decode('2a5e', '003c004800')).toMatchObject({
      readings: [{ value: 60 }, {}],
      warnings: ['implausible'],
      trust: 'doubtful',
    });
  });
});

describe('blood pressure monitor', () => {
  it('reads mmHg with time, pulse, user and status', () => {
    expect(decode('2a35', `1e780050005d00${TIME}480002 0500`)).toEqual({
      status: 'decoded',
      readings: [
        { kind: 'systolic', value: 120, unit: 'mm[Hg]' },
        { kind: 'diastolic', value: 80, unit: 'mm[Hg]' },
        { kind: 'heart-rate', value: 72, unit: '/min' },
      ],
      warnings: ['body-moved', 'irregular-pulse'],
      trust: 'doubtful',
      takenAt: '2026-03-02T08:30:15',
      userId: 2,
      details: { meanArterialPressure: 93 },
    });
  });

  it('converts kPa as the flag says', () => {
    expect(decode('2a35', '01a0f06bf07cf0')).toMatchObject({
      readings: [{ value: 120.00992 }, { value: 80.256634 }],
    });
  });

  it('tells an unknown user and both ends of the pulse range', () => {
    expect(decode('2a35', '0878005000ff07ff')).toMatchObject({ warnings: ['user-unknown'], details: {} });
    expect(decode('2a35', '08780050005d00ff')).not.toHaveProperty('userId');
    expect(decode('2a35', '10780050005d000800')).toMatchObject({ warnings: ['pulse-too-high'] });
    expect(decode('2a35', '10780050005d001000')).toMatchObject({ warnings: ['pulse-too-low'] });
  });

  it('gives no pressure when the numbers are upside down or half missing', () => {
    expect(decode('2a35', '00500078005d00')).toMatchObject({
      readings: [{ absentReason: 'impossible-value' }, { absentReason: 'impossible-value' }],
    });
    expect(decode('2a35', '007800ff075d00')).toMatchObject({
      readings: [{ value: 120 }, { absentReason: 'not-a-number' }],
    });
  });
});

describe('weight scale', () => {
  it.each([
    ['00803e', 80],
    ['01e044', 79.977407],
  ])('%s weighs %s kg', (hex, value) => {
    expect(decode('2a9d', hex)).toMatchObject({ readings: [{ kind: 'weight', value, unit: 'kg' }] });
  });

  it('reads user, body mass index and height', () => {
    expect(decode('2a9d', `0e803e${TIME}01fa00 d606`)).toMatchObject({
      userId: 1,
      details: { bodyMassIndex: 25, heightMetres: 1.75 },
    });
    expect(decode('2a9d', '09803efa00 b002')).toMatchObject({ details: { heightMetres: 1.7475 } });
  });

  it('tells of the body only when the packet does', () => {
    const packet = decode('2a9d', '00803e');
    expect('details' in packet && packet.details).toStrictEqual({});
  });

  it('knows a failed weighing and a model that deviates', () => {
    const failed = { kind: 'weight', absentReason: 'measurement-failed' };
    expect(decode('2a9d', '00ffff')).toMatchObject({ readings: [failed] });
    for (const model of [undefined, 'toString', 'another']) {
      expect(decode('2a9d', '0000fa', model)).toMatchObject({ readings: [{ value: 320 }] });
    }
    expect(decode('2a9d', '0000fa', 'detecto-7550')).toMatchObject({ readings: [{ value: 32 }] });
    expect(decode('2a9d', '1000fa', 'detecto-7550')).toMatchObject({
      readings: [{ kind: 'weight', absentReason: 'impossible-value' }],
    });
    expect(decode('2a9d', '1000fa')).toMatchObject({ readings: [{ value: 320 }], warnings: ['implausible'] });
  });
});

describe('thermometer', () => {
  it('reads Celsius, Fahrenheit, time and site', () => {
    expect(decode('2a1c', '007b0e00fe')).toMatchObject({
      readings: [{ kind: 'temperature', value: 37.07, unit: 'Cel' }],
    });
    expect(decode('2a1c', '01ec0300ff')).toMatchObject({ readings: [{ value: 38 }] });
    expect(decode('2a1c', `066e0100ff${TIME}03`)).toMatchObject({
      takenAt: '2026-03-02T08:30:15',
      details: { site: 'ear' },
    });
    expect(decode('2a1c', '00ffff7f00')).toMatchObject({ readings: [{ absentReason: 'not-a-number' }] });
  });
});

describe('glucose meter', () => {
  it('reads both units and moves the time by its offset', () => {
    expect(decode('2a18', `060100${TIME}37c011`)).toMatchObject({
      readings: [{ kind: 'glucose', value: 5.5, unit: 'mmol/L' }],
      takenAt: '2026-03-02T08:30:15',
      details: { sequence: 1, sampleType: 1, sampleLocation: 1 },
    });
    expect(decode('2a18', `030200${TIME}c4ff b4b011`)).toMatchObject({
      readings: [{ value: 9.991341 }],
      takenAt: '2026-03-02T07:30:15',
    });
  });

  it('moves the time forward too, and over the day', () => {
    expect(decode('2a18', `030200${TIME}3c00 b4b011`)).toMatchObject({ takenAt: '2026-03-02T09:30:15' });
    expect(decode('2a18', `030200${TIME}a005 b4b011`)).toMatchObject({ takenAt: '2026-03-03T08:30:15' });
  });

  it('keeps apart a concentration that is no number, in either unit', () => {
    for (const flags of ['02', '06']) {
      expect(decode('2a18', `${flags}0300${TIME}ff0711`)).toMatchObject({
        readings: [{ kind: 'glucose', absentReason: 'not-a-number' }],
      });
    }
    expect(decode('2a18', `060300${TIME}ff1711`)).toMatchObject({
      readings: [{ kind: 'glucose', absentReason: 'impossible-value' }],
    });
  });

  it('gives no number that the strip could not read, and says when context follows', () => {
    expect(decode('2a18', `0e0300${TIME}37c0112000`)).toMatchObject({
      trust: 'discard',
      warnings: ['result-too-high'],
    });
    expect(decode('2a18', `100400${TIME}`)).toMatchObject({ readings: [], warnings: ['context-follows'] });
  });

  it('reads the context of a measurement', () => {
    expect(decode('2a34', '020100 01')).toMatchObject({
      readings: [],
      warnings: [],
      details: { sequence: 1, meal: 'before-meal' },
    });
    const unknown = decode('2a34', '010100 02ff07');
    expect('details' in unknown && unknown.details).toStrictEqual({ sequence: 1, carbohydrateId: 2 });
    expect(decode('2a34', 'ff0100 00 0114d0 03 11 100e32 0164d0 3cf0')).toMatchObject({
      details: { carbohydrateGrams: 20, meal: 'fasting', exerciseSeconds: 3600, exercisePercent: 50, hba1cPercent: 6 },
    });
  });

  it('asks the record access point for what it wants', () => {
    expect([...recordCommandBytes({ do: 'report-all' })]).toEqual([1, 1]);
    expect([...recordCommandBytes({ do: 'report-last' })]).toEqual([1, 6]);
    expect([...recordCommandBytes({ do: 'report-from', sequence: 300 })]).toEqual([1, 3, 1, 44, 1]);
    expect([...recordCommandBytes({ do: 'count-all' })]).toEqual([4, 1]);
    expect([...recordCommandBytes({ do: 'abort' })]).toEqual([3, 0]);
    expect(readRecordAnswer(Uint8Array.of(5, 0, 44, 1))).toEqual({ status: 'count', count: 300 });
    expect(readRecordAnswer(Uint8Array.of(6, 0, 1, 1))).toEqual({ status: 'done', code: 1 });
    expect(readRecordAnswer(Uint8Array.of(6, 0, 1, 6))).toEqual({ status: 'no-records', code: 6 });
    expect(readRecordAnswer(Uint8Array.of(6, 0, 1, 2))).toEqual({ status: 'failed', code: 2 });
    expect(readRecordAnswer(Uint8Array.of(7, 0, 1, 2))).toBeUndefined();
    expect(readRecordAnswer(Uint8Array.of(5, 0, 44, 2))).toEqual({ status: 'count', count: 556 });
    for (const opcode of [5, 6]) {
      expect(readRecordAnswer(Uint8Array.of(opcode))).toBeUndefined();
      expect(readRecordAnswer(Uint8Array.of(opcode, 0, 1))).toBeUndefined();
    }
  });
});

describe('every packet', () => {
  const WHOLE: Record<string, string> = {
    '2a5e': `1f62004800${TIME}0000000000 1800`,
    '2a5f': '1f6100500060005100 5f0052000000 000000 1800',
    '2a35': `1e780050005d00${TIME}4800020000`,
    '2a9d': `0e803e${TIME}01fa00d606`,
    '2a1c': `066e0100ff${TIME}03`,
    '2a18': `1b0100${TIME}0000b4b0110000`,
    '2a34': 'ff010000 0114d0 03 11 100e32 0164d0 3cf0',
  };

  it('is decoded whole and refused at any shorter length', () => {
    expect(Object.keys(WHOLE).sort()).toEqual([...CHARACTERISTICS].sort());
    for (const [uuid, hex] of Object.entries(WHOLE)) {
      const bytes = bytesOfHex(hex)!;
      expect([uuid, decode(uuid, bytes).status]).toEqual([uuid, 'decoded']);
      for (let length = 0; length < bytes.length; length += 1) {
        expect(decode(uuid, bytes.slice(0, length))).toEqual({ status: 'refused', code: 'short-packet' });
      }
    }
  });

  it.each([
    ['ea07030208 1e0f', '2026-03-02T08:30:15'],
    ['ea070c1f17 3b3b', '2026-12-31T23:59:59'],
    ['ec07021d00 0000', '2028-02-29T00:00:00'],
    ['2e06010100 0000', '1582-01-01T00:00:00'],
    ['0f27010100 0000', '9999-01-01T00:00:00'],
    ['ea07000208 1e0f', undefined],
    ['ea07030008 1e0f', undefined],
    ['0000000000 0000', undefined],
  ])('reads the time %s', (time, takenAt) => {
    const packet = decode('2a1c', `026e0100ff${time}`);
    expect(packet.status === 'decoded' ? packet.takenAt : packet.code).toBe(takenAt);
    expect(packet).toMatchObject({ warnings: takenAt === undefined ? ['time-unknown'] : [] });
  });

  it.each([
    'ea07021d081e0f',
    'ea070d01081e0f',
    'ea070302183b0f',
    'ea070302083c0f',
    'ea07030208003c',
    '2d060101000000',
    '1027010100 0000',
  ])('refuses the time %s', (time) => {
    expect(decode('2a1c', `026e0100ff${time}`)).toEqual({ status: 'refused', code: 'time-invalid' });
  });

  it('tells bytes it did not expect, unknown dates, and refuses what cannot be', () => {
    expect(decode('2a5e', '006200480000')).toMatchObject({ warnings: ['trailing-bytes'] });
    const unknownYear = decode('2a1c', '026e0100ff0000030208 1e0f');
    expect(unknownYear).toMatchObject({ warnings: ['time-unknown'] });
    expect(unknownYear).not.toHaveProperty('takenAt');
    expect(decode('2a1c', '026e0100ffea07021e081e0f')).toEqual({ status: 'refused', code: 'time-invalid' });
    expect(decode('2a1c', '026e0100ffea070302181e0f')).toEqual({ status: 'refused', code: 'time-invalid' });
    expect(decode('2a5e', '0')).toEqual({ status: 'refused', code: 'not-hexadecimal' });
    expect(decode('2a5e', 'zz')).toEqual({ status: 'refused', code: 'not-hexadecimal' });
    expect(decode('2a00', '00')).toEqual({ status: 'refused', code: 'characteristic-unknown' });
    expect(decode('toString', '00')).toEqual({ status: 'refused', code: 'characteristic-unknown' });
  });
});
