import type { Plan } from '@fyrlykt/triage';

const say = (nb: string) => ({ nb, nn: nb, en: nb });

/** Oxygen with limits on both sides, a pulse whose limit is for safety, and oxygen asked for from 8 to 10 every day. */
export const quietPlan: Plan = {
  schemaVersion: 1,
  tasks: [
    {
      id: 'oxygen',
      kind: 'measurement',
      measures: ['spo2'],
      title: say('Mål oksygen'),
      schedule: { windows: [{ fromMinute: 480, toMinute: 600 }] },
      graceMinutes: 0,
    },
  ],
  rules: [
    {
      id: 'oxygen',
      type: 'band',
      kind: 'spo2',
      lane: 'clinical',
      textCode: 'spo2-low',
      levels: [
        { zone: 'YELLOW', below: 92, above: 98 },
        { zone: 'RED', below: 88 },
      ],
    },
    {
      id: 'pulse',
      type: 'band',
      kind: 'heart-rate',
      lane: 'clinical',
      textCode: 'heart-rate-outside',
      safety: true,
      levels: [{ zone: 'YELLOW', above: 100 }],
    },
    {
      id: 'oxygen-missed',
      type: 'absence',
      taskId: 'oxygen',
      withinDays: 3,
      lane: 'adherence',
      textCode: 'not-measured',
      levels: [{ zone: 'YELLOW', missed: 1 }],
    },
  ],
  advice: { GREEN: say('Som vanlig.'), YELLOW: say('Ta det med ro.'), RED: say('Ring 116117.') },
};
