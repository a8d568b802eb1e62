import type { ErrorsWords } from './errors-nb';

export const errorsNn: ErrorsWords = {
  'episode/absent': { title: 'Vi finn ikkje saka', text: 'Ho kan vere avslutta, eller du har ikkje tilgang.' },
  'episode/note-length': { title: 'Notatet manglar eller er for langt', text: 'Skriv mellom 1 og 4000 teikn.' },
  'episode/not-claimed-by-you': { title: 'Saka er ikkje di', text: 'Ta saka før du avsluttar ho.' },
  'appointment/in-the-past': { title: 'Tidspunktet er passert', text: 'Vel eit tidspunkt fram i tid.' },
  'episode/stale': { title: 'Saka er endra', text: 'Nokon andre har gjort noko i mellomtida. Sjå på saka på nytt.' },
  'episode/already-closed': { title: 'Saka er alt avslutta', text: 'Sjå historikken for kven som avslutta ho.' },
  'appointment/host-not-allowed': {
    title: 'Videolenkja er ikkje godkjend',
    text: 'Bruk ei lenkje frå ei godkjend videoteneste.',
  },
  'review/not-green': {
    title: 'Ein av dei er ikkje grøn lenger',
    text: 'Ingen vart godkjende. Lista er henta på nytt.',
  },
  'review/undo-too-late': { title: 'For sent å angre', text: 'Det kan angrast innan ti minutt.' },
  'review/absent': {
    title: 'Nokre av innsendingane finst ikkje lenger',
    text: 'Ingen vart markerte. Hent lista på nytt.',
  },
  'review/count': { title: 'Vel mellom 1 og 100', text: 'Så mange kan sjåast over om gongen.' },
  'appointment/too-far-ahead': { title: 'Timen ligg for langt fram', text: 'Vel eit tidspunkt innan eitt år.' },
  'appointment/duration': { title: 'Timen er for kort eller for lang', text: 'Vel mellom 5 minutt og 4 timar.' },
  'appointment/title': { title: 'Skriv kva timen gjeld', text: 'Bruk mellom 1 og 120 teikn.' },
  'snooze/reason': { title: 'Grunnen manglar eller er for lang', text: 'Skriv mellom 1 og 500 teikn.' },
  'snooze/period': { title: 'Utsetjinga kan ikkje slutte då', text: 'Vel ein dag frå i dag til om 13 dagar.' },
  'snooze/kind-not-watched': { title: 'Planen ser ikkje på denne målinga', text: 'Det er ingenting å utsetje.' },
  'snooze/already-set': {
    title: 'Dette er alt utsett',
    text: 'Opphev utsetjinga først om du vil velje ein annan dag.',
  },
  'pause/note': { title: 'Merknaden er for lang', text: 'Skriv høgst 500 teikn.' },
  'pause/period': {
    title: 'Pausen kan ikkje ha desse dagane',
    text: 'Ein pause varer i høgst 30 dagar, og siste dag er i dag eller seinare.',
  },
  'pause/pathway-absent': { title: 'Vi finn ikkje forløpet', text: 'Hent pasienten på nytt, og prøv igjen.' },
  'pause/overlaps': {
    title: 'Det er alt ein pause i desse dagane',
    text: 'Vel andre dagar, eller opphev den andre pausen.',
  },
  'silence/absent': {
    title: 'Vi finn ikkje pausen eller utsetjinga',
    text: 'Han finst ikkje, eller du har ikkje tilgang.',
  },
  'silence/over': { title: 'Han er alt over', text: 'Ingenting er stille på grunn av han lenger.' },
  'dose/absent': {
    title: 'Vi finn ikkje planen',
    text: 'Planen gjeld ikkje lenger, har ingen trinn, eller du har ikkje tilgang.',
  },
  'dose/reason': { title: 'Grunnen manglar eller er for lang', text: 'Skriv mellom 1 og 500 teikn.' },
  'dose/step': {
    title: 'Det trinnet kan ikkje veljast no',
    text: 'Gå eitt trinn ned om gongen, eller så langt opp du vil.',
  },
  'dose/changed-meanwhile': {
    title: 'Trinnet er endra sidan du såg det',
    text: 'Nokon andre, eller ei måling, kom først. Sjå på nytt.',
  },
  'plan/absent': { title: 'Vi finn ikkje planen', text: 'Planen finst ikkje, eller du har ikkje tilgang.' },
  'plan/wrong-state': { title: 'Planen har kome lenger', text: 'Dette steget passar ikkje no. Hent planen på nytt.' },
  'plan/reason': { title: 'Grunnen manglar eller er for lang', text: 'Skriv mellom 1 og 1000 teikn.' },
  'plan/no-template': { title: 'Det er ingenting å kopiere', text: 'Vel ein mal. Pasienten har ingen plan som gjeld.' },
  'plan/not-yours-to-sign': {
    title: 'Du kan ikkje godkjenne denne planen',
    text: 'Ein lege i eininga med ansvar for grensene godkjenner han.',
  },
  'plan/not-yours-to-put-in-force': {
    title: 'Du kan ikkje setje denne planen i kraft',
    text: 'Det gjer verksemda som følgjer opp pasienten, eller den som godkjenner.',
  },
  'plan/without-rules': {
    title: 'Planen har ingen grenser',
    text: 'Legg til ei grense først. Utan grenser blir ingenting vurdert.',
  },
  'plan/escalation': {
    title: 'Varslinga i planen er ikkje heil',
    text: 'Be leiaren rette kven som blir varsla, og når.',
  },
  'plan/nobody-follows-up': {
    title: 'Ingen har ansvar for å følgje opp',
    text: 'Gje ei eining ansvaret for oppfølging først.',
  },
  'plan/begins-too-late': { title: 'Planen startar for langt fram', text: 'Vel eit tidspunkt innan eitt år.' },
  'plan/too-long': { title: 'Planen er for lang', text: 'Ta bort noko, og prøv igjen.' },
  'plan/not-json': {
    title: 'Fila kan ikkje lesast',
    text: 'Vel ei fil som er eksportert herifrå. Ho sluttar på .json.',
  },
  'plan/not-an-export': {
    title: 'Fila er ikkje ein eksportert plan',
    text: 'Ho må ha skjema, tittel, tilstand og plan.',
  },
  'plan/other-schema': {
    title: 'Fila er laga etter eit anna skjema',
    text: 'Eksporter planen på nytt frå ei utgåve som bruker same skjema.',
  },
  'plan/invalid-content': { title: 'Planen har ein feil', text: 'Sjå over grenser, oppgåver og råd.' },
  'plan/schema': { title: 'Ein verdi passar ikkje', text: 'Sjekk at det er rett slag og innanfor det som er lov.' },
  'plan/field-missing': { title: 'Eit felt manglar', text: 'Legg til feltet.' },
  'plan/field-unknown': { title: 'Skjemaet har ikkje dette feltet', text: 'Ta det bort, eller rett skrivemåten.' },
  'plan/rules-missing': { title: 'Planen har ingen grenser', text: 'Legg til minst éi.' },
  'plan/duplicate-id': { title: 'To delar har same namn', text: 'Gje den eine eit anna.' },
  'plan/task-asks-nothing': { title: 'Ei oppgåve spør ikkje om noko', text: 'Vel ei måling eller eit skjema.' },
  'plan/task-without-rule': {
    title: 'Inga grense ser på ei oppgåve',
    text: 'Legg til ei grense, eller merk oppgåva som berre til opplysning.',
  },
  'plan/window-missing': { title: 'Ei oppgåve manglar klokkeslett', text: 'Skriv frå når til når.' },
  'plan/window-order': {
    title: 'Ei oppgåve sluttar før ho startar',
    text: 'Slutten må vere etter starten, same døgn.',
  },
  'plan/weekday-unknown': { title: 'Ein vekedag finst ikkje', text: 'Bruk 1 for måndag til 7 for sundag.' },
  'plan/every-days-needs-from': { title: 'Første dag manglar', text: 'Skriv kva dag det blir talt frå.' },
  'plan/day-invalid': { title: 'Ein dato finst ikkje', text: 'Rett datoen.' },
  'plan/day-order': { title: 'Siste dag er før første dag', text: 'Rett ein av datoane.' },
  'plan/dose-without-steps': {
    title: 'Nedtrappinga har ingen trinn',
    text: 'Legg til minst eitt, eller ta bort nedtrappinga.',
  },
  'plan/dose-too-soon': { title: 'For få rolege dagar før neste trinn', text: 'Vel sju dagar eller fleire.' },
  'plan/dose-not-lower': {
    title: 'Eit trinn ber ikkje om sjeldnare målingar',
    text: 'Kvart trinn må vere sjeldnare enn det før, og ingenting kan bli oftare.',
  },
  'plan/levels-missing': { title: 'Ei grense har ingen nivå', text: 'Legg til gult eller raudt.' },
  'plan/level-without-edge': { title: 'Eit nivå manglar tal', text: 'Skriv kva verdien skal vere over eller under.' },
  'plan/levels-overlap': {
    title: 'Låg og høg grense går over i kvarandre',
    text: 'Då blir ingenting grønt. Rett eitt av tala.',
  },
  'plan/yellow-hidden': { title: 'Raudt byrjar før gult', text: 'Då viser gult aldri. Rett eitt av tala.' },
  'plan/unknown-task': {
    title: 'Noko viser til ei oppgåve som ikkje finst',
    text: 'Rett oppgåva, eller ta bort det som viser til henne.',
  },
  'plan/unknown-rule': { title: 'Planen viser til ei grense som ikkje finst', text: 'Rett namnet på grensa.' },
  'plan/unknown-kind': { title: 'Ei måling finst ikkje i katalogen', text: 'Vel ei anna måling.' },
  'plan/form-not-asked': {
    title: 'Ei grense ser på eit skjema som ingen får',
    text: 'Legg til ei oppgåve med skjemaet.',
  },
  'plan/rule-cycle': { title: 'Ei grense viser til seg sjølv', text: 'Ta bort tilvisinga.' },
  'plan/list-needs-another-rule': {
    title: 'Inga anna grense ser på målinga',
    text: 'Legg til ei grense som alltid kan vurderast.',
  },
  'plan/sd-floor-missing': { title: 'Standardavviket manglar ein nedre verdi', text: 'Skriv ein verdi over 0.' },
  'plan/look-back-invalid': { title: 'Ei grense ser for langt tilbake', text: 'Vel mellom 0 og 400 dagar.' },
  'plan/number-invalid': { title: 'Eit tal i ei grense kan ikkje brukast', text: 'Rett talet.' },
  'plan/scale-2-needs-prescriber': {
    title: 'Skala 2 for oksygen manglar namn',
    text: 'Skriv kven som har bestemt han.',
  },
  'plan/advice-missing': { title: 'Pasienten manglar råd for ei sone', text: 'Skriv kva pasienten skal gjere.' },
};
