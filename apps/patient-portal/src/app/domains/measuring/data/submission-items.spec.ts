import { shippedForm } from '@fyrlykt/forms';
import type { RoundDraft } from './round';
import { prepare } from './submission-items';

const takenAt = '2026-11-24T07:00:00.000Z';
const draft: RoundDraft = {
  submissionId: '01990000-0000-7000-8000-000000000000',
  entries: {
    spo2: { text: '87', takenAt },
    weight: { text: '8,5', takenAt, confirmed: true },
    systolic: { text: '140', takenAt },
    diastolic: { text: '82', takenAt },
  },
  answers: { breathlessness: 'worse' },
  answeredAt: takenAt,
};

describe('prepare', () => {
  it('sends numbers as typed with their unit, and what was confirmed', () => {
    const { items } = prepare(draft, ['spo2', 'weight'], {});
    expect(items).toContainEqual({ measurement: { kind: 'spo2', value: 87, unit: '%', takenAt } });
    expect(items).toContainEqual({ measurement: { kind: 'weight', value: 8.5, unit: 'kg', takenAt, confirmed: true } });
  });

  it('sends the two numbers of a blood pressure as one item, and tells which item holds which kinds', () => {
    const { items, keys } = prepare(draft, ['systolic', 'diastolic'], {});
    expect(items).toEqual([{ bloodPressure: { systolic: 140, diastolic: 82, unit: 'mm[Hg]', takenAt } }]);
    expect(keys).toEqual([['systolic', 'diastolic']]);
  });

  it('marks a repeat with what it repeats', () => {
    const { items } = prepare(draft, ['spo2'], { retestOf: 'first' });
    expect(items[0]?.measurement?.retestOf).toBe('first');
  });

  it('sends a form with its answers, and none when nothing is answered', () => {
    const form = shippedForm('copd-daily');
    const { items } = prepare({ ...draft, entries: {} }, [], { form });
    expect(items[0]?.form?.answers).toEqual([{ linkId: 'breathlessness', value: { code: 'worse' } }]);
    expect(prepare({ ...draft, entries: {}, answers: {} }, [], { form }).items).toEqual([]);
  });
});
