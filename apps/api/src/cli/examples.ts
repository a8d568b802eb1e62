const hour = 3_600_000;
const at = 1_764_000_000_000;

const plan = {
  schemaVersion: 1,
  tasks: [],
  rules: [
    {
      id: 'spo2-low',
      type: 'band',
      kind: 'spo2',
      lane: 'clinical',
      textCode: 'spo2-low',
      levels: [{ zone: 'RED', below: 92 }],
    },
  ],
  advice: { GREEN: { en: 'All is well.' }, YELLOW: { en: 'Take it easy.' }, RED: { en: 'Call your nurse.' } },
};

const reading = (day: number, value: number) => ({
  id: `reading-${day}`,
  kind: 'spo2',
  value,
  takenAt: at + (day - 20) * 24 * hour,
  receivedAt: at + (day - 20) * 24 * hour,
  localDay: `2025-11-${String(day).padStart(2, '0')}`,
  minuteOfDay: 480,
});

const readings = [94, 95, 94, 96, 95, 94, 95, 95, 94, 96, 95, 94, 95, 94, 87].map((value, index) =>
  reading(index + 5, value),
);
const series = { readings, forms: [], occurrences: [] };
const history = { from: at - 20 * 24 * hour, to: at, patients: [{ id: 'one', series }] };

/** One example for each command's help; the tests run them, so that they stay true. */
export const examples = {
  evaluate: JSON.stringify({ plan, series, at }),
  replay: JSON.stringify({ plan, series, from: at - 20 * 24 * hour, to: at }),
  compare: JSON.stringify({
    planA: plan,
    planB: { ...plan, rules: [{ ...plan.rules[0], levels: [{ zone: 'RED', below: 95 }] }] },
    history,
    labels: [],
  }),
  propose: JSON.stringify({ readings }),
  news2:
    '{"respiratoryRate":16,"spo2":97,"onOxygen":false,"systolic":120,"pulse":75,"consciousness":"A","temperature":37.0,"spo2Scale":1}',
  form: '{"gad7-1":1,"gad7-2":2,"gad7-3":0,"gad7-4":1,"gad7-5":0,"gad7-6":1,"gad7-7":0}',
  decode: '2a5e 0062004800',
  convert: '180 mg/dL mmol/L --kind glucose',
};
