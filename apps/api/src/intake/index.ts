export { IntakeModule } from './intake.module';
export { OutcomeReader } from './outcome.reader';
export { Submit, type Submitted } from './submit';
export { isUuid, type Submission } from './submission';
export { SubmissionPatientResolver, SubmissionResolver } from './graphql/submission.resolvers';
