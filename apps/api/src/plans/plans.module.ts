import { Module } from '@nestjs/common';
import { PlanLifecycle } from './plan-lifecycle';

@Module({ providers: [PlanLifecycle], exports: [PlanLifecycle] })
export class PlansModule {}
