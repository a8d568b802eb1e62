import { Args, Query, Resolver } from '@nestjs/graphql';
import { AppDatabase } from '../../platform/database/database.module';
import { SignedInOnly } from '../../platform/access/requires';
import { readForm } from '../form.repository';

/** Forms hold no patient's data: everybody who is signed in may read one, at either endpoint. */
@Resolver()
export class FormResolver {
  constructor(private readonly database: AppDatabase) {}

  @SignedInOnly()
  @Query('form')
  async form(@Args('id') id: string) {
    const form = await this.database.run({ unitIds: [], purpose: 'care' }, (uow) => readForm(uow, id));
    if (!form) return null;
    const title = Object.entries(form.title).map(([language, text]) => ({ language, text }));
    return { id: form.id, version: form.version, title, definition: JSON.stringify(form) };
  }
}
