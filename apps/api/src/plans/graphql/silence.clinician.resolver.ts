import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires';
import type { SignedIn } from '../../platform/access/signed-in';
import { orRefuse } from '../../platform/errors/refused';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context';
import { LiftSilence } from '../lift-silence';
import { PausePathway, type PauseInput } from '../pause-pathway';
import type { SilenceView } from '../silence.repository';
import { SnoozeMeasure, type SnoozeInput } from '../snooze-measure';

/** Snoozes and pauses, set and lifted by whoever handles episodes. */
@Resolver()
export class SilenceClinicianResolver {
  constructor(
    private readonly snoozeMeasure: SnoozeMeasure,
    private readonly pausePathway: PausePathway,
    private readonly liftSilence: LiftSilence,
  ) {}

  @Requires('episode:handle')
  @Mutation('snoozeMeasure')
  snooze(@Args('input') input: SnoozeInput, @Context() context: RequestContext) {
    return acted(context, (who) => this.snoozeMeasure.run(who, input));
  }

  @Requires('episode:handle')
  @Mutation('pausePathway')
  pause(@Args('input') input: PauseInput, @Context() context: RequestContext) {
    return acted(context, (who) => this.pausePathway.run(who, input));
  }

  @Requires('episode:handle')
  @Mutation('liftSilence')
  lift(@Args('silenceId') silenceId: string, @Context() context: RequestContext) {
    return acted(context, (who) => this.liftSilence.run(who, silenceId));
  }
}

function acted(context: RequestContext, act: (who: SignedIn) => Promise<SilenceView>) {
  return orRefuse(
    async () => ({ __typename: 'SilenceSaved', silence: await act(signedIn(context)) }),
    (refusals) => ({ __typename: 'SilenceRefused', refusals }),
  );
}
