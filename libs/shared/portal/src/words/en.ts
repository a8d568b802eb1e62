import { uiEn } from '@fyrlykt/ui';
import type { PortalWords } from './nb';

export const portalEn: PortalWords = {
  ui: uiEn,
  language: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English', label: 'Language' },
  theme: { label: 'Appearance', system: 'As the device', light: 'Light', dark: 'Dark' },
  session: {
    soonTitle: 'Are you still here?',
    soonText: 'For your safety we will soon sign you out. What you have written will not be lost.',
    left: '{{seconds}} seconds left',
    stay: 'Stay signed in',
    signOut: 'Sign out',
    signInAgain: 'Sign in again',
    endedTitle: 'You are signed out',
    endedText: 'Sign in again to continue. What you have written is here when you come back.',
  },
  day: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday', at: '{{day}} at {{time}}' },
  weekday: { 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday', 7: 'Sunday' },
  ago: { minutes: '{{n}} min', hours: '{{n}} h', days: '{{n}} d' },
  measure: {
    spo2: 'Oxygen saturation',
    'heart-rate': 'Pulse',
    'blood-pressure': 'Blood pressure',
    systolic: 'Blood pressure, upper',
    diastolic: 'Blood pressure, lower',
    temperature: 'Temperature',
    'respiratory-rate': 'Breaths',
    weight: 'Weight',
    glucose: 'Blood sugar',
    fev1: 'FEV1',
    pef: 'PEF',
    pain: 'Pain',
    steps: 'Steps',
    hba1c: 'Long-term blood sugar',
    'phq9-score': 'PHQ-9',
    'gad7-score': 'GAD-7',
    'who5-score': 'WHO-5',
    'form-score': 'Score',
    'news2-score': 'NEWS2',
  },
  unit: {
    '%': '%',
    '/min': 'per min',
    'mm[Hg]': 'mmHg',
    kPa: 'kPa',
    Cel: '°C',
    kg: 'kg',
    'mmol/L': 'mmol/L',
    'mmol/mol': 'mmol/mol',
    L: 'L',
    'L/min': 'L/min',
    '{score}': 'points',
    '/d': 'steps',
  },
  coverage: {
    STAFFED: {
      until: '{{unitName}} is watching now, until {{until}}.',
      now: '{{unitName}} is watching now.',
    },
    TAKEN_OVER: {
      next: '{{unitName}} is closed now and reads what you send {{next}}.',
      closed: '{{unitName}} is closed now.',
      phone: 'Until then {{other}} watches for serious readings, phone {{phone}}.',
      other: 'Until then {{other}} watches for serious readings.',
    },
    NOBODY: {
      next: 'Nobody is watching right now. {{unitName}} reads what you send {{next}}.',
      closed: 'Nobody is watching right now.',
    },
  },
  planWords: {
    everyDay: 'every day',
    everyDays: 'every {{n}} days',
    until: 'until {{day}} included',
    missed: '{{n}} in a row',
  },
  finding: {
    or: 'or',
    unknown: 'Outside the plan ({{code}})',
    edge: {
      below: 'below {{limit}}',
      atOrBelow: '{{limit}} or lower',
      above: 'above {{limit}}',
      atOrAbove: '{{limit}} or higher',
    },
    code: {
      'no-rule': 'The plan has no limit for this',
      'no-plan': 'No plan was in force when the reading was taken',
      'device-silent': 'The device has gone silent',
      'device-battery-low': 'Low battery on the device',
      'device-fault': 'Fault on the device',
    },
  },
  error: {
    general: {
      title: 'Something went wrong on our side',
      text: 'Try again shortly. If it does not help, contact support and give the code {{code}}.',
    },
    'network/unreachable': {
      title: 'No contact with the network',
      text: 'Check that the device is online, and try again.',
    },
    'server/unavailable': { title: 'The service does not answer', text: 'Wait a minute, and try again.' },
    'platform/unavailable': { title: 'The service does not answer', text: 'Wait a minute, and try again.' },
    'access/sign-in-required': { title: 'You are signed out', text: 'Sign in again to continue.' },
    'access/not-found': { title: 'We cannot find this', text: 'It may have moved, or you do not have access.' },
    'access/not-permitted': {
      title: 'You do not have access to this',
      text: 'If you think you should, tell the follow-up service.',
    },
    'access/not-your-unit': {
      title: 'This belongs to another unit',
      text: 'Change the unit at the top of the page, if you work for several.',
    },
    'patient/absent': {
      title: 'We cannot find the patient',
      text: 'There is no such patient, or you do not have access.',
    },
    'measurement/in-the-future': {
      title: 'The time is in the future',
      text: 'Check the clock of the device, and try again.',
    },
    'measurement/before-birth': {
      title: 'The time cannot be right',
      text: 'Check the clock of the device, and try again.',
    },
    'measurement/systolic-not-above-diastolic': {
      title: 'The blood pressure numbers are swapped',
      text: 'The upper pressure must be higher than the lower.',
    },
    'questionnaire/unknown-form': {
      title: 'The questions have changed',
      text: 'Go to the first page and start again.',
    },
    'request/too-many': { title: 'Too many attempts', text: 'Wait a minute, and try again.' },
    'measurement/not-a-number': {
      title: 'The number cannot be read',
      text: 'Write digits only, with a comma if you need it.',
    },
    'measurement/not-a-whole-number': {
      title: 'Write a whole number',
      text: 'Look at the device and write the number without a comma.',
    },
    'measurement/outside-possible-range': {
      title: 'The value is not possible',
      text: 'Look at the device and write the number again.',
    },
    'submission/idempotency-conflict': {
      title: 'This has been sent before',
      text: 'It was sent with other numbers. Start a new reading.',
    },
  },
};
