import { Module } from '@nestjs/common';
import { ReviewSubmissions } from './review-submissions';

@Module({ providers: [ReviewSubmissions], exports: [ReviewSubmissions] })
export class TriageModule {}
