import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires';
import { orRefuse } from '../../platform/errors/refused';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context';
import { ReviewSubmissions, type SubmissionRef } from '../review-submissions';

@Resolver()
export class ReviewClinicianResolver {
  constructor(private readonly reviews: ReviewSubmissions) {}

  @Requires('submission:review')
  @Mutation('reviewSubmissions')
  review(@Args('submissions') submissions: SubmissionRef[], @Context() context: RequestContext) {
    return reviewed(() => this.reviews.review(signedIn(context), submissions));
  }

  @Requires('submission:review')
  @Mutation('undoReview')
  undo(@Args('submissions') submissions: SubmissionRef[], @Context() context: RequestContext) {
    return reviewed(() => this.reviews.undo(signedIn(context), submissions));
  }
}

function reviewed(act: () => Promise<string[]>) {
  return orRefuse(
    async () => ({ __typename: 'SubmissionsReviewed', submissionIds: await act() }),
    (refusals) => ({ __typename: 'ReviewRefused', refusals }),
  );
}
