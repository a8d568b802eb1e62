import type { Audience } from '../../platform/config/configuration';
import type { Database } from '../../platform/database/database';
import { statement } from '../../platform/database/statement';

/** One of the demo's people, as the development provider lists them. */
export interface DemoPerson {
  key: string;
  name: string;
  /** What the person is here: a role, a condition, an age. */
  label: string;
  nationalNumber: string;
}

const listed = statement(
  'identity.demo-people',
  `select d.key, p.given_name || ' ' || p.family_name as name, d.label, d.national_number as "nationalNumber"
   from identity.demo_person d join identity.person p on p.id = d.person_id
   where d.audience = $1
   order by d.sort, d.key`,
);

export class DemoPersonRepository {
  constructor(private readonly database: Database) {}

  list(audience: Audience): Promise<DemoPerson[]> {
    return this.database.run({ unitIds: [], purpose: 'sign-in' }, (uow) =>
      uow.query<DemoPerson & Record<string, unknown>>(listed, [audience]),
    );
  }

  async find(audience: Audience, key: string): Promise<DemoPerson | undefined> {
    return (await this.list(audience)).find((person) => person.key === key);
  }
}
