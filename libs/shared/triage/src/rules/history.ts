import type { MeasurementKind } from '@fyrlykt/vitals';
import { addDays } from '../local-day';
import { takenBetween } from '../prepared-series';
import type { Reading } from '../series';
import type { RuleFields } from './rule-fields';
import type { Sight } from './rule-kind';

const MS_PER_DAY = 86_400_000;

/** Milliseconds that safely cover `days` local days before an instant, a 25-hour day included. */
export function spanOfDays(days: number): number {
  return days === 0 ? 0 : (days + 1) * MS_PER_DAY + 3_600_000;
}

/** Whether a reading may be judged at all: not from a demonstration, and in the rule's part of the day. */
export function isSeenBy(rule: Pick<RuleFields, 'timeOfDay'>, reading: Reading): boolean {
  if (reading.flags?.demo === true) return false;
  const { timeOfDay } = rule;
  return (
    timeOfDay === undefined || (reading.minuteOfDay >= timeOfDay.fromMinute && reading.minuteOfDay < timeOfDay.toMinute)
  );
}

/** A doubtful number that nobody has confirmed may raise an alarm, but is no ground to compare against. */
function isGround(reading: Reading): boolean {
  return reading.flags?.doubtful !== true || reading.flags.confirmed === true;
}

/** Same device and same unit as entered: only then do two numbers belong to one curve. */
export function isComparable(a: Reading, b: Reading): boolean {
  return a.device === b.device && a.unit === b.unit;
}

/** Earlier readings within a rule's reach, oldest first, split by whether they can be compared with the subject. */
export interface History {
  readonly comparable: readonly Reading[];
  /** Whether there were others that a change of device or unit has cut off. */
  readonly cutOff: boolean;
}

/**
 * The readings of the same kind before `subject`, from the local day `days` before its own (included).
 * Never across a change of device or unit; never later than what had been received at the asked time.
 */
export function historyOf(
  rule: Pick<RuleFields, 'timeOfDay'> & { readonly kind: MeasurementKind },
  subject: Reading,
  days: number,
  sight: Sight,
): History {
  const firstDay = addDays(subject.localDay, -days);
  const span: readonly [number, number] = [subject.takenAt - spanOfDays(days) - 1, subject.takenAt];
  const earlier = takenBetween(sight.series.readings.get(rule.kind), span, sight.at).filter(
    (reading) =>
      isBefore(reading, subject) && reading.localDay >= firstDay && isSeenBy(rule, reading) && isGround(reading),
  );
  const comparable = earlier.filter((reading) => isComparable(reading, subject));
  return { comparable, cutOff: comparable.length < earlier.length };
}

/** Strictly earlier in the series' order; a retest of the same minute follows what it repeats by its id. */
function isBefore(reading: Reading, subject: Reading): boolean {
  if (reading.takenAt !== subject.takenAt) return reading.takenAt < subject.takenAt;
  return (
    reading.receivedAt < subject.receivedAt || (reading.receivedAt === subject.receivedAt && reading.id < subject.id)
  );
}
