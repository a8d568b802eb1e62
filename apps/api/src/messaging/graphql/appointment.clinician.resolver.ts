import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires';
import { orRefuse } from '../../platform/errors/refused';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context';
import { MakeAppointment, type AppointmentInput } from '../make-appointment';

@Resolver()
export class AppointmentClinicianResolver {
  constructor(private readonly make: MakeAppointment) {}

  @Requires('appointment:make')
  @Mutation('makeAppointment')
  makeAppointment(@Args('input') input: AppointmentInput, @Context() context: RequestContext) {
    return orRefuse(
      async () => ({
        __typename: 'AppointmentMade',
        appointment: await this.make.run(signedIn(context), input),
      }),
      (refusals) => ({ __typename: 'AppointmentRefused', refusals }),
    );
  }
}
