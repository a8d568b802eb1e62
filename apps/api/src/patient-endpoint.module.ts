import { Module } from '@nestjs/common';
import { IntakeModule, SubmissionPatientResolver, SubmissionResolver } from './intake';
import { MePatientResolver, OverviewModule, PatientChangedResolver, TodayPatientResolver } from './overview';
import { ServiceResolver } from './platform/graphql/service.resolver';
import { FormResolver } from './questionnaires';

/** Every resolver of the patient portal's endpoint, and nothing of the clinicians'. */
@Module({
  imports: [IntakeModule, OverviewModule],
  providers: [
    ServiceResolver,
    MePatientResolver,
    TodayPatientResolver,
    PatientChangedResolver,
    SubmissionResolver,
    SubmissionPatientResolver,
    FormResolver,
  ],
})
export class PatientEndpointModule {}
