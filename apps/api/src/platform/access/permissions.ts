/** What a handler may ask of its caller. Roles map to these in one table, so that a new handler picks a word instead of a role. */
export type Permission =
  | 'self:read'
  | 'measurement:report'
  | 'patient:read'
  | 'episode:handle'
  | 'submission:review'
  | 'plan:write'
  | 'plan:sign'
  | 'appointment:make';

export type Role = 'nurse' | 'unit-leader' | 'response-operator' | 'gp' | 'hospital-clinician' | 'administrator';

const care: Permission[] = [
  'patient:read',
  'measurement:report',
  'episode:handle',
  'submission:review',
  'plan:write',
  'appointment:make',
];

/** An administrator runs the service and sees no patient. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  nurse: care,
  'unit-leader': care,
  'hospital-clinician': [...care, 'plan:sign'],
  'response-operator': ['patient:read', 'episode:handle', 'measurement:report'],
  gp: ['patient:read', 'plan:write', 'plan:sign'],
  administrator: [],
};

/** What everybody who signs in to the patient portal may do; the care relation decides for whom. */
export const patientPermissions: readonly Permission[] = ['self:read', 'measurement:report'];
