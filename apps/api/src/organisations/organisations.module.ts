import { Global, Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { SignedInSource } from '../platform/access/signed-in';
import { MembershipRepository } from './membership.repository';
import { SignedInPerson } from './signed-in-person';

/** Global because it fills platform's port for whoever is behind a request. */
@Global()
@Module({
  imports: [IdentityModule],
  providers: [MembershipRepository, { provide: SignedInSource, useClass: SignedInPerson }],
  exports: [SignedInSource],
})
export class OrganisationsModule {}
