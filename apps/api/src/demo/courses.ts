import type { Worsening } from './body';
import { Chance } from './chance';
import type { DemoPatient } from './patients';

/** What happens to a patient around the day that the demo reaches, beside what was drawn for the whole time. */
export interface Course {
  worsening?: Worsening;
  /** From this day number on nothing is sent. */
  silentFrom?: number;
}

export interface Now {
  seed: number;
  /** The local day that the demo reaches, and its number since the demo began. */
  localDay: string;
  number: number;
}

const share = (count: number, part: number, most: number): number =>
  Math.min(most, Math.max(1, Math.round(count * part)));

/**
 * Whom the last days go badly for, so that there is work of each colour whenever the demo is looked at. Those who are offered for
 * sign-in are well by now, since whoever signs in makes their own story.
 */
export function coursesAround(now: Now, patients: readonly DemoPatient[]): Map<string, Course> {
  const order = ({ id }: DemoPatient): number => new Chance(now.seed, 'course', now.localDay, id).next();
  const others = patients.filter(({ person }) => person.key === undefined).toSorted((a, b) => order(a) - order(b));
  const courses = new Map<string, Course>();
  const choose = (count: number, from: readonly DemoPatient[], course: (index: number) => Course): void => {
    const free = from.filter(({ id }) => !courses.has(id)).slice(0, count);
    free.forEach(({ id }, index) => courses.set(id, course(index)));
  };
  const ofConditions = (...names: string[]) => others.filter(({ plan }) => names.includes(plan.template ?? ''));
  const severe = share(patients.length, 0.05, 3);
  const ill = ofConditions('copd', 'heart-failure').toSorted(
    (a, b) => Number(b.unit === 'fjordvik') - Number(a.unit === 'fjordvik'),
  );
  // One of them since this morning, the others for some days.
  choose(severe, ill, (index) => ({
    worsening: index === 0 ? { from: now.number, days: 2, peak: 1.5 } : { from: now.number - 2, days: 6, peak: 0.95 },
  }));
  choose(share(patients.length, 0.12, 8), ofConditions('copd', 'heart-failure', 'diabetes'), (index) => ({
    worsening: { from: now.number - 1 - (index % 2), days: 5 + (index % 2), peak: 0.4 + (index % 3) * 0.05 },
  }));
  choose(share(patients.length, 0.03, 2), others, () => ({ silentFrom: now.number - 2 }));
  return courses;
}

/** Days on which a patient was away (a journey, a stay in hospital): about twice in a hundred days, some days each. */
export function isAway(patient: DemoPatient, day: number, seed: number): boolean {
  if (patient.person.key !== undefined) return false;
  const span = 50;
  const chance = new Chance(seed, 'away', patient.id, Math.floor(day / span));
  const from = chance.whole(8, 80);
  const length = chance.whole(3, 9);
  const into = (day % span) - from;
  return into >= 0 && into < length;
}
