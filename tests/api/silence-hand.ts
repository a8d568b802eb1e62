import type { PortalClient } from '../support';
import type { Bed } from './ward';

export interface Silence {
  __typename: 'Snooze' | 'Pause';
  id: string;
  state: 'AHEAD' | 'IN_FORCE' | 'ENDED' | 'LIFTED';
  lastDay: string;
  endsAt?: string;
  setBy: string;
  liftedAt: string | null;
  liftedBy: string | null;
}

interface Acted {
  __typename: string;
  silence?: Silence;
  refusals?: { code: string; path: string | null }[];
}

const parts = `__typename
  ... on Snooze { id state lastDay endsAt setBy liftedAt liftedBy kind direction reason }
  ... on Pause { id state lastDay setBy liftedAt liftedBy pathwayTitle firstDay }`;
const result = `__typename ... on SilenceSaved { silence { ${parts} } } ... on SilenceRefused { refusals { code path } }`;

/** Sets and lifts silences as one professional. A bed's pathway has the bed's own id. */
export class SilenceHand {
  constructor(readonly client: PortalClient) {}

  snooze({ patientId }: Bed, lastDay: string, more: Record<string, unknown> = {}): Promise<Acted> {
    const input = { patientId, kind: 'spo2', direction: 'LOW', reason: 'Kjent, avtalt med lege', lastDay, ...more };
    return this.act('snoozeMeasure(input: $input)', '$input: SnoozeInput!', { input });
  }

  pause({ patientId }: Bed, firstDay: string, lastDay: string, more: Record<string, unknown> = {}): Promise<Acted> {
    const input = { patientId, pathwayId: patientId, reason: 'HOLIDAY', firstDay, lastDay, ...more };
    return this.act('pausePathway(input: $input)', '$input: PauseInput!', { input });
  }

  lift(silenceId: string): Promise<Acted> {
    return this.act('liftSilence(silenceId: $silenceId)', '$silenceId: ID!', { silenceId });
  }

  async of({ patientId }: Bed): Promise<Silence[]> {
    const query = `query ($id: ID!) { patient(id: $id) { silences { ${parts} } } }`;
    const { patient } = await this.client.get<{ patient: { silences: Silence[] } }>(query, { id: patientId });
    return patient.silences;
  }

  private async act(call: string, declared: string, variables: Record<string, unknown>): Promise<Acted> {
    return (await this.client.get<{ done: Acted }>(`mutation (${declared}) { done: ${call} { ${result} } }`, variables))
      .done;
  }
}

/** The one refusal's code. */
export const codeOf = ({ refusals }: Acted): string | undefined => refusals?.[0]?.code;
