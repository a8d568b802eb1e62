import { TestBed } from '@angular/core/testing';
import type { Dose, Plan } from '@fyrlykt/triage';
import { LocaleStore } from '../locale/locale-store';
import { provideLocale } from '../locale/provide-locale';
import type { Language } from '../locale/language';
import { portalEn } from '../words/en';
import { portalNb } from '../words/nb';
import { portalNn } from '../words/nn';
import { type CoverageFacts, CoverageSentence } from './coverage-sentence';
import { FindingSentence } from './finding-sentence';
import { LimitSentence } from './limit-sentence';
import { MeasureWords } from './measure-words';
import { PlanWords } from './plan-words';

const all = { nb: portalNb, nn: portalNn, en: portalEn };

async function speak(language: Language): Promise<void> {
  TestBed.configureTestingModule({ providers: [provideLocale(async (wanted) => all[wanted])] });
  await TestBed.inject(LocaleStore).choose(language);
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a finding', () => {
  const low = { code: 'spo2-low', params: { kind: 'spo2', value: 87, edge: 'below', limit: 88 } };

  it.each([
    ['nb', 'Lavt oksygen: Oksygenmetning 87 %, under 88 %.'],
    ['en', 'Low oxygen: Oxygen saturation 87 %, below 88 %.'],
  ] as const)('says the number and its limit in %s', async (language, sentence) => {
    await speak(language);
    expect(plain(TestBed.inject(FindingSentence).of(low))).toBe(sentence);
  });

  it('says why something could not be judged', async () => {
    await speak('nb');
    const gap = { code: 'baseline-missing', params: {}, zone: 'UNGRADED' };
    expect(TestBed.inject(FindingSentence).of(gap)).toBe(
      'Kunne ikke vurderes: Det vanlige nivået er ikke satt i planen',
    );
  });

  it('shows a code without words as it is', async () => {
    await speak('nb');
    expect(TestBed.inject(FindingSentence).of({ code: 'brand-new', params: {} })).toContain('brand-new');
  });
});

describe('a limit', () => {
  it('names the measure and its edges', async () => {
    await speak('nb');
    const limit = { kind: 'heart-rate', code: 'heart-rate-outside', params: { below: 45, above: 110 } };
    expect(plain(TestBed.inject(LimitSentence).of(limit))).toBe('Puls under 45 per min eller over 110 per min');
  });
});

describe('the lower steps of a plan', () => {
  const windows = [{ fromMinute: 420, toMinute: 660 }];
  const title = { nb: 'Mål oksygen' };
  const plan: Plan = {
    schemaVersion: 1,
    tasks: [{ id: 'oxygen', kind: 'measurement', measures: ['spo2'], title, schedule: { windows }, graceMinutes: 0 }],
    rules: [],
    advice: { GREEN: {}, YELLOW: {}, RED: {} },
  };
  const dose: Dose = {
    steps: [{ id: 'three', title: { nb: 'Tre dager' }, schedules: { oxygen: { windows, weekdays: [1, 3, 5] } } }],
    downAfterDays: 28,
    upAt: 'YELLOW',
  };

  it('say what is asked for, and stand among what has changed', async () => {
    await speak('nb');
    const words = TestBed.inject(PlanWords);
    const lines = [
      'Trinn 1, Tre dager: Mål oksygen, mandag, onsdag, fredag 07:00–11:00',
      'Neste trinn foreslås etter 28 rolige dager. Gul eller verre fører straks tilbake til planens egne tider',
    ];
    expect(words.dose({ ...plan, dose })).toEqual(lines);
    expect(words.dose(plan)).toEqual([]);
    expect(words.differences(plan, { ...plan, dose })).toEqual(lines.map((text) => ({ kind: 'added', text })));
  });
});

describe('what has changed between two plans', () => {
  const rule = {
    id: 'spo2-low',
    type: 'band',
    kind: 'spo2',
    levels: [{ zone: 'RED', below: 92 }],
    lane: 'clinical',
    textCode: 'spo2-low',
  } as const;
  const safe = { ...rule, safety: true } as const;
  const plan: Plan = { schemaVersion: 1, tasks: [], rules: [safe], advice: { GREEN: {}, YELLOW: {}, RED: {} } };
  const changed = (after: Plan) =>
    TestBed.inject(PlanWords)
      .differences(plan, after)
      .map(({ kind, text }) => `${kind}: ${plain(text)}`);

  it('tells of a field that no sentence is about, so that nobody signs it unseen', async () => {
    await speak('nb');
    expect(changed({ ...plan, rules: [{ ...rule, lane: 'technical' }] })).toEqual([
      'removed: Lavt oksygen (spo2-low), gruppe: clinical',
      'added: Lavt oksygen (spo2-low), gruppe: technical',
      'removed: Lavt oksygen (spo2-low), sikkerhetsregel: true',
    ]);
    const inhibitions = [{ id: 'quiet', when: { rule: 'x' }, silences: 'all' }] as unknown as Plan['inhibitions'];
    expect(changed({ ...plan, ...(inhibitions ? { inhibitions } : {}) })).toEqual([
      `added: Taushet: ${JSON.stringify(inhibitions)}`,
    ]);
  });

  it('tells of a moved limit once, in a sentence', async () => {
    await speak('nb');
    expect(changed({ ...plan, rules: [{ ...safe, levels: [{ zone: 'RED', below: 80 }] }] })).toEqual([
      'removed: Rød: Oksygenmetning under 92 %',
      'added: Rød: Oksygenmetning under 80 %',
    ]);
  });

  it('tells of nothing when nothing has changed', async () => {
    await speak('nb');
    expect(changed(JSON.parse(JSON.stringify(plan)) as Plan)).toEqual([]);
  });
});

describe('a line of values', () => {
  it('puts the two numbers of a blood pressure together', async () => {
    await speak('nb');
    const values = [
      { kind: 'systolic', value: 142 },
      { kind: 'diastolic', value: 84 },
      { kind: 'weight', value: 71.4 },
    ];
    expect(plain(TestBed.inject(MeasureWords).line(values))).toBe('Blodtrykk 142/84 mmHg · Vekt 71,4 kg');
  });
});

describe('who looks', () => {
  const facts: CoverageFacts = {
    code: 'NOBODY',
    unitName: 'Oppfølgingstjenesten',
    nextStaffedAt: '2026-11-24T07:00:00.000Z',
    weeklyHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '15:00' })),
  };

  it('says when nobody does, and when somebody will', async () => {
    await speak('nb');
    const sentence = TestBed.inject(CoverageSentence).now(facts);
    expect(sentence).toContain('Ingen følger med akkurat nå.');
    expect(sentence).toContain('08:00');
  });

  it('gathers equal days', async () => {
    await speak('nb');
    expect(TestBed.inject(CoverageSentence).hours(facts)).toBe('mandag–fredag 08:00–15:00');
  });

  it('names the other unit and its telephone', async () => {
    await speak('nb');
    const taken: CoverageFacts = {
      ...facts,
      code: 'TAKEN_OVER',
      answeringUnitName: 'Responssenteret',
      answeringUnitPhone: '22 22 22 22',
    };
    expect(TestBed.inject(CoverageSentence).now(taken)).toContain(
      'følger Responssenteret med på alvorlige målinger, telefon 22 22 22 22',
    );
  });
});
