export {
  keepAssessment,
  keptFinding,
  readAssessments,
  type AssessmentRow,
  type KeptFinding,
} from './assessment.repository';
export { judgeItems, judgeMoment, type JudgedFinding, type Judgement } from './judge';
export { loadSeries } from './series.loader';
