import { stepAt } from './escalation-clock';
import { findingView, type EpisodeRow } from './episode.repository';

/** Whole years on a day, by the calendar. */
export function ageOn(birthDate: string, day: Date): number {
  const today = day.toISOString().slice(0, 10);
  return Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0);
}

/** An episode as the clinician endpoint tells it; its history is read only where it is asked for. */
export function episodeView(row: EpisodeRow, reader: { personId: string; now: Date }) {
  const { patientId, patientName, birthDate, condition, policy, step, findings, silences, ...told } = row;
  return {
    ...told,
    patient: { id: patientId, name: patientName, age: ageOn(birthDate, reader.now), condition },
    findings: (findings ?? []).map(findingView),
    silences: (silences ?? []).map((silence) => ({ ...silence, endsAt: new Date(silence.endsAt) })),
    claimedByMe: row.claimedById === reader.personId && row.state === 'CLAIMED',
    nextStep: row.nextStepAt ? stepAt(policy, row.zone, step).role : null,
  };
}

export type EpisodeView = ReturnType<typeof episodeView>;
