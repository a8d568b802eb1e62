import type { ActiveMembership } from '../platform/access/signed-in';
import type { PlanVersionRow } from './plan-version.repository';

type State = PlanVersionRow['state'];

/** draft -> proposed -> approved -> active -> retired; a draft may be edited, and only a draft. */
const follows: Readonly<Record<Act, { from: State; to: State }>> = {
  edit: { from: 'DRAFT', to: 'DRAFT' },
  propose: { from: 'DRAFT', to: 'PROPOSED' },
  approve: { from: 'PROPOSED', to: 'APPROVED' },
  activate: { from: 'APPROVED', to: 'ACTIVE' },
};

export type Act = 'edit' | 'propose' | 'approve' | 'activate';

/** The state after an act, or undefined when the act does not follow on the state. */
export function stateAfter(act: Act, state: State): State | undefined {
  return follows[act].from === state ? follows[act].to : undefined;
}

const signers: ReadonlySet<string> = new Set(['gp', 'hospital-clinician']);

/** Whether somebody is a doctor in the unit that holds the duty for limits. Another role there, or a doctor elsewhere, signs nothing. */
export function maySign(
  memberships: readonly Pick<ActiveMembership, 'unitId' | 'role'>[],
  holderUnitId: string | undefined,
): boolean {
  return memberships.some(({ unitId, role }) => unitId === holderUnitId && signers.has(role));
}

/** Whether somebody works in an organisation that answers for the plan: the one that follows up, or the one that signs. */
export function mayActivate(
  memberships: readonly Pick<ActiveMembership, 'organisationId'>[],
  answering: readonly (string | undefined)[],
): boolean {
  return memberships.some(({ organisationId }) => answering.includes(organisationId));
}
