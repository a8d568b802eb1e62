import { Module } from '@nestjs/common';
import { EpisodeClinicianResolver, EpisodesModule } from './episodes';
import { IntakeModule, SubmissionResolver } from './intake';
import { ServiceResolver } from './platform/graphql/service.resolver';
import { FormResolver } from './questionnaires';

/** Every resolver of the clinician portal's endpoint. */
@Module({
  imports: [IntakeModule, EpisodesModule],
  providers: [ServiceResolver, SubmissionResolver, FormResolver, EpisodeClinicianResolver],
})
export class ClinicianEndpointModule {}
