/** Demo people by the key of the sign-in page; the demo's own list says who they are. */
export const PEOPLE = {
  patient: process.env['DEMO_PATIENT'] ?? 'patient-kols',
  nurse: process.env['DEMO_NURSE'] ?? 'nurse-a',
  gp: 'gp',
} as const;

export const PATIENT_URL = process.env['PATIENT_URL'] ?? 'http://localhost:4200';
export const CLINICIAN_URL = process.env['CLINICIAN_URL'] ?? 'http://localhost:4300';
