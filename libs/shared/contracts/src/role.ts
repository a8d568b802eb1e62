/** What a professional may act as. Spelt as in the schema of the clinician portal. */
export const ROLES = [
  'NURSE',
  'UNIT_LEADER',
  'RESPONSE_OPERATOR',
  'GP',
  'HOSPITAL_CLINICIAN',
  'ADMINISTRATOR',
] as const;

export type Role = (typeof ROLES)[number];
