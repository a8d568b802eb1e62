import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION } from '../../platform/config/config.module';
import type { Audience, Configuration } from '../../platform/config/configuration';
import { checkNationalNumber } from '../national-number/check-national-number';
import { NationalNumberVault } from '../national-number/national-number-vault';
import { PersonRepository } from '../person.repository';
import { SignInFailure } from './sign-in-failure';
import { verifiedNumber } from './verified-person';

/** Finds the person that a provider has identified. */
@Injectable()
export class RecognisePerson {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly people: PersonRepository,
    private readonly vault: NationalNumberVault,
  ) {}

  /** @throws {SignInFailure} when the level is too low, the number may not be used here or nobody has it */
  async run(audience: Audience, claims: Readonly<Record<string, unknown>> | undefined): Promise<string> {
    const number = verifiedNumber(audience, claims);
    const fault = checkNationalNumber(number, this.configuration.production);
    if (fault) throw new SignInFailure('number-refused', fault);
    const personId = await this.people.idByBlindIndex(this.vault.blindIndex(number));
    if (!personId) throw new SignInFailure('unknown-person');
    return personId;
  }
}
