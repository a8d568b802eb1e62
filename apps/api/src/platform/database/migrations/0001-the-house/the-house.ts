import type { MigrationInterface, QueryRunner } from 'typeorm';
import { doors } from './doors';
import { people } from './people';
import { platform } from './platform';
import { road } from './road';

/** The first migration: everything that cannot be retrofitted cheaply stands from the beginning. */
export class TheHouse1760000000001 implements MigrationInterface {
  readonly name = 'TheHouse1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...platform, ...people, ...road, ...doors]) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('There is no way back from the first migration: restore a backup instead.');
  }
}
