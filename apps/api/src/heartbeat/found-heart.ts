import { createHmac, randomUUID } from 'node:crypto';
import type { Plan } from '@fyrlykt/triage';
import { credentialHash } from '../devices';
import { addMonitoring, addPathway, addPerson, addPlan } from '../founding';
import type { NationalNumberVault } from '../identity';
import { defaultEscalation } from '../plans';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import type { OrganisationWithoutHeart } from './heart.repository';

const addHeartPatient = statement(
  'heartbeat.add-patient',
  `insert into patients.patient (id, person_id, given_name, family_name, birth_date, organisation_id, heartbeat)
   values ($1, $2, 'Heartbeat', $3, '1900-01-01', $4, true)`,
);
const addHeartGateway = statement(
  'heartbeat.add-gateway',
  `insert into devices.gateway (id, organisation_id, name, credential_hash) values ($1, $2, 'Heartbeat', $3)`,
);
const addHeartDevice = statement(
  'heartbeat.add-device',
  `insert into devices.device (patient_id, gateway_id, model, serial, kinds, last_seen_at) values ($1, $2, 'Heartbeat', $3, '{spo2}', platform.now())`,
);

/** Far enough below the limit that no rounding and no hysteresis matters. */
export const heartbeatSpo2 = 80;

const text = { nb: 'Prøve av varslingen', nn: 'Prøve av varslinga', en: 'Trial of the alerting' };
const plan: Plan = {
  schemaVersion: 1,
  title: text,
  tasks: [],
  rules: [
    {
      id: 'heartbeat',
      type: 'band',
      kind: 'spo2',
      levels: [{ zone: 'RED', atOrBelow: 88 }],
      lane: 'clinical',
      textCode: 'spo2-outside',
      source: 'heartbeat',
      safety: true,
    },
  ],
  advice: { GREEN: text, YELLOW: text, RED: text },
};

/** A credential that needs no place of its own: whoever holds the installation's keys can make it again. */
export function heartCredential(key: Buffer, gatewayId: string): string {
  return createHmac('sha256', key).update(`heartbeat ${gatewayId}`).digest('base64url');
}

/** Gives an organisation its synthetic patient, with a plan, a device and a gateway, and without any care relation. */
export async function foundHeart(
  uow: UnitOfWork,
  { organisationId, unitId, name }: OrganisationWithoutHeart,
  { vault, key }: { vault: NationalNumberVault; key: Buffer },
): Promise<void> {
  const [personId, patientId, pathwayId, gatewayId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const now = new Date();
  // Not a number that anybody can sign in with.
  const { blindIndex, encrypted, keyVersion } = vault.seal(`heartbeat ${organisationId}`, personId);
  uow.send(addPerson, [personId, blindIndex, encrypted, keyVersion, 'Heartbeat', name, 'nb']);
  uow.send(addHeartPatient, [patientId, personId, name, organisationId]);
  uow.send(addMonitoring, [patientId, organisationId, unitId, 'heartbeat']);
  uow.send(addPathway, [pathwayId, patientId, 'heartbeat', 'Heartbeat', now, null]);
  uow.send(addPlan, [
    randomUUID(),
    patientId,
    pathwayId,
    'heartbeat',
    'Heartbeat',
    plan,
    defaultEscalation,
    '[]',
    personId,
    now,
    null,
  ]);
  uow.send(addHeartGateway, [gatewayId, organisationId, credentialHash(heartCredential(key, gatewayId))]);
  uow.send(addHeartDevice, [patientId, gatewayId, `heartbeat-${organisationId}`]);
}
