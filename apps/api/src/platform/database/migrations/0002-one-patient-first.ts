import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownRelations, seesPatient, writesPatient } from './0001-the-house/protection';

interface Policy {
  table: string;
  name: 'care_reads' | 'care_adds' | 'care_changes';
}

/** Brings the policies of an older database to the form that new tables get: the context's own patient is asked for first. */
export class OnePatientFirst1760000000002 implements MigrationInterface {
  readonly name = 'OnePatientFirst1760000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter policy own_relations on patients.care_access using ${ownRelations('care_access')}`);
    const policies = (await runner.query(
      `select schemaname || '.' || tablename as table, policyname as name
       from pg_policies where policyname in ('care_reads', 'care_adds', 'care_changes') order by 1, 2`,
    )) as Policy[];
    for (const { table, name } of policies) {
      const [, noun] = table.split('.');
      const column = `${noun}.${table === 'patients.patient' ? 'id' : 'patient_id'}`;
      const rule = {
        care_reads: `using ${seesPatient(column)}`,
        care_adds: `with check ${writesPatient(column)}`,
        care_changes: `using ${writesPatient(column)} with check ${writesPatient(column)}`,
      };
      await runner.query(`alter policy ${name} on ${table} ${rule[name]}`);
    }
  }

  down(): Promise<void> {
    throw new Error('There is no way back from this migration: restore a backup instead.');
  }
}
