// The service's own code that the bench calls directly. Bundled by the bench, since it is TypeScript.
export { evaluate, lookBack, planTemplate, prepare, replay } from '@fyrlykt/triage';
export { kindDefinition, UNIT_CODES } from '@fyrlykt/vitals';
export { credentialHash } from '../../apps/api/src/devices/gateway.repository';
export { countEpisodes, readWorkList } from '../../apps/api/src/episodes/episode.repository';
export { readHistory, readNewest, readTrend, storeMeasurements } from '../../apps/api/src/measurements';
export { readPatientList } from '../../apps/api/src/overview/patient-list';
export { defaultEscalation, plansInForce } from '../../apps/api/src/plans';
export { beginReportFor } from '../../apps/api/src/intake/submission.repository';
