import { system } from '../platform/access/caller';
import type { SystemDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import type { Workers } from './care';

const staff = statement(
  'demo.staff',
  `select d.key, d.person_id as "personId", m.unit_id as "unitId" from identity.demo_person d
   join organisations.membership m on m.person_id = d.person_id where d.key in ('nurse-a', 'nurse-b', 'response')`,
);

/** The invented professionals who look at the lists. */
export async function readWorkers(database: SystemDatabase): Promise<Workers> {
  const rows = await database.run(system, (uow) => uow.query<{ key: string; personId: string; unitId: string }>(staff));
  const onDuty = rows.find(({ key }) => key === 'response')?.personId ?? '';
  const nurses = rows
    .filter(({ key }) => key !== 'response')
    .map(({ unitId, personId }) => [unitId, personId] as const);
  return { nurses: new Map(nurses), onDuty };
}
