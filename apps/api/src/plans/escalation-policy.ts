/** Who is told at a step. Persons are resolved when the step fires; the roles are frozen with the episode. */
export type StepRole = 'follow-up-unit' | 'unit-leader' | 'on-duty';

export interface EscalationStep {
  role: StepRole;
  /** Minutes since the clock of the answer started: at all hours for red, in staffed time otherwise. */
  afterMinutes: number;
}

/** When nobody answers, somebody else is told. The last step repeats, so that it never ends with nobody. */
export interface EscalationPolicy {
  red: EscalationStep[];
  /** Yellow and everything that is not clinical: the clock stands still while the unit is closed. */
  other: EscalationStep[];
  /** Minutes between repetitions of the last step. */
  repeatMinutes: number;
}

/** The municipality's own choice replaces it; no national response time exists [GK]. */
export const defaultEscalation: EscalationPolicy = {
  red: [
    { role: 'on-duty', afterMinutes: 0 },
    { role: 'unit-leader', afterMinutes: 30 },
    { role: 'on-duty', afterMinutes: 60 },
  ],
  other: [
    { role: 'follow-up-unit', afterMinutes: 0 },
    { role: 'unit-leader', afterMinutes: 420 },
  ],
  repeatMinutes: 60,
};

export function stepsFor(policy: EscalationPolicy, zone: string): EscalationStep[] {
  return zone === 'RED' ? policy.red : policy.other;
}

/** What keeps a policy from being used, as one sentence; undefined when it is whole. */
export function policyFault(policy: EscalationPolicy): string | undefined {
  for (const steps of [policy.red, policy.other]) {
    if (steps.length === 0) return 'An escalation policy needs at least one step for each zone.';
    if (steps.some((step, index) => step.afterMinutes < (steps[index - 1]?.afterMinutes ?? 0))) {
      return 'The steps of an escalation policy must follow one another in time.';
    }
  }
  return policy.repeatMinutes >= 5 ? undefined : 'The last step may repeat every five minutes at the most.';
}
