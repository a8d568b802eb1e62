import { whoAnswers, type UnitCover } from './who-answers';

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** A unit's cover at an instant as both schemas tell it. */
export function coverageView(cover: UnitCover, at: Date) {
  const now = whoAnswers(cover, at);
  return {
    code: now.code,
    unitName: cover.unitName,
    unitPhone: cover.phone,
    answeringUnitName: now.answering?.unitName ?? null,
    answeringUnitPhone: now.answering?.phone ?? null,
    until: now.until,
    nextStaffedAt: now.nextStaffedAt,
    weeklyHours: [...cover.hours]
      .sort((a, b) => a.weekday - b.weekday || a.opensMinute - b.opensMinute)
      .map(({ weekday, opensMinute, closesMinute }) => ({
        weekday,
        opens: clock(opensMinute),
        closes: clock(closesMinute),
      })),
  };
}
