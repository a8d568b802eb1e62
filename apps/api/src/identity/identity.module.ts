import { Module } from '@nestjs/common';
import { CONFIGURATION } from '../platform/config/config.module';
import type { Configuration } from '../platform/config/configuration';
import { ChooseLanguage } from './choose-language';
import { NationalNumberVault } from './national-number/national-number-vault';
import { PersonRepository } from './person.repository';
import { SecretBox } from './session/secret-box';
import { SessionKeeper } from './session/session-keeper';
import { SessionReader } from './session/session-reader';
import { SessionRepository } from './session/session.repository';
import { AuthController } from './sign-in/auth.controller';
import { LoginRepository } from './sign-in/login.repository';
import { ProviderClient } from './sign-in/provider-client';
import { RecognisePerson } from './sign-in/recognise-person';
import { SignIn } from './sign-in/sign-in';

@Module({
  controllers: [AuthController],
  providers: [
    {
      provide: NationalNumberVault,
      inject: [CONFIGURATION],
      useFactory: ({ keys }: Configuration) =>
        new NationalNumberVault(new Map([[1, keys.encryption]]), keys.blindIndex),
    },
    {
      provide: SecretBox,
      inject: [CONFIGURATION],
      useFactory: ({ keys }: Configuration) => new SecretBox(keys.session),
    },
    PersonRepository,
    SessionRepository,
    LoginRepository,
    SessionReader,
    SessionKeeper,
    ProviderClient,
    RecognisePerson,
    SignIn,
    ChooseLanguage,
  ],
  exports: [SessionReader, NationalNumberVault, ChooseLanguage],
})
export class IdentityModule {}
