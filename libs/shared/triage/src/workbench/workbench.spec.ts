import type { BandRule } from '../rules/band-rule';
import { FIELDS, dayAt, mornings, planOf, readingOn, responseOn, seriesOf } from '../series.fixture';
import type { ReplayStep } from './replay';
import { compare } from './compare';
import { episodesOf } from './episodes';
import { propose } from './propose';
import { replay } from './replay';

const rule = (below: number): BandRule => ({
  ...FIELDS,
  type: 'band',
  kind: 'spo2',
  levels: [{ zone: 'YELLOW', below }],
});
const SPO2 = mornings('spo2', [95, 95, 90, 91, 95, 95, 95, 93, 95, 95, 90, 95]);

describe('replay', () => {
  it('asks at each arrival and each deadline, in order', () => {
    const together = [
      readingOn('spo2', 95, 1, { submissionId: 's' }),
      readingOn('heart-rate', 70, 1, { submissionId: 's' }),
    ];
    const series = {
      ...seriesOf([readingOn('spo2', 95, 0), ...together], [responseOn('daily', 1, { submissionId: 's' })]),
      occurrences: [{ taskId: 'x', opensAt: dayAt(0), closesAt: dayAt(0.5), dueAt: dayAt(0.6) }],
    };
    const steps = replay(planOf(rule(92)), series, dayAt(0), dayAt(2));
    expect(steps.map(({ at, trigger }) => [at, trigger])).toEqual([
      [dayAt(0) + 1000, { kind: 'submission', readingIds: ['spo2@0'], formIds: [] }],
      [dayAt(0.6), { kind: 'schedule' }],
      [dayAt(1) + 1000, { kind: 'submission', readingIds: ['heart-rate@1', 'spo2@1'], formIds: ['daily@1'] }],
    ]);
    expect(replay(planOf(rule(92)), series, dayAt(0) + 1000, dayAt(0.6))).toHaveLength(2);
    expect(replay(planOf(rule(92)), series, dayAt(0) + 1001, dayAt(0.6) - 1)).toHaveLength(0);
  });
});

describe('episodes', () => {
  it('joins findings that are not too far apart, by lane', () => {
    const steps: ReplayStep[] = replay(planOf(rule(92)), seriesOf(SPO2), dayAt(0), dayAt(20));
    const episodes = episodesOf(steps, 48);
    expect(episodes.map(({ openedAt, lastAt, zone }) => [openedAt, lastAt, zone])).toEqual([
      [dayAt(2) + 1000, dayAt(3) + 1000, 'YELLOW'],
      [dayAt(10) + 1000, dayAt(10) + 1000, 'YELLOW'],
    ]);
    expect(episodesOf(steps, 24)).toHaveLength(2);
    expect(episodesOf(steps, 23)).toHaveLength(3);
  });
});

describe('compare', () => {
  const history = { patients: [{ id: 'p', series: seriesOf(SPO2) }], from: dayAt(0), to: dayAt(14) };
  const labels = [
    { patientId: 'p', from: dayAt(2), until: dayAt(4) },
    { patientId: 'p', from: dayAt(7), until: dayAt(7.5) },
    { patientId: 'other', from: dayAt(2), until: dayAt(4) },
  ];

  it('sets load and catches side by side', () => {
    const { a, b, assumptions } = compare(
      planOf(rule(92)),
      planOf(rule(94)),
      { ...history, assumptions: { leadHours: 24 } },
      labels,
    );
    expect(assumptions).toMatchObject({ quietHours: 48, leadHours: 24 });
    expect(a).toMatchObject({
      episodes: 2,
      episodesPerPatientWeek: 1,
      nurseMinutesPerPatientWeek: 10,
      byLane: { clinical: 2, technical: 0 },
    });
    expect(a.caught.map(({ label, delayHours }) => [label, Math.round(delayHours)])).toEqual([[labels[0], 0]]);
    expect(a.missed).toEqual([labels[1], labels[2]]);
    expect(b.episodes).toBe(3);
    expect(b.missed).toEqual([labels[2]]);
  });

  it('counts what came shortly before as seen coming, and no more', () => {
    const label = { patientId: 'p', from: dayAt(4), until: dayAt(6) };
    const delay = (leadHours: number): number[] =>
      compare(planOf(rule(92)), planOf(rule(92)), { ...history, assumptions: { leadHours } }, [label]).a.caught.map(
        ({ delayHours }) => Math.round(delayHours),
      );
    expect(delay(48)).toEqual([-48]);
    expect(delay(24)).toEqual([-24]);
    expect(delay(12)).toEqual([]);
  });

  it('counts an episode that opens at the very end, and none of the technical lane', () => {
    const label = (until: number) => ({ patientId: 'p', from: dayAt(1), until });
    const caught = (until: number): number =>
      compare(planOf(rule(92)), planOf(rule(92)), history, [label(until)]).a.caught.length;
    expect([caught(dayAt(2) + 1000), caught(dayAt(2) + 999)]).toEqual([1, 0]);
    const gap = planOf({
      ...FIELDS,
      type: 'relative',
      kind: 'spo2',
      reference: 'goal',
      in: 'unit',
      levels: [{ zone: 'RED', below: -1 }],
    });
    expect(compare(gap, gap, history, [label(dayAt(9))]).a).toMatchObject({
      byLane: { technical: 1 },
      caught: [],
      nurseMinutesPerPatientWeek: 2.5,
    });
  });

  it('has no rates over no time', () => {
    const { a } = compare(planOf(rule(92)), planOf(rule(92)), { ...history, to: history.from }, []);
    expect(a.episodesPerPatientWeek).toBe(0);
  });
});

describe('propose', () => {
  const proposed = (kind: 'spo2' | 'heart-rate' | 'weight', values: readonly number[]) =>
    propose(mornings(kind, values))[0];

  it('takes the median and a robust spread, and shows its reasoning', () => {
    const proposal = proposed('heart-rate', [70, 72, 68, 74, 66, 70, 72, 68, 70, 130]);
    expect(proposal).toMatchObject({
      status: 'proposed',
      baseline: { value: 70, sd: 4, count: 10, from: '2026-03-02', until: '2026-03-11' },
      levels: [
        { zone: 'YELLOW', below: 62, above: 78 },
        { zone: 'RED', below: 58, above: 82 },
      ],
    });
    expect(proposal).toMatchObject({
      reasons: [
        { code: 'normal-from-readings', params: { normal: 70, spread: 2.97, readings: 10, days: 10 } },
        { code: 'spread-raised-to-floor', params: { floor: 4 } },
        { code: 'limit-from-spread', params: { zone: 'YELLOW', side: 'low', limit: 62 } },
        { code: 'limit-from-spread' },
        { code: 'limit-from-spread' },
        { code: 'limit-from-spread' },
      ],
    });
  });

  it('gives a patient at 90 % limits of their own, and is held by the guard below', () => {
    expect(proposed('spo2', [90, 91, 90, 92, 91, 91, 90, 92, 91, 91])).toMatchObject({
      levels: [
        { zone: 'YELLOW', below: 89 },
        { zone: 'RED', below: 88 },
      ],
    });
    const low = proposed('spo2', [86, 86, 86, 86, 86, 86, 86, 86, 86, 86]);
    expect(low).toMatchObject({ levels: [{ below: 88 }, { below: 85 }] });
    expect(low).toMatchObject({
      reasons: expect.arrayContaining([expect.objectContaining({ code: 'limit-held-by-guard' })]),
    });
  });

  it('rounds to the kind’s step', () => {
    expect(proposed('weight', [80, 80.2, 80.1, 79.9, 80, 80.1, 80, 80.2, 79.9, 80])).toMatchObject({
      baseline: { value: 80, sd: 0.7 },
      levels: [
        { below: 78.6, above: 81.4 },
        { below: 77.9, above: 82.1 },
      ],
    });
  });

  it('is content with ten readings on seven days, in whatever order they lie', () => {
    const readings = [
      ...mornings('spo2', [95, 95, 95, 95, 95, 95, 95]),
      ...[0, 1, 2].map((day) => readingOn('spo2', 95, day + 0.4)),
    ];
    expect(propose(readings.toReversed())).toMatchObject([
      { status: 'proposed', baseline: { from: '2026-03-02', until: '2026-03-08', count: 10 } },
    ]);
  });

  it('says why it proposes nothing', () => {
    expect(propose(mornings('spo2', [95, 95]))).toEqual([
      { status: 'too-few-readings', kind: 'spo2', params: { have: 2, needed: 10 } },
    ]);
    const oneDay = Array.from({ length: 12 }, (_, hour) => readingOn('spo2', 95, hour / 48));
    expect(propose(oneDay)).toEqual([{ status: 'too-few-days', kind: 'spo2', params: { have: 1, needed: 7 } }]);
    expect(propose(mornings('glucose', [5]))).toEqual([{ status: 'no-policy', kind: 'glucose', params: {} }]);
    const unusable = mornings('spo2', [95], { flags: { doubtful: true } });
    expect(propose(unusable)).toEqual([]);
    expect(propose(mornings('spo2', [95], { flags: { doubtful: true, confirmed: true } }))).toHaveLength(1);
  });
});
