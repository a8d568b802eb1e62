import { idnr } from '@navikt/fnrvalidator';

export type NumberKind = 'real' | 'synthetic';

export type NumberFault = 'identity/number-malformed' | 'identity/number-synthetic' | 'identity/number-real';

/**
 * Says whether a number may be used here: production refuses synthetic people, everything else refuses real ones, so that neither can
 * stray into the other. Accepts national numbers and D-numbers under the rules of 1964 and 2032. Undefined means that it may be used.
 *
 * Nothing is derived from the number: neither sex nor date of birth.
 */
export function checkNationalNumber(number: string, production: boolean): NumberFault | undefined {
  const kind = kindOf(number);
  if (kind === undefined) return 'identity/number-malformed';
  if (production) return kind === 'synthetic' ? 'identity/number-synthetic' : undefined;
  return kind === 'real' ? 'identity/number-real' : undefined;
}

/** Undefined when it is no number that somebody signs in with; hospitals' own help numbers (month + 40) are not. */
export function kindOf(number: string): NumberKind | undefined {
  const result = idnr(number);
  if (result.status === 'invalid') return isHealthNetSynthetic(number, result.reasons) ? 'synthetic' : undefined;
  switch (result.type) {
    case 'fnr':
    case 'dnr':
      return 'real';
    case 'tnr':
    case 'dnr-and-tnr':
      return 'synthetic';
    case 'hnr':
    case 'dnr-and-hnr':
      return undefined;
  }
}

/** The health network's synthetic people have month + 65 (66 to 77): right check digits, and a date that the validator does not know. */
function isHealthNetSynthetic(number: string, reasons: readonly string[]): boolean {
  if (reasons.length !== 1 || reasons[0] !== 'invalid date') return false;
  const month = Number(number.slice(2, 4));
  const day = Number(number.slice(0, 2)) % 40;
  return month >= 66 && month <= 77 && day >= 1 && day <= 31;
}
