import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Chance } from './chance';

const openEpisodes = statement(
  'demo.open-episodes',
  `select id, patient_id as "patientId", lane, zone, opened_at as "openedAt" from episodes.episode where state <> 'CLOSED' and opened_at < $1 order by opened_at, id`,
);
const closeEpisode = statement(
  'demo.close-episode',
  `update episodes.episode set state = 'CLOSED', claimed_by = $2, claimed_at = $3, closed_by = $2, closed_at = $4, outcome = $5, note = $6,
     unanswered_since = null, next_step_due_at = null, version = version + 2 where id = $1`,
);
const addEvents = statement(
  'demo.add-events',
  `insert into episodes.event (episode_id, patient_id, kind, at, person_id, detail) values ($1, $2, 'CLAIMED', $3, $4, null), ($1, $2, 'CLOSED', $5, $4, $6)`,
);
const reviewGreen = statement(
  'demo.review-green',
  `update triage.assessment set reviewed_by = $1, reviewed_at = $3 where zone = 'GREEN' and reviewed_at is null and submission_id is not null and at < $2`,
);

const notes: Record<string, [string, string][]> = {
  CLINICAL: [
    ['TRUE_DETERIORATION', 'Ringte. Mer tungpust siden i går. Startet behandling etter planen, kontroll i morgen.'],
    ['TRUE_DETERIORATION', 'Snakket med pasienten og fastlegen. Økt dose etter avtale. Følger tett.'],
    ['TECHNIQUE', 'Kald finger ved måling. Ny måling var som vanlig. Gikk gjennom måleteknikk.'],
    ['EXPECTED', 'Kjent etter tur i går. Ingen nye symptomer.'],
  ],
  ADHERENCE: [
    ['SOCIAL', 'Hadde besøk og glemte å måle. Avtalt påminnelse.'],
    ['EXPECTED', 'På reise i helgen, som avtalt.'],
  ],
  TECHNICAL: [['TECHNICAL', 'Byttet batteri. Måleren virker.']],
  CONTACT: [['SOCIAL', 'Ringte tilbake. Avklart.']],
};

/** What the nurses did by a moment of the demo: episodes opened before it are claimed and closed with a note, green ones looked at. */
export async function careFor(
  uow: UnitOfWork,
  nurseId: string,
  moment: { openedBefore: Date; at: Date; seed: number },
): Promise<void> {
  for (const episode of await uow.query<{ id: string; patientId: string; lane: string; openedAt: Date }>(openEpisodes, [
    moment.openedBefore,
  ])) {
    const chance = new Chance(moment.seed, episode.id, 'care', episode.patientId);
    const [outcome, note] = chance.of(notes[episode.lane] ?? []);
    const closedAt = new Date(moment.at.getTime() + chance.whole(5, 40) * 60_000);
    uow.send(closeEpisode, [episode.id, nurseId, moment.at, closedAt, outcome, note]);
    uow.send(addEvents, [episode.id, episode.patientId, moment.at, nurseId, closedAt, outcome]);
  }
  uow.send(reviewGreen, [nurseId, moment.openedBefore, moment.at]);
}
