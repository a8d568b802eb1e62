import { Module } from '@nestjs/common';
import { CoverageModule } from '../coverage';
import { DevicesModule } from '../devices';
import { IntegrationsController } from './integrations.controller';
import { OutcomeReader } from './outcome.reader';
import { Submit } from './submit';

@Module({
  imports: [CoverageModule, DevicesModule],
  controllers: [IntegrationsController],
  providers: [Submit, OutcomeReader],
  exports: [Submit, OutcomeReader, CoverageModule],
})
export class IntakeModule {}
