import { credentialHash } from '../devices';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { idOf } from './chance';
import type { Community } from './community';
import type { DemoPatient } from './patients';

const addGateway = statement(
  'demo.add-gateway',
  `insert into devices.gateway (id, organisation_id, name, credential_hash, last_seen_at) values ($1, $2, $3, $4, platform.now())`,
);
const addDevice = statement(
  'demo.add-device',
  `insert into devices.device (patient_id, gateway_id, model, serial, kinds, battery_percent, last_seen_at) values ($1, $2, $3, $4, $5, $6, platform.now())`,
);
const addAppointment = statement(
  'demo.add-appointment',
  `insert into messaging.appointment (patient_id, unit_id, person_id, title, starts_at, ends_at, video_url)
   values ($1, $2, $3, $4, platform.now() + $5::interval, platform.now() + $5::interval + interval '20 minutes', $6)`,
);

/** The demo gateway's credential: for trying the integrations' door on one's own machine, and nowhere else. */
export const demoCredential = 'demo-gateway-credential-for-development';

/** One gateway with the devices of the patients offered for sign-in, and their next video appointments. */
export function addEquipment(
  uow: UnitOfWork,
  community: Community,
  patients: readonly DemoPatient[],
  seed: number,
): void {
  const gatewayId = idOf(seed, 'gateway');
  uow.send(addGateway, [
    gatewayId,
    community.organisations.fjordvik,
    'Hjemmemottaker Fjordvik',
    credentialHash(demoCredential),
  ]);
  const nurse = community.staff.get('nurse-a');
  patients.slice(0, 3).forEach((patient, index) => {
    uow.send(addDevice, [
      patient.id,
      gatewayId,
      'Pulsoksymeter',
      `OXI-${1000 + index}`,
      ['spo2', 'heart-rate'],
      80 - index * 9,
    ]);
    const starts = `${index * 3 + 1} hours`;
    uow.send(addAppointment, [
      patient.id,
      community.units.fjordvik,
      nurse?.id,
      'Videosamtale med sykepleier',
      starts,
      `https://join.nhn.no/webapp/conference/${200_100 + index}`,
    ]);
  });
}
