import type { UiWords } from './nb';

export const uiNn: UiWords = {
  retry: 'Prøv igjen',
  loading: 'Hentar …',
  back: 'Tilbake',
  close: 'Lukk',
  zone: { RED: 'Raud', YELLOW: 'Gul', GREEN: 'Grøn', UNGRADED: 'Ikkje vurdert', MISSING: 'Manglar' },
  trend: {
    summary:
      'Siste {{days}} dagar: {{count}} målingar, frå {{low}} til {{high}} {{unit}}, oftast rundt {{middle}}. Siste måling: {{latest}} {{unit}} ({{latestAt}}).',
    drift: {
      higher: 'Den siste veka ligg høgare enn før.',
      lower: 'Den siste veka ligg lågare enn før.',
      steady: 'Den siste veka er om lag som før.',
    },
    outside: '{{outside}} av målingane låg i gul eller raud sone.',
    picture: 'Kurve for {{name}}, siste {{days}} dagar. Tala står i tabellen under.',
    typed: 'Skrive inn',
    device: 'Frå apparat',
    late: 'kom seint',
    yellowBand: 'Gul sone',
    redBand: 'Raud sone',
    table: 'Vis som tabell',
    when: 'Når',
    source: 'Kjelde',
    empty: 'Ingen målingar dei siste {{days}} dagane.',
  },
};
