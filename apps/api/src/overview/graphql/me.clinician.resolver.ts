import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ChooseLanguage } from '../../identity';
import { SignedInOnly } from '../../platform/access/requires';
import type { SignedIn } from '../../platform/access/signed-in';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context';

@Resolver()
export class MeClinicianResolver {
  constructor(private readonly language: ChooseLanguage) {}

  @SignedInOnly()
  @Query('me')
  me(@Context() context: RequestContext) {
    return view(signedIn(context));
  }

  @SignedInOnly()
  @Mutation('chooseLanguage')
  async chooseLanguage(@Args('language') language: string, @Context() context: RequestContext) {
    const who = signedIn(context);
    await this.language.run(who.personId, language);
    return view({ ...who, language });
  }
}

function view({ personId, name, language, memberships, idleEndsAt, endsAt }: SignedIn) {
  return {
    personId,
    name,
    language,
    memberships: memberships.map((membership) => ({
      ...membership,
      role: membership.role.toUpperCase().replaceAll('-', '_'),
    })),
    session: { idleEndsAt, endsAt },
  };
}
