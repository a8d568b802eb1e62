/** Words of the shared components, in bokmål; the other languages have the same keys by type. */
export const uiNb = {
  retry: 'Prøv igjen',
  loading: 'Henter …',
  back: 'Tilbake',
  close: 'Lukk',
  zone: { RED: 'Rød', YELLOW: 'Gul', GREEN: 'Grønn', UNGRADED: 'Ikke vurdert', MISSING: 'Mangler' },
  trend: {
    summary:
      'Siste {{days}} dager: {{count}} målinger, fra {{low}} til {{high}} {{unit}}, oftest rundt {{middle}}. Siste måling: {{latest}} {{unit}} ({{latestAt}}).',
    drift: {
      higher: 'Den siste uken ligger høyere enn før.',
      lower: 'Den siste uken ligger lavere enn før.',
      steady: 'Den siste uken er omtrent som før.',
    },
    outside: '{{outside}} av målingene lå i gul eller rød sone.',
    picture: 'Kurve for {{name}}, siste {{days}} dager. Tallene står i tabellen under.',
    typed: 'Skrevet inn',
    device: 'Fra apparat',
    late: 'kom sent',
    yellowBand: 'Gul sone',
    redBand: 'Rød sone',
    table: 'Vis som tabell',
    when: 'Når',
    source: 'Kilde',
    empty: 'Ingen målinger de siste {{days}} dagene.',
  },
};

export type UiWords = typeof uiNb;
