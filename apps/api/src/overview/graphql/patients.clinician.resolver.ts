import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { leaveTrace } from '../../audit';
import { NationalNumberVault } from '../../identity';
import { Requires } from '../../platform/access/requires';
import { AppDatabase } from '../../platform/database/database.module';
import { Refused } from '../../platform/errors/refused';
import { connection, pageSize } from '../../platform/graphql/paging';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context';
import { readGreen } from '../clinician-submissions';
import { nameSearch } from '../name-search';
import { instantAndId, nameKeys } from '../page-keys';
import { readPatientList } from '../patient-list';

interface PatientsArgs {
  unitId: string;
  search?: string | null;
  filter?: string | null;
  first: number;
  after?: string | null;
}

/** The lists of the clinician portal. */
@Resolver()
export class PatientsClinicianResolver {
  constructor(
    private readonly database: AppDatabase,
    private readonly vault: NationalNumberVault,
  ) {}

  @Requires('patient:read')
  @Query('patients')
  async patients(@Args() args: PatientsArgs, @Context() context: RequestContext) {
    const { caller } = memberOf(context, args.unitId);
    const most = pageSize(args.first);
    const search = nameSearch(args.search);
    const filter = args.filter ?? 'ALL';
    const after = nameKeys(args.after);
    const rows = await this.database.run(caller, async (uow) => {
      const found = await readPatientList(uow, {
        unitId: args.unitId,
        namePatterns: search && 'patterns' in search ? search.patterns : undefined,
        blindIndex: search && 'nationalNumber' in search ? this.vault.blindIndex(search.nationalNumber) : undefined,
        zone: filter === 'ALL' || filter === 'MISSING' ? undefined : filter,
        missing: filter === 'MISSING',
        after,
        most: most + 1,
      });
      leaveTrace(uow, caller, {
        operation: 'overview.patients',
        kind: 'read',
        patients: found.slice(0, most).map(({ id }) => id),
      });
      return found;
    });
    return connection(
      rows,
      most,
      (row) => [row.familyName, row.givenName, row.id],
      (row) => row,
    );
  }

  @Requires('submission:review')
  @Query('greenSubmissions')
  async greenSubmissions(
    @Args() args: Pick<PatientsArgs, 'unitId' | 'first' | 'after'>,
    @Context() context: RequestContext,
  ) {
    const { caller } = memberOf(context, args.unitId);
    const most = pageSize(args.first);
    const after = instantAndId(args.after);
    const rows = await this.database.run(caller, async (uow) => {
      const found = await readGreen(uow, args.unitId, {
        after,
        most: most + 1,
      });
      leaveTrace(uow, caller, {
        operation: 'overview.green-submissions',
        kind: 'read',
        patients: [...new Set(found.map(({ patientId }) => patientId))],
      });
      return found;
    });
    return connection(
      rows,
      most,
      (row) => [row.receivedAt, row.id],
      (row) => row,
    );
  }
}

function memberOf(context: RequestContext, unitId: string) {
  const who = signedIn(context);
  if (!who.memberships.some((membership) => membership.unitId === unitId)) {
    throw new Refused('access/not-your-unit', 'Choose a unit that you work in.');
  }
  return who;
}
