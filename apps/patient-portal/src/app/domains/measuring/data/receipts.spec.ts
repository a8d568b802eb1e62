import { TestBed } from '@angular/core/testing';
import { InMemoryCache } from '@apollo/client';
import { Apollo } from 'apollo-angular';
import { OutcomePartsFragmentDoc, type OutcomePartsFragment } from '../../../shell/data/generated/operations';
import { Receipts } from './receipts';

const answer: OutcomePartsFragment = {
  __typename: 'SubmissionOutcome',
  submissionId: 'sent',
  receivedAt: '2026-11-24T07:00:00.000Z',
  zone: 'YELLOW',
  findings: [],
  advice: null,
  whoLooks: {
    __typename: 'WhoLooks',
    answerBy: null,
    coverage: {
      __typename: 'Coverage',
      code: 'NOBODY',
      unitName: 'Hjemmesykepleien',
      unitPhone: null,
      answeringUnitName: null,
      answeringUnitPhone: null,
      until: null,
      nextStaffedAt: null,
      weeklyHours: [],
    },
  },
  seen: { __typename: 'Seen', state: 'RECEIVED', by: null, at: null },
  retestOffered: false,
};

it('tells what the server answered, also to somebody who cannot ask for it again', () => {
  const cache = new InMemoryCache({ typePolicies: { SubmissionOutcome: { keyFields: ['submissionId'] } } });
  TestBed.configureTestingModule({ providers: [{ provide: Apollo, useValue: { client: { cache } } }] });
  const receipts = TestBed.inject(Receipts);
  expect(receipts.of('sent')).toBeUndefined();
  cache.writeFragment({ fragment: OutcomePartsFragmentDoc, fragmentName: 'OutcomeParts', data: answer });
  expect(receipts.of('sent')).toEqual(answer);
});
