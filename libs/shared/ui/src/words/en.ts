import type { UiWords } from './nb';

export const uiEn: UiWords = {
  retry: 'Try again',
  loading: 'Loading …',
  back: 'Back',
  close: 'Close',
  zone: { RED: 'Red', YELLOW: 'Yellow', GREEN: 'Green', UNGRADED: 'Not judged', MISSING: 'Missing' },
  trend: {
    summary:
      'Last {{days}} days: {{count}} readings, from {{low}} to {{high}} {{unit}}, most often around {{middle}}. Latest: {{latest}} {{unit}} ({{latestAt}}).',
    drift: {
      higher: 'The last week is higher than before.',
      lower: 'The last week is lower than before.',
      steady: 'The last week is much as before.',
    },
    outside: '{{outside}} of the readings were in the yellow or red zone.',
    picture: 'Curve of {{name}}, last {{days}} days. The numbers are in the table below.',
    typed: 'Typed in',
    device: 'From a device',
    late: 'arrived late',
    yellowBand: 'Yellow zone',
    redBand: 'Red zone',
    table: 'Show as a table',
    when: 'When',
    source: 'Source',
    empty: 'No readings in the last {{days}} days.',
  },
};
