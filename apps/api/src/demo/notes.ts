import type { Chance } from './chance';

const notes: Readonly<Record<string, readonly (readonly [outcome: string, note: string])[]>> = {
  CLINICAL: [
    ['TRUE_DETERIORATION', 'Ringte. Mer tungpust siden i går. Startet behandling etter planen, kontroll i morgen.'],
    ['TRUE_DETERIORATION', 'Snakket med pasienten og fastlegen. Økt dose etter avtale. Følger tett.'],
    ['TRUE_DETERIORATION', 'Dårligere enn vanlig i tre dager. Fastlegen ser pasienten i ettermiddag.'],
    ['TECHNIQUE', 'Kald finger ved måling. Ny måling var som vanlig. Gikk gjennom måleteknikk.'],
    ['TECHNIQUE', 'Tastet feil. Målte på nytt mens vi snakket sammen, og da var det som vanlig.'],
    ['EXPECTED', 'Kjent etter tur i går. Ingen nye symptomer.'],
    ['EXPECTED', 'Forkjølet, men i bedring. Avtalt å ringe hvis det blir verre.'],
  ],
  ADHERENCE: [
    ['SOCIAL', 'Hadde besøk og glemte å måle. Avtalt påminnelse.'],
    ['EXPECTED', 'På reise i helgen, som avtalt.'],
  ],
  TECHNICAL: [
    ['TECHNICAL', 'Byttet batteri. Måleren virker.'],
    ['TECHNICAL', 'Første måling etter oppstart: ingenting å sammenligne med ennå.'],
  ],
  CONTACT: [['SOCIAL', 'Ringte tilbake. Avklart.']],
};

/** What a nurse writes when an episode of a lane is closed. */
export function noteFor(lane: string, chance: Chance): { outcome: string; note: string } {
  const [outcome, note] = chance.of(notes[lane] ?? notes['CONTACT'] ?? []);
  return { outcome, note };
}
