/** Why a plan is refused. */
export type FaultCode =
  | 'rules-missing'
  | 'duplicate-id'
  | 'task-asks-nothing'
  | 'task-without-rule'
  | 'window-missing'
  | 'window-order'
  | 'weekday-unknown'
  | 'every-days-needs-from'
  | 'day-invalid'
  | 'day-order'
  | 'dose-without-steps'
  | 'dose-too-soon'
  | 'dose-not-lower'
  | 'levels-missing'
  | 'level-without-edge'
  | 'levels-overlap'
  | 'yellow-hidden'
  | 'unknown-task'
  | 'unknown-rule'
  | 'unknown-kind'
  | 'form-not-asked'
  | 'rule-cycle'
  | 'list-needs-another-rule'
  | 'sd-floor-missing'
  | 'look-back-invalid'
  | 'number-invalid'
  | 'scale-2-needs-prescriber'
  | 'advice-missing';

/** One thing wrong with a plan. `path` is a JSON pointer into it; `message` is for engineers, in English. */
export interface Fault {
  readonly code: FaultCode;
  readonly path: string;
  readonly message: string;
}

/** Makes a fault; the path's parts are joined to a JSON pointer. */
export function fault(code: FaultCode, parts: readonly (string | number)[], message: string): Fault {
  const path = parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { code, path, message };
}
