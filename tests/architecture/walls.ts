import type { IConfiguration } from 'dependency-cruiser';

/** What each domain of the API may import beside `platform`, `audit` and `identity`: one readable row each, lower rooms only. */
export const rows: Readonly<Record<string, readonly string[]>> = {
  platform: [],
  audit: [],
  identity: [],
  organisations: [],
  notifications: [],
  patients: ['organisations'],
  coverage: ['organisations'],
  founding: [],
  measurements: ['patients'],
  questionnaires: ['patients'],
  plans: ['patients'],
  devices: ['patients'],
  triage: ['measurements', 'questionnaires', 'plans'],
  messaging: ['patients', 'notifications'],
  episodes: ['triage', 'coverage', 'notifications', 'plans', 'measurements'],
  intake: ['patients', 'plans', 'devices', 'measurements', 'questionnaires', 'triage', 'episodes', 'coverage'],
  heartbeat: ['founding', 'plans', 'devices'],
  overview: [
    'intake',
    'episodes',
    'triage',
    'plans',
    'measurements',
    'questionnaires',
    'devices',
    'messaging',
    'coverage',
    'patients',
    'organisations',
  ],
};

const ground = ['platform', 'audit', 'identity'];

/** Rows as rules: a domain reaches its own files, the ground it stands on, and the doors of the rooms its row names. */
export function wallsOf(root: string): IConfiguration {
  const domains = Object.keys(rows).join('|');
  const forbidden = Object.entries(rows).map(([domain, named]) => {
    const below =
      domain === 'platform'
        ? []
        : domain === 'audit'
          ? ['platform']
          : domain === 'identity'
            ? ['platform', 'audit']
            : ground;
    const allowed = [domain, ...below, ...named].join('|');
    return {
      name: `row-of-${domain}`,
      severity: 'error' as const,
      from: { path: `^${root}/${domain}/` },
      to: { path: `^${root}/(${domains})/`, pathNot: `^${root}/(${allowed})/` },
    };
  });
  return {
    forbidden: [
      ...forbidden,
      {
        name: 'one-door',
        severity: 'error',
        comment: 'A domain is entered by its index.ts; platform has no door, it is the ground.',
        from: { path: `^${root}/([^/]+)/` },
        to: { path: `^${root}/(?!platform/)([^/]+)/.+`, pathNot: [`^${root}/$1/`, `^${root}/[^/]+/index\\.ts$`] },
      },
      {
        name: 'no-cycle',
        severity: 'error',
        from: { path: `^${root}/` },
        to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      },
    ],
    options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
  };
}
