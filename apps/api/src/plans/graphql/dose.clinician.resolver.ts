import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires';
import { orRefuse } from '../../platform/errors/refused';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context';
import { ChangeDose, type ChangeDoseInput } from '../change-dose';

/** How often a patient measures, decided by whoever writes plans. */
@Resolver()
export class DoseClinicianResolver {
  constructor(private readonly changeDose: ChangeDose) {}

  @Requires('plan:write')
  @Mutation('changeDose')
  change(@Args('input') input: ChangeDoseInput, @Context() context: RequestContext) {
    return orRefuse(
      async () => ({ __typename: 'DoseChanged', change: await this.changeDose.run(signedIn(context), input) }),
      (refusals) => ({ __typename: 'DoseRefused', refusals }),
    );
  }
}
