export { PatientChangedResolver } from './graphql/patient-changed.patient.resolver';
export { MeClinicianResolver } from './graphql/me.clinician.resolver';
export { MePatientResolver } from './graphql/me.patient.resolver';
export { PatientClinicianResolver } from './graphql/patient.clinician.resolver';
export { PatientsClinicianResolver } from './graphql/patients.clinician.resolver';
export { PlanTrialClinicianResolver } from './graphql/plan-trial.clinician.resolver';
export { TodayPatientResolver } from './graphql/today.patient.resolver';
export { OverviewModule } from './overview.module';
