export { CLINICIAN_ERROR_CODES, ERROR_CODES, isErrorCode, SHARED_ERROR_CODES } from './error-code';
export type { ErrorCode } from './error-code';
export { ROLES } from './role';
export type { Role } from './role';
