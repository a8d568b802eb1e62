import { Mutation, Query, Resolver } from '@nestjs/graphql';

@Resolver()
export class UndeclaredResolver {
  @Query('open')
  open(): string {
    return 'to everybody';
  }

  @Mutation('alsoOpen')
  alsoOpen(): string {
    return 'to everybody';
  }
}
