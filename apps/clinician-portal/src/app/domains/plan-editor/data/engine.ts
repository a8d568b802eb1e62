// What the editor needs of the engine; loaded when the page is there already.
export { checkPlan, followTasks } from '@fyrlykt/triage';
export { LimitsOnPast } from './try-limits';
