import type { Client } from 'pg';
import { kindDefinition, type MeasurementKind } from '@fyrlykt/vitals';

/*
 * What plans call a breach, said a second time and independently of the engine: in SQL, from the stored values and the limits of the
 * plans in force. Only band rules can be said so; they are also the ones that no order of arrival can change.
 */
const limitsInForce = `
  select v.patient_id, v.pathway_id, rule->>'id' as rule_id, rule->>'kind' as kind, level->>'zone' as zone,
         (level->>'below')::float8 as below, (level->>'atOrBelow')::float8 as at_or_below,
         (level->>'above')::float8 as above, (level->>'atOrAbove')::float8 as at_or_above
  from plans.plan_version v, jsonb_array_elements(v.content->'rules') rule, jsonb_array_elements(rule->'levels') level
  where v.state = 'active' and rule->>'type' = 'band' and rule->>'lane' = 'clinical'
    and not rule ? 'hysteresis' and not coalesce((rule->>'partOnly')::boolean, false)`;

const kinds = ['spo2', 'heart-rate', 'glucose', 'temperature', 'respiratory-rate'] as const satisfies MeasurementKind[];

/** The numbers under which the catalogue stores kinds; the only thing taken from the service's own code. */
const codes = JSON.stringify(Object.fromEntries(kinds.map((kind) => [kind, kindDefinition(kind).code])));

/** Values worth sending for one kind of one patient: on, and a step to either side of, each limit of the plan. */
export interface Borderline {
  patientId: string;
  personId: string;
  kind: string;
  unit: string;
  values: number[];
}

/** For everybody who has a limit on a kind that is sent as one number. */
export async function borderlines(owner: Client): Promise<Borderline[]> {
  const { rows } = await owner.query<{ patientId: string; personId: string; kind: MeasurementKind; edges: number[] }>(
    `with limits as (${limitsInForce})
     select p.id as "patientId", p.person_id as "personId", l.kind, array_agg(distinct edge) as edges
     from limits l join patients.patient p on p.id = l.patient_id,
          unnest(array[l.below, l.at_or_below, l.above, l.at_or_above]) edge
     where edge is not null and l.kind = any ($1) and not p.heartbeat group by 1, 2, 3 order by 1, 3`,
    [kinds],
  );
  return rows.map(({ patientId, personId, kind, edges }) => {
    const { decimals, unit, usual } = kindDefinition(kind);
    const step = 10 ** -decimals;
    const around = edges
      .flatMap((edge) => [edge - step, edge, edge + step])
      .map((value) => Number(value.toFixed(decimals)));
    const values = [...new Set(around)].filter((value) => value >= usual.min && value <= usual.max);
    return { patientId, personId, kind, unit, values };
  });
}

/** One rule of one patient's plan that was broken, how often, and how badly at worst. */
export interface Breach {
  patientId: string;
  ruleId: string;
  zone: string;
  count: number;
}

/** Recomputed from what was stored since `since`. */
export async function breachesOfValues(owner: Client, since: Date): Promise<Breach[]> {
  const { rows } = await owner.query<Breach>(
    `with limits as (${limitsInForce}),
     crossed as (
       select m.patient_id, l.pathway_id, l.rule_id, m.id, bool_or(l.zone = 'RED') as red
       from measurements.measurement m join limits l on l.patient_id = m.patient_id and ($2::jsonb->>l.kind)::int = m.kind
       where m.received_at >= $1 and (m.value < l.below or m.value <= l.at_or_below or m.value > l.above or m.value >= l.at_or_above)
       group by 1, 2, 3, 4)
     select patient_id as "patientId", rule_id as "ruleId", case when bool_or(red) then 'RED' else 'YELLOW' end as zone, count(*)::int as count
     from crossed group by patient_id, pathway_id, rule_id order by 1, 2, 3, 4`,
    [since, codes],
  );
  return rows;
}

/** The same as the service has it, from the episodes opened since `since`. */
export async function breachesOfEpisodes(owner: Client, since: Date): Promise<Breach[]> {
  const { rows } = await owner.query<Breach>(
    `with limits as (${limitsInForce}), rule as (select distinct patient_id, pathway_id, rule_id, kind from limits)
     select f.patient_id as "patientId", f.rule_id as "ruleId",
            case when bool_or(f.worst_zone = 'RED') then 'RED' else max(f.worst_zone) end as zone, sum(f.count)::int as count
     from episodes.finding f join rule using (patient_id, pathway_id, rule_id) join episodes.episode e on e.id = f.episode_id
     where e.opened_at >= $1 and e.lane = 'CLINICAL' and rule.kind = any ($2)
     group by f.patient_id, f.pathway_id, f.rule_id order by 1, 2, 3, 4`,
    [since, kinds],
  );
  return rows;
}

/** Patients with two open episodes of one lane: there must be none. */
export async function doublyOpen(owner: Client): Promise<unknown[]> {
  const { rows } = await owner.query<{ patient_id: string; lane: string }>(
    `select patient_id, lane from episodes.episode where state <> 'CLOSED' group by 1, 2 having count(*) > 1`,
  );
  return rows;
}

/** Ends what is open, so that everything found afterwards is of the test's own making. */
export async function closeOpen(owner: Client): Promise<void> {
  await owner.query(
    `update episodes.episode set state = 'CLOSED', outcome = 'EXPECTED', note = 'test', next_step_due_at = null, closed_at = platform.now(),
            closed_by = (select person_id from identity.demo_person where key = 'nurse-a')
     where state <> 'CLOSED'`,
  );
}
