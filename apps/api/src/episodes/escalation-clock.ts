import { afterStaffedMinutes, type UnitCover } from '../coverage';
import { stepsFor, type EscalationPolicy, type EscalationStep } from '../plans';

/** When a step is due: red runs at all hours, everything else in staffed time. */
export function stepDueAt(cover: UnitCover, zone: string, start: Date, minutes: number): Date {
  return zone === 'RED' ? new Date(start.getTime() + minutes * 60_000) : afterStaffedMinutes(cover, start, minutes);
}

/** The step that fires as number `step` (from 0); past the end the last one repeats. */
export function stepAt(policy: EscalationPolicy, zone: string, step: number): EscalationStep {
  const steps = stepsFor(policy, zone);
  const planned = steps[Math.min(step, steps.length - 1)];
  if (!planned) throw new Error('An escalation policy without steps was frozen into an episode.');
  const beyond = Math.max(0, step - (steps.length - 1));
  return { role: planned.role, afterMinutes: planned.afterMinutes + beyond * policy.repeatMinutes };
}

/** By when somebody else is told if nobody answers: the due time of the second step. */
export function answerBy(cover: UnitCover, policy: EscalationPolicy, zone: string, start: Date): Date {
  return stepDueAt(cover, zone, start, stepAt(policy, zone, 1).afterMinutes);
}
