export { ERROR_CODES, isErrorCode } from './error-code';
export type { ErrorCode } from './error-code';
export { ROLES } from './role';
export type { Role } from './role';
