import { Args, Context, Resolver, Subscription } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/graphql/request-context';
import { Changes } from '../../platform/live/changes';
import { watch } from '../../platform/live/watch';
import { ReportsForReader } from '../reports-for';

/** News for the patient's own page: a nurse has looked, the plan has changed. */
@Resolver()
export class PatientChangedResolver {
  constructor(
    private readonly relations: ReportsForReader,
    private readonly changes: Changes,
  ) {}

  @Requires('self:read')
  @Subscription('patientChanged')
  patientChanged(@Args('patientId') patientId: string, @Context() context: RequestContext) {
    return watch(this.changes, context, 'patientChanged', (who, change) =>
      change.patientId === patientId ? this.relations.mayHear(who, patientId) : false,
    );
  }
}
