/** Why an imported questionnaire is refused. */
export type ImportFaultCode =
  | 'not-json'
  | 'not-a-questionnaire'
  | 'missing'
  | 'wrong-type'
  | 'unsupported-type'
  | 'unsupported-operator'
  | 'unsupported-expression'
  | 'duplicate-link-id'
  | 'unknown-question'
  | 'later-question'
  | 'options-missing'
  | 'no-items';

/** One thing wrong. `path` is a JSON pointer; `line` counts from 1 and is there when text was imported. */
export interface ImportFault {
  readonly code: ImportFaultCode;
  readonly path: string;
  readonly message: string;
  readonly line?: number;
}

/** Collects what is wrong while reading goes on, so that a person mends everything in one go. */
export class FaultList {
  readonly faults: ImportFault[] = [];

  add(code: ImportFaultCode, path: string, message: string): undefined {
    this.faults.push({ code, path, message });
    return undefined;
  }
}
