import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CoverReader } from '../../coverage';
import { about } from '../../platform/access/caller';
import { Requires } from '../../platform/access/requires';
import type { SignedIn } from '../../platform/access/signed-in';
import { AppDatabase } from '../../platform/database/database.module';
import { orRefuse } from '../../platform/errors/refused';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context';
import { outcomeView, withoutFindings, type Outcome } from '../outcome';
import { OutcomeReader } from '../outcome.reader';
import { isUuid, type Submission } from '../submission';
import { Submit, type Submitted } from '../submit';

/** Patient, helper and nurse send the same thing; who they are comes from the session, never from what they send. */
@Resolver()
export class SubmissionResolver {
  constructor(
    private readonly road: Submit,
    private readonly outcomes: OutcomeReader,
    private readonly covers: CoverReader,
    private readonly database: AppDatabase,
  ) {}

  @Requires('measurement:report')
  @Mutation('submit')
  submit(@Args('input') input: Submission, @Context() context: RequestContext) {
    const who = signedIn(context);
    return orRefuse(
      async () => this.reply(who, await this.road.submit(who.caller, input)),
      (refusals) => ({ __typename: 'SubmissionRefused', refusals }),
    );
  }

  private async reply(who: SignedIn, submitted: Submitted) {
    switch (submitted.status) {
      case 'accepted': {
        const cover = await this.covers.read(submitted.unitId);
        const outcome = outcomeView(submitted.judged, cover, { language: who.language, now: submitted.now });
        return acceptedFor(submitted, outcome);
      }
      case 'repeated':
        return acceptedFor(submitted, await this.earlier(who, submitted.patientId, submitted.submissionId));
      case 'questions':
        return { __typename: 'ConfirmationNeeded', questions: submitted.questions };
      case 'refused':
        return { __typename: 'SubmissionRefused', refusals: submitted.faults };
    }
  }

  /** The first answer again; the caller has just been authorised to report, so purpose `intake` opens this one patient. */
  private async earlier(who: SignedIn, patientId: string, submissionId: string) {
    const [outcome] = await this.database.run(about(who.caller, 'intake', patientId), (uow) =>
      this.outcomes.read(uow, { patientId, language: who.language, submissionIds: [submissionId], most: 1 }),
    );
    return outcome;
  }
}

/** Who may report and not read is told the zone and what to do; the findings hold what was measured before. */
function acceptedFor({ mayRead }: { mayRead: boolean }, outcome: Outcome | undefined) {
  return { __typename: 'SubmissionAccepted', outcome: outcome && !mayRead ? withoutFindings(outcome) : outcome };
}

/** Only the patient portal asks for one earlier submission. */
@Resolver()
export class SubmissionPatientResolver {
  constructor(
    private readonly outcomes: OutcomeReader,
    private readonly database: AppDatabase,
  ) {}

  @Requires('self:read')
  @Query('submission')
  async submission(
    @Args('patientId') patientId: string,
    @Args('submissionId') submissionId: string,
    @Context() context: RequestContext,
  ) {
    if (!isUuid(patientId) || !isUuid(submissionId)) return null;
    const who = signedIn(context);
    const [outcome] = await this.database.run(about(who.caller, 'care', patientId), (uow) =>
      this.outcomes.read(uow, { patientId, language: who.language, submissionIds: [submissionId], most: 1 }),
    );
    return outcome ?? null;
  }
}
