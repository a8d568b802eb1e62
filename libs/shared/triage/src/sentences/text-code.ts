/** Text codes that have a title in every language. A plan may use others; they fall back to 'rule-breached'. */
export const TEXT_CODES = [
  'rule-breached',
  'not-judged',
  'spo2-low',
  'spo2-below-baseline',
  'heart-rate-outside',
  'systolic-outside',
  'diastolic-outside',
  'blood-pressure-mean-high',
  'temperature-high',
  'fever-on-chemotherapy',
  'respiratory-rate-outside',
  'weight-up',
  'weight-changed',
  'weight-up-and-breathless',
  'glucose-outside',
  'low-glucose-felt',
  'pef-low',
  'early-worsening',
  'symptoms-worse',
  'breathlessness-worse',
  'breathlessness-much-worse',
  'breathless-at-rest',
  'phlegm-changed',
  'dizziness',
  'unwell',
  'medicine-not-taken',
  'foot-sore',
  'nausea-strong',
  'pain-strong',
  'tiredness-strong',
  'shivering',
  'thoughts-of-self-harm',
  'phq9-high',
  'gad7-high',
  'news2-raised',
  'task-missed',
] as const;

/** A code with a title. */
export type TextCode = (typeof TEXT_CODES)[number];

/** Whether a code has a title of its own. */
export function isTextCode(code: string): code is TextCode {
  return (TEXT_CODES as readonly string[]).includes(code);
}
