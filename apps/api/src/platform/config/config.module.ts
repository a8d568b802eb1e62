import { Global, Module } from '@nestjs/common';
import { readConfiguration } from './configuration';

/** The checked configuration, under this token. */
export const CONFIGURATION = Symbol('configuration');

@Global()
@Module({
  providers: [{ provide: CONFIGURATION, useFactory: () => readConfiguration() }],
  exports: [CONFIGURATION],
})
export class ConfigModule {}
