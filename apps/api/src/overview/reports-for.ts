import { Injectable } from '@nestjs/common';
import { about } from '../platform/access/caller';
import type { SignedIn } from '../platform/access/signed-in';
import { AppDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';

const reportsFor = statement(
  'overview.reports-for',
  `select patient_id as "patientId", given_name as "givenName", family_name as "familyName", relation, may_read as "mayRead" from patients.reports_for()`,
);

export interface ReportsFor {
  patientId: string;
  name: string;
  relation: 'SELF' | 'HELPER';
  mayRead: boolean;
}

/** A relation that has ended is honoured for at most this long on an open subscription. */
const freshForMilliseconds = 4_000;

/** For whom a person may report, and whose readings that person may see. */
@Injectable()
export class ReportsForReader {
  private readonly known = new Map<string, { until: number; list: ReportsFor[] }>();

  constructor(private readonly database: AppDatabase) {}

  async read(who: SignedIn): Promise<ReportsFor[]> {
    const rows = await this.database.run(about(who.caller, 'sign-in'), (uow) =>
      uow.query<{
        patientId: string;
        givenName: string;
        familyName: string;
        relation: 'SELF' | 'HELPER';
        mayRead: boolean;
      }>(reportsFor),
    );
    return rows
      .map(({ givenName, familyName, ...row }) => ({ ...row, name: `${givenName} ${familyName}` }))
      .sort((a, b) => b.relation.localeCompare(a.relation) || a.name.localeCompare(b.name));
  }

  /** Whether this person may hear of a patient's news; seconds old at most. */
  async mayHear(who: SignedIn, patientId: string): Promise<boolean> {
    const known = this.known.get(who.personId);
    if (known && known.until > performance.now()) return allowed(known.list, patientId);
    const list = await this.read(who);
    if (this.known.size > 5_000) this.known.clear();
    this.known.set(who.personId, { until: performance.now() + freshForMilliseconds, list });
    return allowed(list, patientId);
  }
}

const allowed = (list: readonly ReportsFor[], patientId: string): boolean =>
  list.some((row) => row.patientId === patientId && row.mayRead);
