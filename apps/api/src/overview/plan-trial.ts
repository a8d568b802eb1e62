import { lookBack, watchedBy, type Plan } from '@fyrlykt/triage';
import type { MeasurementKind } from '@fyrlykt/vitals';
import { readEpisodesOf } from '../episodes';
import { readHistory } from '../measurements';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { readResponses } from '../questionnaires';
import { readGlance } from './glance';
import { Numbers, readingColumns, trialForms } from './trial-columns';

const days = 90;
const dayMilliseconds = 86_400_000;
/** More is a device that measures without pause: too much to send, and to try in a browser. */
const mostItems = 20_000;

// A version in force is tried against nothing but itself.
const versionToTry = statement(
  'overview.version-to-try',
  `select v.patient_id as "patientId", v.content, f.content as "inForce"
   from plans.plan_version v
   left join plans.plan_version f on f.pathway_id = v.pathway_id and f.id <> v.id and f.state in ('active', 'retired')
     and f.effective_from <= platform.now() and (f.effective_until is null or f.effective_until > platform.now())
   where v.id = $1`,
);
const countSince = statement(
  'overview.count-since',
  `select count(*)::int as n from (select 1 from measurements.measurement where patient_id = $1 and taken_at >= $2 limit $3) found`,
);

interface VersionToTry {
  patientId: string;
  content: Plan;
  inForce: Plan | null;
  [column: string]: unknown;
}

/** What a version's limits are tried on. Undefined when the version, or its patient, is not the caller's to read. */
export async function readPlanTrial(uow: UnitOfWork, planVersionId: string) {
  const version = await uow.one<VersionToTry>(versionToTry, [planVersionId]);
  const glance = version && (await readGlance(uow, version.patientId));
  if (!version || !glance) return undefined;
  const { patientId, content, inForce } = version;
  uow.about(patientId);
  const { now, timeZone } = glance;
  const from = new Date(now.getTime() - days * dayMilliseconds);
  const plans = inForce ? [content, inForce] : [content];
  const since = sinceOf(plans, from);
  const tooMany = await areTooMany(uow, patientId, since.readings);
  const [rows, responses, episodes] = await Promise.all([
    tooMany ? [] : readHistory(uow, patientId, since.readings, now),
    tooMany ? [] : readResponses(uow, patientId, since.forms, now),
    readEpisodesOf(uow, patientId, true, 100),
  ]);
  const submissions = new Numbers();
  return {
    patientId,
    inForce: inForce && JSON.stringify(inForce),
    timeZone,
    from,
    to: now,
    tooMany,
    readings: readingColumns(rows, timeZone, submissions),
    forms: trialForms(responses, timeZone, submissions),
    deteriorations: episodes
      .filter(
        ({ lane, outcome, openedAt }) => lane === 'CLINICAL' && outcome === 'TRUE_DETERIORATION' && openedAt >= from,
      )
      .map(({ openedAt, closedAt }) => ({ from: openedAt.getTime(), until: (closedAt ?? now).getTime() })),
  };
}

/** From when on each kind and form is needed: the period, and before it what the plans' rules look back on. */
function sinceOf(plans: readonly Plan[], from: Date) {
  const readings = new Map<MeasurementKind, Date>();
  const forms = new Map<string, Date>();
  for (const plan of plans) {
    const [watched, spans] = [watchedBy(plan), lookBack(plan, 'submission')];
    for (const kind of watched.measures) earliest(readings, kind, from, spans.readings[kind]);
    for (const form of watched.forms) earliest(forms, form, from, spans.forms[form]);
  }
  return { readings, forms };
}

function earliest<K>(since: Map<K, Date>, key: K, from: Date, span = 0): void {
  const start = new Date(from.getTime() - span);
  const known = since.get(key);
  if (!known || start < known) since.set(key, start);
}

async function areTooMany(uow: UnitOfWork, patientId: string, since: ReadonlyMap<unknown, Date>): Promise<boolean> {
  const oldest = Math.min(...[...since.values()].map((at) => at.getTime()));
  if (!Number.isFinite(oldest)) return false;
  const counted = await uow.one<{ n: number }>(countSince, [patientId, new Date(oldest), mostItems + 1]);
  return (counted?.n ?? 0) > mostItems;
}
