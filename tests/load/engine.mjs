// The engine alone: one judgement on 90 days, and the replay of a year.
const day = 86_400_000;
const morning = Date.UTC(2026, 5, 1, 6);

function reading(kind, value, takenAt, submissionId) {
  const localDay = new Date(takenAt).toISOString().slice(0, 10);
  return {
    id: `${kind}-${takenAt}`,
    kind,
    value,
    takenAt,
    receivedAt: takenAt + 1000,
    localDay,
    minuteOfDay: 480,
    submissionId,
  };
}

/** Oxygen, pulse and a form each morning, weight once a week, with a worse week every two months. */
export function seriesOf(days, seed) {
  const readings = [];
  const forms = [];
  for (let index = 0; index < days; index++) {
    const at = morning + index * day;
    const worse = (index + seed) % 60 < 7 ? 4 : 0;
    const id = `s-${index}`;
    readings.push(reading('spo2', 95 - worse + ((index * 7 + seed) % 3) - 1, at, id));
    readings.push(reading('heart-rate', 76 + worse * 4 + ((index * 5 + seed) % 9), at, id));
    if (index % 7 === 0) readings.push(reading('weight', 78 + (index % 5) / 5, at, id));
    const localDay = new Date(at).toISOString().slice(0, 10);
    const answers = { breathlessness: worse ? 'worse' : 'as-usual' };
    forms.push({
      id: `f-${index}`,
      form: 'copd-daily',
      takenAt: at,
      receivedAt: at + 1000,
      localDay,
      answers,
      scoreStatus: 'complete',
      score: worse ? 2 : 0,
      submissionId: id,
    });
  }
  const occurrences = Array.from({ length: days }, (_, index) => ({
    taskId: 'oxygen',
    opensAt: morning + index * day - 3_600_000,
    closesAt: morning + index * day + 3 * 3_600_000,
    dueAt: morning + index * day + 5 * 3_600_000,
  }));
  return { readings, forms, occurrences };
}

export function measureEngine({ evaluate, replay }, plan, { seconds, patients }) {
  const series = seriesOf(90, 1);
  const last = series.readings.filter(({ submissionId }) => submissionId === 's-89').map(({ id }) => id);
  const question = {
    plan,
    series,
    at: morning + 90 * day,
    trigger: { kind: 'submission', readingIds: last, formIds: ['f-89'] },
  };
  for (let turn = 0; turn < 200; turn++) evaluate(question);
  const times = [];
  const ends = performance.now() + seconds * 1000;
  while (performance.now() < ends) {
    const began = performance.now();
    evaluate(question);
    times.push(performance.now() - began);
  }
  const cpu = process.cpuUsage();
  const began = performance.now();
  let steps = 0;
  for (let patient = 0; patient < patients; patient++)
    steps += replay(plan, seriesOf(365, patient), morning - day, morning + 366 * day).length;
  const took = performance.now() - began;
  const used = process.cpuUsage(cpu);
  const ofTimes = times.toSorted((a, b) => a - b);
  return {
    rules: plan.rules.length,
    evaluate: {
      count: times.length,
      p50: ofTimes[Math.floor(times.length / 2)],
      p95: ofTimes[Math.floor(times.length * 0.95)],
      p99: ofTimes[Math.floor(times.length * 0.99)],
    },
    replay: {
      patients,
      days: 365,
      steps,
      milliseconds: took,
      cpuPerPatient: (used.user + used.system) / 1000 / patients,
    },
  };
}
