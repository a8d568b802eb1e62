import { idOf } from './chance';
import { slipOf } from './slip';

describe('a slip of the finger', () => {
  const at = new Date('2026-06-09T07:00:00Z');
  const submission = (serial: number) => ({
    submissionId: idOf('slip', serial),
    patientId: idOf('patient'),
    items: [{ measurement: { kind: 'weight', value: 78.4, unit: 'kg', takenAt: at } }],
  });
  const slips = Array.from({ length: 2_000 }, (_, serial) => slipOf(submission(serial), at, 1)).flatMap(
    (slip) => slip ?? [],
  );

  it('is rare', () => {
    expect(slips.length).toBeGreaterThan(4);
    expect(slips.length).toBeLessThan(40);
  });

  it('changes two digits and keeps the rest; the retest tells what it repeats', () => {
    for (const { submission: wrong, retest } of slips) {
      expect(wrong.items[0]?.measurement?.value).toBe(87.4);
      expect(retest.items[0]?.measurement).toMatchObject({ value: 78.4, retestOf: wrong.submissionId });
    }
  });

  it('is the same whenever it is asked for', () => {
    expect(slipOf(submission(3), at, 1)).toEqual(slipOf(submission(3), at, 1));
  });
});
