import { credentialHash } from '../devices';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { idOf } from './chance';
import type { Community } from './community';
import type { DemoPatient } from './patients';

const addGateway = statement(
  'demo.add-gateway',
  `insert into devices.gateway (id, organisation_id, name, credential_hash, last_seen_at) values ($1, $2, $3, $4, $5)`,
);
const addDevice = statement(
  'demo.add-device',
  `insert into devices.device (patient_id, gateway_id, model, serial, kinds, battery_percent, last_seen_at) values ($1, $2, $3, $4, $5, $6, $7)`,
);
const hearDevices = statement(
  'demo.hear-devices',
  `update devices.device set last_seen_at = $1 where serial like 'OXI-%' and serial <> $2 and fault is distinct from 'silent'`,
);
const hearGateway = statement('demo.hear-gateway', `update devices.gateway set last_seen_at = $2 where id = $1`);

/** The demo gateway's credential: for trying the integrations' door on one's own machine, and nowhere else. */
export const demoCredential = 'demo-gateway-credential-for-development';

export const gatewayId = (seed: number): string => idOf(seed, 'gateway');

/** Devices of the first patients: those offered for sign-in, and some of whom one has fallen silent and one wants a new battery. */
export const serialOf = (index: number): string => `OXI-${1000 + index}`;
const equipped = 6;
const silent = 5;
/** The COPD patient among them who is not offered for sign-in. */
export const lowBattery = 3;

/** One gateway with the oximeters of the first patients. */
export function addEquipment(
  uow: UnitOfWork,
  community: Community,
  patients: readonly DemoPatient[],
  { seed, begins }: { seed: number; begins: Date },
): void {
  uow.send(addGateway, [
    gatewayId(seed), community.organisations.fjordvik, 'Hjemmemottaker Fjordvik', credentialHash(demoCredential), begins,
  ]); // prettier-ignore
  patients.slice(0, equipped).forEach((patient, index) => {
    const kinds = ['spo2', 'heart-rate'];
    uow.send(addDevice, [
      patient.id, gatewayId(seed), 'Pulsoksymeter', serialOf(index), kinds, 80 - index * 9, begins,
    ]); // prettier-ignore
  });
}

/** All but the silent one have been heard of lately, however long the demo has slept. */
export function hearEquipment(uow: UnitOfWork, seed: number, at: Date): void {
  uow.send(hearDevices, [at, serialOf(silent)]);
  uow.send(hearGateway, [gatewayId(seed), at]);
}
