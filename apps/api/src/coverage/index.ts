export { CoverageModule } from './coverage.module';
export { CoverReader } from './cover.reader';
export { coverageView } from './coverage-view';
export { afterStaffedMinutes, whoAnswers, type UnitCover, type WhoAnswers } from './who-answers';
