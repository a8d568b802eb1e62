import { readFileSync } from 'node:fs';

/** Which of the two portals' origins a request came in on. */
export type Audience = 'patient' | 'clinician';

/** Secrets that must survive a restart. Each is 32 bytes, base64 in the keys file. */
export interface Keys {
  /** Encrypts national numbers. */
  encryption: Buffer;
  /** Makes the blind index of national numbers. */
  blindIndex: Buffer;
  /** Encrypts what a pending sign-in keeps. */
  session: Buffer;
}

export interface OidcClient {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

export interface Configuration {
  production: boolean;
  database: { appUrl: string; systemUrl: string; ownerUrl: string | undefined; poolSize: number };
  redisUrl: string | undefined;
  ports: Record<Audience, number> & { integrations: number; identity: number };
  urls: Record<Audience, string>;
  /** Where gateways report, as the worker reaches it: the heartbeat goes in at the same door. */
  integrationsUrl: string;
  /** Only tests do without. */
  heartbeat: boolean;
  oidc: Record<Audience, OidcClient>;
  keys: Keys;
  notifications: { file: string | undefined; smtpUrl: string | undefined; from: string };
  videoHosts: string[];
  /** Folder with the built portals, one folder each. */
  portalsFolder: string;
  schemaFolder: string;
}

/** What is wrong with the configuration, each as one sentence that says how to mend it. */
export class ConfigurationError extends Error {
  constructor(readonly faults: string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

type Environment = Record<string, string | undefined>;

/** Reads values and collects every fault, so that all are told at once. */
class Reader {
  readonly faults: string[] = [];

  constructor(private readonly env: Environment) {}

  text(name: string, fallback?: string): string {
    const value = this.env[name] || fallback;
    if (value === undefined) this.faults.push(`${name} is missing: see .env.example for what it holds.`);
    return value ?? '';
  }

  optional(name: string): string | undefined {
    return this.env[name] || undefined;
  }

  number(name: string, fallback: number, most: number): number {
    const text = this.env[name] || String(fallback);
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1 || value > most) {
      this.faults.push(`${name} is "${text}": give a whole number from 1 to ${most}.`);
    }
    return value;
  }

  url(name: string, fallback?: string): string {
    const text = this.text(name, fallback);
    if (text && !URL.canParse(text))
      this.faults.push(`${name} is "${text}": give a whole address such as https://example.org.`);
    return text.replace(/\/$/, '');
  }
}

/** Reads and checks the whole configuration. @throws {ConfigurationError} with every fault found */
export function readConfiguration(env: Environment = process.env): Configuration {
  const reader = new Reader(env);
  const production = env['NODE_ENV'] === 'production';
  const ports = {
    patient: reader.number('PATIENT_PORT', 4200, 65535),
    clinician: reader.number('CLINICIAN_PORT', 4300, 65535),
    integrations: reader.number('INTEGRATIONS_PORT', 4400, 65535),
    identity: reader.number('IDENTITY_PORT', 4500, 65535),
  };
  const local = (port: number): string | undefined => (production ? undefined : `http://localhost:${port}`);
  const configuration: Configuration = {
    production,
    database: {
      appUrl: reader.text('DATABASE_APP_URL'),
      systemUrl: reader.text('DATABASE_SYSTEM_URL'),
      ownerUrl: reader.optional('DATABASE_OWNER_URL'),
      poolSize: reader.number('DATABASE_POOL_SIZE', 8, 100),
    },
    redisUrl: reader.optional('REDIS_URL'),
    ports,
    urls: {
      patient: reader.url('PATIENT_URL', local(ports.patient)),
      clinician: reader.url('CLINICIAN_URL', local(ports.clinician)),
    },
    integrationsUrl: reader.url('INTEGRATIONS_URL', `http://localhost:${ports.integrations}`),
    heartbeat: reader.optional('HEARTBEAT') !== 'off',
    oidc: {
      patient: readClient(reader, 'IDPORTEN', local(ports.identity) && `${local(ports.identity)}/idporten`),
      clinician: readClient(reader, 'HELSEID', local(ports.identity) && `${local(ports.identity)}/helseid`),
    },
    keys: readKeys(reader),
    notifications: {
      file: reader.optional('NOTIFICATIONS_FILE'),
      smtpUrl: reader.optional('SMTP_URL'),
      from: reader.text('NOTIFICATIONS_FROM', 'fyrlykt@localhost'),
    },
    videoHosts: reader.text('VIDEO_HOSTS', 'join.nhn.no,whereby.com').split(','),
    portalsFolder: reader.text('PORTALS_FOLDER', 'dist/apps'),
    schemaFolder: reader.text('SCHEMA_FOLDER', 'apps/api/schema'),
  };
  if (reader.faults.length > 0) throw new ConfigurationError(reader.faults);
  return configuration;
}

function readClient(reader: Reader, prefix: string, local: string | undefined): OidcClient {
  return {
    issuer: reader.url(`${prefix}_ISSUER`, local),
    clientId: reader.text(`${prefix}_CLIENT_ID`, local && 'fyrlykt'),
    clientSecret: reader.text(`${prefix}_CLIENT_SECRET`, local && 'development-only'),
  };
}

/** Keys come from a file, so that they are neither in the process list nor in the repository. */
function readKeys(reader: Reader): Keys {
  const none = Buffer.alloc(0);
  const file = reader.text('KEYS_FILE');
  if (!file) return { encryption: none, blindIndex: none, session: none };
  try {
    const held = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | undefined>;
    const key = (name: string): Buffer => {
      const bytes = Buffer.from(held[name] ?? '', 'base64');
      if (bytes.length !== 32) reader.faults.push(`KEYS_FILE: "${name}" in ${file} must be 32 bytes in base64.`);
      return bytes;
    };
    return { encryption: key('encryption'), blindIndex: key('blindIndex'), session: key('session') };
  } catch {
    reader.faults.push(
      `KEYS_FILE: ${file} cannot be read as JSON: make it as .env.example says, or restore it from your backup.`,
    );
    return { encryption: none, blindIndex: none, session: none };
  }
}
