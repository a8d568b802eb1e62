// What every process of a running Fyrlykt is told by its environment.
import { join } from 'node:path';
import { inWorkspace } from './workspace.mjs';

/** The same database address for another role. The password is kept: on a server with passwords give the three addresses yourself. */
function asRole(address, role) {
  const url = new URL(address);
  url.username = role;
  return url.href;
}

/** Addresses of a database of one's own: each of the three as given, the missing ones derived from DATABASE_URL. */
export function externalDatabase(env = process.env) {
  const owner = env.DATABASE_OWNER_URL || env.DATABASE_URL;
  if (!owner) return undefined;
  return {
    DATABASE_OWNER_URL: owner,
    DATABASE_APP_URL: env.DATABASE_APP_URL || asRole(owner, 'fyrlykt_app'),
    DATABASE_SYSTEM_URL: env.DATABASE_SYSTEM_URL || asRole(owner, 'fyrlykt_system'),
  };
}

/** What does not depend on ports or on a database. */
export function commonEnvironment(dataFolder, keysFile, env = process.env) {
  return {
    ...env,
    NODE_ENV: env.NODE_ENV || 'development',
    KEYS_FILE: keysFile,
    NOTIFICATIONS_FILE: env.NOTIFICATIONS_FILE || join(dataFolder, 'notifications.jsonl'),
    PORTALS_FOLDER: env.PORTALS_FOLDER || inWorkspace('dist', 'apps'),
    SCHEMA_FOLDER: env.SCHEMA_FOLDER || inWorkspace('apps', 'api', 'schema'),
  };
}

/** Ports and the addresses that follow from them. */
export function portEnvironment(ports, env = process.env) {
  return {
    PATIENT_PORT: String(ports.patient),
    CLINICIAN_PORT: String(ports.clinician),
    INTEGRATIONS_PORT: String(ports.integrations),
    IDENTITY_PORT: String(ports.identity),
    PATIENT_URL: env.PATIENT_URL || `http://localhost:${ports.patient}`,
    CLINICIAN_URL: env.CLINICIAN_URL || `http://localhost:${ports.clinician}`,
  };
}
