import type { MigrationInterface, QueryRunner } from 'typeorm';
import { doors } from './0001-the-house/doors';
import { road } from './0001-the-house/road';

const isFunction = /^create function /;

/** Brings the functions of an older database to what a new one gets: private relations count for nobody at work, and a signed plan stands. */
export class FirmerWalls1760000000006 implements MigrationInterface {
  readonly name = 'FirmerWalls1760000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...road, ...doors].filter((text) => isFunction.test(text)))
      await runner.query(statement.replace(isFunction, 'create or replace function '));
  }

  down(): Promise<void> {
    throw new Error('There is no way back from this migration: restore a backup instead.');
  }
}
