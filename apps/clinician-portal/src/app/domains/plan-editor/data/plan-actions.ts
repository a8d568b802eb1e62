import { inject, Injectable, signal } from '@angular/core';
import { ChangeFeed, faultOf, Words } from '@fyrlykt/portal';
import { Announcer } from '@fyrlykt/ui';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import {
  ActivatePlanDocument,
  ApprovePlanDocument,
  EditPlanDocument,
  type EditPlanInput,
  type PlanOutcomeFragment,
  type PlanPartsFragment,
  ProposePlanDocument,
} from './generated/operations';
import type { PlacedFault } from './placed-fault';

type Stale = Extract<PlanOutcomeFragment, { __typename: 'PlanStale' }>;

/** The steps of a plan version, and what came of the last one. */
@Injectable()
export class PlanActions {
  private readonly apollo = inject(Apollo);
  private readonly feed = inject(ChangeFeed);
  private readonly words = inject(Words);
  private readonly announcer = inject(Announcer);
  readonly saved = signal<PlanPartsFragment | undefined>(undefined);
  readonly stale = signal<Stale | undefined>(undefined);
  readonly faults = signal<readonly PlacedFault[]>([]);
  readonly done = signal('');
  readonly working = signal(false);

  edit(input: EditPlanInput): Promise<boolean> {
    return this.act('edit.saved', async () => {
      const { data } = await firstValueFrom(this.apollo.mutate({ mutation: EditPlanDocument, variables: { input } }));
      return data?.editPlan;
    });
  }

  propose(variables: { id: string; revision: number }): Promise<boolean> {
    return this.act('edit.proposed', async () => {
      const { data } = await firstValueFrom(this.apollo.mutate({ mutation: ProposePlanDocument, variables }));
      return data?.proposePlan;
    });
  }

  approve(variables: { id: string; revision: number }): Promise<boolean> {
    return this.act('edit.approved', async () => {
      const { data } = await firstValueFrom(this.apollo.mutate({ mutation: ApprovePlanDocument, variables }));
      return data?.approvePlan;
    });
  }

  activate(variables: { id: string; revision: number; effectiveFrom?: string }): Promise<boolean> {
    return this.act(variables.effectiveFrom ? 'edit.activatedLater' : 'edit.activated', async () => {
      const { data } = await firstValueFrom(this.apollo.mutate({ mutation: ActivatePlanDocument, variables }));
      return data?.activatePlan;
    });
  }

  acceptTheirs(): void {
    const stale = this.stale();
    if (stale !== undefined) this.saved.set(stale.theirs);
    this.stale.set(undefined);
  }

  private async act(done: string, send: () => Promise<PlanOutcomeFragment | undefined>): Promise<boolean> {
    if (this.working()) return false;
    this.working.set(true);
    this.faults.set([]);
    this.stale.set(undefined);
    this.done.set('');
    try {
      return this.read(await send(), done);
    } catch (error) {
      this.faults.set([faultOf(error)]);
      return false;
    } finally {
      this.working.set(false);
    }
  }

  private read(result: PlanOutcomeFragment | undefined, done: string): boolean {
    switch (result?.__typename) {
      case 'PlanSaved':
        this.saved.set(result.plan);
        this.done.set(done);
        this.announcer.say(this.words.say(done));
        this.feed.tell({ topic: 'PLAN', patientId: result.plan.patientId });
        return true;
      case 'PlanStale':
        this.stale.set(result);
        return false;
      case 'PlanRefused':
        this.faults.set(result.refusals);
        return false;
      case undefined:
        this.faults.set([{ code: 'server/unknown' }]);
        return false;
    }
  }
}
