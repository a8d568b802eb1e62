export { canonicalEntry, chainOfNobody, firstLink, link } from './audit-chain';
export { leaveTrace, type Trace } from './leave-trace';
export { readAccessLog, type AccessLogEntry } from './access-log.queries';
export { sealEntries } from './seal-entries';
