import { Module } from '@nestjs/common';
import { EpisodeClinicianResolver, EpisodesModule } from './episodes';
import { IntakeModule, SubmissionResolver } from './intake';
import { AppointmentClinicianResolver, MessagingModule } from './messaging';
import {
  MeClinicianResolver,
  OverviewModule,
  PatientClinicianResolver,
  PatientsClinicianResolver,
  PlanTrialClinicianResolver,
} from './overview';
import { DoseClinicianResolver, PlanClinicianResolver, PlansModule, SilenceClinicianResolver } from './plans';
import { ServiceResolver } from './platform/graphql/service.resolver';
import { FormResolver } from './questionnaires';
import { ReviewClinicianResolver, TriageModule } from './triage';

/** Every resolver of the clinician portal's endpoint. */
@Module({
  imports: [IntakeModule, EpisodesModule, OverviewModule, PlansModule, MessagingModule, TriageModule],
  providers: [
    ServiceResolver,
    MeClinicianResolver,
    PatientClinicianResolver,
    PatientsClinicianResolver,
    PlanTrialClinicianResolver,
    SubmissionResolver,
    FormResolver,
    EpisodeClinicianResolver,
    PlanClinicianResolver,
    SilenceClinicianResolver,
    DoseClinicianResolver,
    ReviewClinicianResolver,
    AppointmentClinicianResolver,
  ],
})
export class ClinicianEndpointModule {}
