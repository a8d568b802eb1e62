import { Injectable } from '@nestjs/common';
import { AppDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import type { ActiveMembership } from '../platform/access/signed-in';

const activeMemberships = statement(
  'organisations.active-memberships',
  `select m.id, m.role, m.unit_id as "unitId", u.name as "unitName", o.id as "organisationId", o.name as "organisationName"
   from organisations.membership m
   join organisations.unit u on u.id = m.unit_id
   join organisations.organisation o on o.id = u.organisation_id
   where m.person_id = $1 and m.valid_from <= platform.now() and (m.valid_until is null or m.valid_until > platform.now())
   order by m.valid_from, m.id`,
);

@Injectable()
export class MembershipRepository {
  constructor(private readonly database: AppDatabase) {}

  /** The memberships a person may act from at this moment. */
  active(personId: string): Promise<ActiveMembership[]> {
    return this.database.lookUp<ActiveMembership & Record<string, unknown>>(activeMemberships, [personId]);
  }
}
