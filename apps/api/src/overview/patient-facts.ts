import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';

const pathways = statement(
  'overview.pathways',
  `select w.id, w.title, w.condition, w.starts_on as "startsOn", w.ends_on as "endsOn", w.review_on as "reviewOn",
          coalesce((select json_agg(json_build_object('kind', d.kind, 'unitName', u.name, 'organisationName', o.name, 'since', d.since) order by d.kind)
                    from patients.duty d join organisations.unit u on u.id = d.unit_id join organisations.organisation o on o.id = u.organisation_id
                    where d.pathway_id = w.id and d.until is null), '[]') as duties
   from patients.pathway w where w.patient_id = $1 order by w.starts_on`,
);

const units = statement(
  'overview.units',
  `select u.name as "unitName", o.name as "organisationName", i.until
   from patients.involved_units($1) i join organisations.unit u on u.id = i.unit_id join organisations.organisation o on o.id = u.organisation_id
   order by o.name`,
);

const helpers = statement(
  'overview.helpers',
  `select p.given_name || ' ' || p.family_name as name, h.mandate, h.may_read as "mayRead", h.valid_until as until
   from patients.helper h join identity.person p on p.id = h.person_id
   where h.patient_id = $1 and h.valid_from <= platform.now() and (h.valid_until is null or h.valid_until > platform.now())`,
);

const devices = statement(
  'overview.devices',
  `select id, model, serial, kinds, last_seen_at as "lastSeenAt", battery_percent as "batteryPercent", fault
   from devices.device where patient_id = $1 and (valid_until is null or valid_until > platform.now()) order by model, serial`,
);

const sealedNumber = statement(
  'overview.sealed-number',
  `select national_number_encrypted as encrypted, key_version as "keyVersion" from identity.person where id = $1`,
);

interface Pathway {
  id: string;
  title: string;
  duties: { kind: string; unitName: string; organisationName: string; since: string }[];
  [column: string]: unknown;
}

/** Courses with who holds which duty, and the units that may look because of them. */
export async function readPathways(uow: UnitOfWork, patientId: string) {
  const [rows, involved] = await Promise.all([
    uow.query<Pathway>(pathways, [patientId]),
    uow.query(units, [patientId]),
  ]);
  return rows.map(({ duties, ...row }) => ({
    ...row,
    duties: duties.map((duty) => ({ ...duty, since: new Date(duty.since) })),
    units: involved,
  }));
}

export const readHelpers = (uow: UnitOfWork, patientId: string) => uow.query(helpers, [patientId]);

export const readDevices = (uow: UnitOfWork, patientId: string) => uow.query(devices, [patientId]);

export const readSealedNumber = (uow: UnitOfWork, personId: string) =>
  uow.one<{ encrypted: Buffer; keyVersion: number }>(sealedNumber, [personId]);
