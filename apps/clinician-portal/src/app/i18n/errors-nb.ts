/** What professionals can be refused, in bokmål: what happened and what to do. */
export const errorsNb = {
  'episode/absent': { title: 'Vi finner ikke saken', text: 'Den kan være avsluttet, eller du har ikke tilgang.' },
  'episode/note-length': { title: 'Notatet mangler eller er for langt', text: 'Skriv mellom 1 og 4000 tegn.' },
  'episode/not-claimed-by-you': { title: 'Saken er ikke din', text: 'Ta saken før du avslutter den.' },
  'appointment/in-the-past': { title: 'Tidspunktet er passert', text: 'Velg et tidspunkt fram i tid.' },
  'episode/stale': { title: 'Saken er endret', text: 'Noen andre har gjort noe i mellomtiden. Se på saken på nytt.' },
  'episode/already-closed': { title: 'Saken er alt avsluttet', text: 'Se historikken for hvem som avsluttet den.' },
  'appointment/host-not-allowed': {
    title: 'Videolenken er ikke godkjent',
    text: 'Bruk en lenke fra en godkjent videotjeneste.',
  },
  'review/not-green': {
    title: 'En av dem er ikke grønn lenger',
    text: 'Ingen ble godkjent. Listen er hentet på nytt.',
  },
  'review/undo-too-late': { title: 'For sent å angre', text: 'Det kan angres innen ti minutter.' },
  'review/absent': {
    title: 'Noen av innsendingene finnes ikke lenger',
    text: 'Ingen ble markert. Hent listen på nytt.',
  },
  'review/count': { title: 'Velg mellom 1 og 100', text: 'Så mange kan ses over om gangen.' },
  'appointment/too-far-ahead': { title: 'Timen ligger for langt fram', text: 'Velg et tidspunkt innen ett år.' },
  'appointment/duration': { title: 'Timen er for kort eller for lang', text: 'Velg mellom 5 minutter og 4 timer.' },
  'appointment/title': { title: 'Skriv hva timen gjelder', text: 'Bruk mellom 1 og 120 tegn.' },
  'snooze/reason': { title: 'Grunnen mangler eller er for lang', text: 'Skriv mellom 1 og 500 tegn.' },
  'snooze/period': { title: 'Utsettelsen kan ikke slutte da', text: 'Velg en dag fra i dag til om 13 dager.' },
  'snooze/kind-not-watched': { title: 'Planen ser ikke på denne målingen', text: 'Det er ingenting å utsette.' },
  'snooze/already-set': {
    title: 'Dette er alt utsatt',
    text: 'Opphev utsettelsen først hvis du vil velge en annen dag.',
  },
  'pause/note': { title: 'Merknaden er for lang', text: 'Skriv høyst 500 tegn.' },
  'pause/period': {
    title: 'Pausen kan ikke ha disse dagene',
    text: 'En pause varer i høyst 30 dager, og siste dag er i dag eller senere.',
  },
  'pause/pathway-absent': { title: 'Vi finner ikke forløpet', text: 'Hent pasienten på nytt, og prøv igjen.' },
  'pause/overlaps': {
    title: 'Det er alt en pause i disse dagene',
    text: 'Velg andre dager, eller opphev den andre pausen.',
  },
  'silence/absent': {
    title: 'Vi finner ikke pausen eller utsettelsen',
    text: 'Den finnes ikke, eller du har ikke tilgang.',
  },
  'silence/over': { title: 'Den er alt over', text: 'Ingenting er stille på grunn av den lenger.' },
  'dose/absent': {
    title: 'Vi finner ikke planen',
    text: 'Planen gjelder ikke lenger, har ingen trinn, eller du har ikke tilgang.',
  },
  'dose/reason': { title: 'Grunnen mangler eller er for lang', text: 'Skriv mellom 1 og 500 tegn.' },
  'dose/step': {
    title: 'Det trinnet kan ikke velges nå',
    text: 'Gå ett trinn ned om gangen, eller så langt opp du vil.',
  },
  'dose/changed-meanwhile': {
    title: 'Trinnet er endret siden du så det',
    text: 'Noen andre, eller en måling, kom først. Se på nytt.',
  },
  'plan/absent': { title: 'Vi finner ikke planen', text: 'Planen finnes ikke, eller du har ikke tilgang.' },
  'plan/wrong-state': { title: 'Planen har kommet lenger', text: 'Dette steget passer ikke nå. Hent planen på nytt.' },
  'plan/reason': { title: 'Grunnen mangler eller er for lang', text: 'Skriv mellom 1 og 1000 tegn.' },
  'plan/no-template': {
    title: 'Det er ingenting å kopiere',
    text: 'Velg en mal. Pasienten har ingen plan som gjelder.',
  },
  'plan/not-yours-to-sign': {
    title: 'Du kan ikke godkjenne denne planen',
    text: 'En lege i enheten med ansvar for grensene godkjenner den.',
  },
  'plan/not-yours-to-put-in-force': {
    title: 'Du kan ikke sette denne planen i kraft',
    text: 'Det gjør virksomheten som følger opp pasienten, eller den som godkjenner.',
  },
  'plan/without-rules': {
    title: 'Planen har ingen grenser',
    text: 'Legg til en grense først. Uten grenser vurderes ingenting.',
  },
  'plan/escalation': { title: 'Varslingen i planen er ikke hel', text: 'Be lederen rette hvem som varsles, og når.' },
  'plan/nobody-follows-up': {
    title: 'Ingen har ansvar for å følge opp',
    text: 'Gi en enhet ansvaret for oppfølging først.',
  },
  'plan/begins-too-late': { title: 'Planen starter for langt fram', text: 'Velg et tidspunkt innen ett år.' },
  'plan/too-long': { title: 'Planen er for lang', text: 'Ta bort noe, og prøv igjen.' },
  'plan/not-json': {
    title: 'Filen kan ikke leses',
    text: 'Velg en fil som er eksportert herfra. Den slutter på .json.',
  },
  'plan/not-an-export': {
    title: 'Filen er ikke en eksportert plan',
    text: 'Den må ha skjema, tittel, tilstand og plan.',
  },
  'plan/other-schema': {
    title: 'Filen er laget etter et annet skjema',
    text: 'Eksporter planen på nytt fra en utgave som bruker samme skjema.',
  },
  'plan/invalid-content': { title: 'Planen har en feil', text: 'Se over grenser, oppgaver og råd.' },
  'plan/schema': { title: 'En verdi passer ikke', text: 'Sjekk at det er riktig slag og innenfor det som er lov.' },
  'plan/field-missing': { title: 'Et felt mangler', text: 'Legg til feltet.' },
  'plan/field-unknown': { title: 'Skjemaet har ikke dette feltet', text: 'Ta det bort, eller rett skrivemåten.' },
  'plan/rules-missing': { title: 'Planen har ingen grenser', text: 'Legg til minst én.' },
  'plan/duplicate-id': { title: 'To deler har samme navn', text: 'Gi den ene et annet.' },
  'plan/task-asks-nothing': { title: 'En oppgave spør ikke om noe', text: 'Velg en måling eller et skjema.' },
  'plan/task-without-rule': {
    title: 'Ingen grense ser på en oppgave',
    text: 'Legg til en grense, eller merk oppgaven som bare til opplysning.',
  },
  'plan/window-missing': { title: 'En oppgave mangler klokkeslett', text: 'Skriv fra når til når.' },
  'plan/window-order': {
    title: 'En oppgave slutter før den starter',
    text: 'Slutten må være etter starten, samme døgn.',
  },
  'plan/weekday-unknown': { title: 'En ukedag finnes ikke', text: 'Bruk 1 for mandag til 7 for søndag.' },
  'plan/every-days-needs-from': { title: 'Første dag mangler', text: 'Skriv hvilken dag det telles fra.' },
  'plan/day-invalid': { title: 'En dato finnes ikke', text: 'Rett datoen.' },
  'plan/day-order': { title: 'Siste dag er før første dag', text: 'Rett en av datoene.' },
  'plan/dose-without-steps': {
    title: 'Nedtrappingen har ingen trinn',
    text: 'Legg til minst ett, eller ta bort nedtrappingen.',
  },
  'plan/dose-too-soon': { title: 'For få rolige dager før neste trinn', text: 'Velg sju dager eller flere.' },
  'plan/dose-not-lower': {
    title: 'Et trinn ber ikke om sjeldnere målinger',
    text: 'Hvert trinn må være sjeldnere enn det før, og ingenting kan bli oftere.',
  },
  'plan/levels-missing': { title: 'En grense har ingen nivåer', text: 'Legg til gult eller rødt.' },
  'plan/level-without-edge': { title: 'Et nivå mangler tall', text: 'Skriv hva verdien skal være over eller under.' },
  'plan/levels-overlap': {
    title: 'Lav og høy grense går over i hverandre',
    text: 'Da blir ingenting grønt. Rett ett av tallene.',
  },
  'plan/yellow-hidden': { title: 'Rødt begynner før gult', text: 'Da vises gult aldri. Rett ett av tallene.' },
  'plan/unknown-task': {
    title: 'Noe viser til en oppgave som ikke finnes',
    text: 'Rett oppgaven, eller ta bort det som viser til den.',
  },
  'plan/unknown-rule': { title: 'Planen viser til en grense som ikke finnes', text: 'Rett navnet på grensen.' },
  'plan/unknown-kind': { title: 'En måling finnes ikke i katalogen', text: 'Velg en annen måling.' },
  'plan/form-not-asked': {
    title: 'En grense ser på et skjema som ingen får',
    text: 'Legg til en oppgave med skjemaet.',
  },
  'plan/rule-cycle': { title: 'En grense viser til seg selv', text: 'Ta bort henvisningen.' },
  'plan/list-needs-another-rule': {
    title: 'Ingen annen grense ser på målingen',
    text: 'Legg til en grense som alltid kan vurderes.',
  },
  'plan/sd-floor-missing': { title: 'Standardavviket mangler en nedre verdi', text: 'Skriv en verdi over 0.' },
  'plan/look-back-invalid': { title: 'En grense ser for langt tilbake', text: 'Velg mellom 0 og 400 dager.' },
  'plan/number-invalid': { title: 'Et tall i en grense kan ikke brukes', text: 'Rett tallet.' },
  'plan/scale-2-needs-prescriber': {
    title: 'Skala 2 for oksygen mangler navn',
    text: 'Skriv hvem som har bestemt den.',
  },
  'plan/advice-missing': { title: 'Pasienten mangler råd for en sone', text: 'Skriv hva pasienten skal gjøre.' },
};

export type ErrorsWords = typeof errorsNb;
