import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '../access/requires';

/** Raised with each release. */
export const serviceVersion = '0.1.0';

@Resolver()
export class ServiceResolver {
  @Public()
  @Query('serviceVersion')
  serviceVersion(): string {
    return serviceVersion;
  }
}
