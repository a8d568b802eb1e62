import { Module } from '@nestjs/common';
import { CoverReader } from './cover.reader';

@Module({ providers: [CoverReader], exports: [CoverReader] })
export class CoverageModule {}
