import { Module } from '@nestjs/common';
import { CoverageModule } from '../coverage';
import { OutcomeReader } from './outcome.reader';
import { Submit } from './submit';

@Module({ imports: [CoverageModule], providers: [Submit, OutcomeReader], exports: [Submit, OutcomeReader, CoverageModule] })
export class IntakeModule {}
