import type { PortalClient } from '../support';
import type { Bed } from './ward';

export interface Change {
  step: number;
  fromDay: string;
  changedBy: string | null;
  reason: string | null;
  submissionId: string | null;
  zone: string | null;
}

export interface Dose {
  planVersionId: string;
  step: number;
  stepToday: number;
  fromDay: string;
  quietDays: number;
  proposedStep: number | null;
  change: Change | null;
}

interface Acted {
  __typename: string;
  change?: Change;
  refusals?: { code: string; path: string | null }[];
}

const change = 'step fromDay changedBy reason submissionId zone';
const dose = `planVersionId step stepToday fromDay quietDays proposedStep change { ${change} }`;

/** Steps patients down and up as one professional. */
export class DoseHand {
  constructor(readonly client: PortalClient) {}

  /** Null when there is no such patient for this professional. */
  async of({ patientId }: Bed): Promise<Dose[] | null> {
    const query = `query ($id: ID!) { patient(id: $id) { doses { ${dose} } } }`;
    const { patient } = await this.client.get<{ patient: { doses: Dose[] } | null }>(query, { id: patientId });
    return patient?.doses ?? null;
  }

  async one(bed: Bed): Promise<Dose> {
    const [first] = (await this.of(bed)) ?? [];
    if (!first) throw new Error('This patient has no dose.');
    return first;
  }

  async change(
    planVersionId: string,
    [seenStep, step]: readonly [number, number],
    reason = 'Stabil i fire uker',
  ): Promise<Acted> {
    const mutation = `mutation ($input: DoseInput!) { done: changeDose(input: $input) { __typename
      ... on DoseChanged { change { ${change} } } ... on DoseRefused { refusals { code path } } } }`;
    const input = { planVersionId, seenStep, step, reason };
    return (await this.client.get<{ done: Acted }>(mutation, { input })).done;
  }
}
