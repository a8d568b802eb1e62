import { Injectable } from '@nestjs/common';
import type { Caller } from '../platform/access/caller';
import { AppDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';

const byBlindIndex = statement(
  'identity.person-by-blind-index',
  `select id from identity.person where blind_index = $1`,
);

const setLanguage = statement('identity.set-language', `update identity.person set language = $2 where id = $1`);

const signIn: Caller = { unitIds: [], purpose: 'sign-in' };

@Injectable()
export class PersonRepository {
  constructor(private readonly database: AppDatabase) {}

  async idByBlindIndex(blindIndex: Buffer): Promise<string | undefined> {
    const row = await this.database.run(signIn, (uow) => uow.one<{ id: string }>(byBlindIndex, [blindIndex]));
    return row?.id;
  }

  async setLanguage(personId: string, language: string): Promise<void> {
    await this.database.run({ ...signIn, personId }, (uow) => uow.execute(setLanguage, [personId, language]));
  }
}
