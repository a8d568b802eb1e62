export {
  defaultEscalation,
  policyFault,
  stepsFor,
  type EscalationPolicy,
  type EscalationStep,
  type StepRole,
} from './escalation-policy';
export { nextDueAfter, occurrencesOf, occurrencesWithin, type Occurrence } from './occurrences';
export { readNewestDoseChanges, type DoseChange } from './dose.repository';
export { keepStepUps, stepUps, steppedUp, type StepUp } from './step-up';
export { DoseClinicianResolver } from './graphql/dose.clinician.resolver';
export { inForceAt, planContents, plansInForce, type PlanContent, type PlanInForce } from './plan-in-force';
export { textFor, type Text } from './localised';
export { PlanClinicianResolver } from './graphql/plan.clinician.resolver';
export { readPlanInForce, readPlanVersions } from './plan-version.repository';
export {
  liftSnoozes,
  readSilences,
  readSilencesOf,
  type KnownSnooze,
  type LiftedSnooze,
  type PathwayPause,
  type Silences,
} from './silence.repository';
export { SilenceClinicianResolver } from './graphql/silence.clinician.resolver';
export { PlansModule } from './plans.module';
