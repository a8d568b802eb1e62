export { leaveTrace, type Trace } from './leave-trace';
export { readAccessLog, type AccessLogEntry } from './access-log.queries';
