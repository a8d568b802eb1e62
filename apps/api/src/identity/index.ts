export { ChooseLanguage } from './choose-language';
export { IdentityModule } from './identity.module';
export { checkNationalNumber, type NumberFault } from './national-number/check-national-number';
export { NationalNumberVault, type SealedNumber } from './national-number/national-number-vault';
export { originAllowed } from './session/origin';
export { SessionReader, type SessionFacts } from './session/session-reader';
