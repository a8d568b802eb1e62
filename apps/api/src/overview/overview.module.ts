import { Module } from '@nestjs/common';
import { CoverageModule } from '../coverage';
import { IdentityModule } from '../identity';
import { IntakeModule } from '../intake';
import { ReportsForReader } from './reports-for';

@Module({
  imports: [CoverageModule, IdentityModule, IntakeModule],
  providers: [ReportsForReader],
  exports: [ReportsForReader, CoverageModule, IdentityModule, IntakeModule],
})
export class OverviewModule {}
