import type { Submission } from '../intake';
import { Chance, idOf } from './chance';

/** A value that was typed wrongly: sent first, and then put right. */
export interface Slip {
  submission: Submission;
  /** The person said that it was right when asked. */
  confirmed: boolean;
  /** The same measured once more, once the wrong one has been stored. */
  retest: Submission;
}

const typed = ['weight', 'spo2', 'heart-rate', 'glucose'];
const shareOfSubmissions = 0.008;
const minutesUntilRetest = 6;

/** Two digits that changed places: 87.4 for 78.4. Undefined where that changes nothing. */
function swapped(value: number): number | undefined {
  const [first = '', second = '', ...rest] = String(value);
  if (!/\d/.test(second) || first === second || second === '0') return undefined;
  return Number([second, first, ...rest].join(''));
}

/** Now and then somebody mistypes. */
export function slipOf(submission: Submission, at: Date, seed: number): Slip | undefined {
  const chance = new Chance(seed, 'slip', submission.submissionId);
  if (chance.next() > shareOfSubmissions) return undefined;
  const place = submission.items.findIndex(({ measurement }) => measurement && typed.includes(measurement.kind));
  const measurement = submission.items[place]?.measurement;
  const wrong = measurement ? swapped(measurement.value) : undefined;
  if (!measurement || wrong === undefined) return undefined;
  const items = submission.items.with(place, { measurement: { ...measurement, value: wrong } });
  const takenAt = new Date(at.getTime() + minutesUntilRetest * 60_000);
  const retest = {
    submissionId: idOf(submission.submissionId, 'retest'),
    patientId: submission.patientId,
    items: [{ measurement: { ...measurement, takenAt, retestOf: submission.submissionId } }],
  };
  return { submission: { ...submission, items }, confirmed: chance.next() < 0.3, retest };
}
