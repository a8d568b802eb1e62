import { coursesAround, isAway } from './courses';
import { drawPatients } from './patients';

const patientsOf = (count: number) =>
  drawPatients({ seed: 1, count, days: 120, begins: new Date('2026-02-09T23:00:00Z') });

describe('the courses around a day', () => {
  const now = { seed: 1, localDay: '2026-06-09', number: 120 };

  it('give some of each, and never touch those who are offered for sign-in', () => {
    const patients = patientsOf(60);
    const courses = coursesAround(now, patients);
    const all = [...courses.values()];
    expect(all.filter(({ silentFrom }) => silentFrom !== undefined)).toHaveLength(2);
    expect(all.filter(({ worsening }) => (worsening?.peak ?? 0) > 0.9)).toHaveLength(3);
    for (const { id, person } of patients) if (person.key) expect(courses.has(id)).toBe(false);
  });

  it('differ from day to day and not from run to run', () => {
    const patients = patientsOf(60);
    expect(coursesAround(now, patients)).toEqual(coursesAround(now, patients));
    expect(coursesAround({ ...now, localDay: '2026-06-10' }, patients)).not.toEqual(coursesAround(now, patients));
  });

  it('fit a community of any size', () => {
    for (const count of [1, 3, 4, 6]) expect(coursesAround(now, patientsOf(count)).size).toBeLessThanOrEqual(count);
  });
});

it('everybody is away now and then, and nobody for most of the time', () => {
  const days = Array.from({ length: 500 }, (_, day) => day);
  const [someone] = patientsOf(10).filter(({ person }) => !person.key);
  const away = days.filter((day) => someone && isAway(someone, day, 1)).length;
  expect(away).toBeGreaterThan(0);
  expect(away).toBeLessThan(100);
});
