import { inject } from '@angular/core';
import { type Carrier, type Delivery, type Parcel, faultOf, isPassing, ChangeFeed } from '@fyrlykt/portal';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { SendDocument, type SendMutation, type SubmitInput } from './data/generated/operations';

export type SendReceipt = SendMutation['submit'];

/**
 * Carries a submission to the server. Only a lost network, a server that is down or an ended session keep it
 * waiting; the same id goes each time, so a repeat that was already stored is answered as the first one was.
 */
export function submissionCarrier(): Carrier {
  const apollo = inject(Apollo);
  const feed = inject(ChangeFeed);
  const carry = async ({ content }: Parcel<SubmitInput>): Promise<Delivery<SendReceipt>> => {
    try {
      const { data } = await firstValueFrom(apollo.mutate({ mutation: SendDocument, variables: { input: content } }));
      if (!data) return { outcome: 'not-now' };
      const receipt = data.submit;
      switch (receipt.__typename) {
        case 'SubmissionAccepted':
          feed.tell({ topic: 'SUBMISSION', id: receipt.outcome.submissionId, patientId: content.patientId });
          return { outcome: 'delivered', receipt };
        case 'ConfirmationNeeded':
          return { outcome: 'asks', receipt };
        case 'SubmissionRefused':
          return { outcome: 'refused', receipt };
      }
    } catch (error) {
      const fault = faultOf(error);
      if (isPassing(fault) || fault.code === 'access/sign-in-required') return { outcome: 'not-now' };
      const refusal = { __typename: 'Refusal' as const, code: fault.code, message: '', path: null };
      return { outcome: 'refused', receipt: { __typename: 'SubmissionRefused', refusals: [refusal] } };
    }
  };
  return carry;
}
