import { inject, Injectable } from '@angular/core';
import { Apollo } from 'apollo-angular';
import { OutcomePartsFragmentDoc, type OutcomePartsFragment } from '../../../shell/data/generated/operations';

/** What the server answered when something was sent, also by the outbox in the background; gone with the page. */
@Injectable({ providedIn: 'root' })
export class Receipts {
  private readonly apollo = inject(Apollo);

  of(submissionId: string): OutcomePartsFragment | undefined {
    const { cache } = this.apollo.client;
    const id = cache.identify({ __typename: 'SubmissionOutcome', submissionId });
    const fragment = { fragment: OutcomePartsFragmentDoc, fragmentName: 'OutcomeParts' };
    return cache.readFragment<OutcomePartsFragment>({ id, ...fragment }) ?? undefined;
  }
}
