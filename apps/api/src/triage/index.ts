export {
  keepAssessment,
  keptFindings,
  readAssessments,
  type AssessmentRow,
  type KeptFinding,
} from './assessment.repository';
export { judgeItems, judgeMoment, type JudgedFinding, type Judgement } from './judge';
export { loadSeries, readingOf, responseOf } from './series.loader';
export { ReviewClinicianResolver } from './graphql/review.clinician.resolver';
export { TriageModule } from './triage.module';
