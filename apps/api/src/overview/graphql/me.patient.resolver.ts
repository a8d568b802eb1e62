import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ChooseLanguage } from '../../identity';
import { SignedInOnly } from '../../platform/access/requires';
import type { SignedIn } from '../../platform/access/signed-in';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context';
import { ReportsForReader } from '../reports-for';

@Resolver()
export class MePatientResolver {
  constructor(
    private readonly relations: ReportsForReader,
    private readonly language: ChooseLanguage,
  ) {}

  @SignedInOnly()
  @Query('me')
  me(@Context() context: RequestContext) {
    return this.view(signedIn(context));
  }

  @SignedInOnly()
  @Mutation('chooseLanguage')
  async chooseLanguage(@Args('language') language: string, @Context() context: RequestContext) {
    const who = signedIn(context);
    await this.language.run(who.personId, language);
    return this.view({ ...who, language });
  }

  private async view(who: SignedIn) {
    const { personId, name, language, idleEndsAt, endsAt } = who;
    return { personId, name, language, reportsFor: await this.relations.read(who), session: { idleEndsAt, endsAt } };
  }
}
