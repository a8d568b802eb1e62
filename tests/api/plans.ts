import type { House, PortalClient } from '../support';
import { patientOf } from './patients';

export interface PlanVersion {
  id: string;
  revision: number;
  state: string;
  number: number;
  content: string;
  effectiveFrom: string | null;
}

export interface Acted {
  __typename: string;
  plan: PlanVersion;
  theirs?: { revision: number; content: string };
  yourContent?: string;
  refusals?: { code: string; message: string; path: string | null }[];
}

const version = 'id revision state number content effectiveFrom';

const parts = `__typename ... on PlanSaved { plan { ${version} } } ... on PlanStale { theirs { revision content } yourContent }
  ... on PlanRefused { refusals { code message path } }`;

/** Where a demo patient's plans stand. */
export interface PlanPlace {
  patientId: string;
  pathwayId: string;
}

export async function planPlaceOf(house: House, key: string): Promise<PlanPlace> {
  const { id } = await patientOf(house, key);
  const [pathway] = await house.database.rows<{ id: string }>('select id from patients.pathway where patient_id = $1', [
    id,
  ]);
  return { patientId: id, pathwayId: pathway?.id ?? '' };
}

/** Takes the steps of a plan version as one professional. */
export class PlanHand {
  constructor(
    readonly client: PortalClient,
    private readonly place: PlanPlace,
  ) {}

  draft(reason = 'Lavere grense'): Promise<Acted> {
    return this.act('draftPlan(input: $input)', '$input: DraftPlanInput!', { input: { ...this.place, reason } });
  }

  import(document: string, reason = 'Hentet fra fil'): Promise<Acted> {
    const input = { ...this.place, document, reason };
    return this.act('importPlan(input: $input)', '$input: ImportPlanInput!', { input });
  }

  edit({ id, revision }: PlanVersion, content: string, reason = 'Endret grense'): Promise<Acted> {
    const input = { planVersionId: id, revision, content, reason };
    return this.act('editPlan(input: $input)', '$input: EditPlanInput!', { input });
  }

  propose(seen: PlanVersion): Promise<Acted> {
    return this.step('proposePlan', seen);
  }

  approve(seen: PlanVersion): Promise<Acted> {
    return this.step('approvePlan', seen);
  }

  activate(seen: PlanVersion, effectiveFrom?: Date): Promise<Acted> {
    return this.step('activatePlan', seen, effectiveFrom);
  }

  /** All versions of the patient, newest first, and the one in force. */
  async versions(): Promise<{ plan: PlanVersion | null; planVersions: PlanVersion[] }> {
    const query = `query ($id: ID!) { patient(id: $id) { plan { ${version} } planVersions { ${version} } } }`;
    const { patient } = await this.client.get<{ patient: { plan: PlanVersion; planVersions: PlanVersion[] } }>(query, {
      id: this.place.patientId,
    });
    return patient;
  }

  private step(name: string, { id, revision }: PlanVersion, from?: Date): Promise<Acted> {
    const later = from ? { from: from.toISOString() } : {};
    const [declared, given] = from ? [', $from: DateTime!', ', effectiveFrom: $from'] : ['', ''];
    const call = `${name}(planVersionId: $id, revision: $revision${given})`;
    return this.act(call, `$id: ID!, $revision: Int!${declared}`, { id, revision, ...later });
  }

  private async act(call: string, declared: string, variables: Record<string, unknown>): Promise<Acted> {
    const mutation = `mutation (${declared}) { done: ${call} { ${parts} } }`;
    return (await this.client.get<{ done: Acted }>(mutation, variables)).done;
  }
}
