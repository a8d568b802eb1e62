import { Module } from '@nestjs/common';
import { ActivatePlan } from './activate-plan';
import { ApprovePlan } from './approve-plan';
import { DraftPlan } from './draft-plan';
import { EditPlan } from './edit-plan';
import { ImportPlan } from './import-plan';
import { PlanStep } from './plan-step';
import { ProposePlan } from './propose-plan';

const acts = [DraftPlan, ImportPlan, EditPlan, ProposePlan, ApprovePlan, ActivatePlan];

@Module({ providers: [PlanStep, ...acts], exports: acts })
export class PlansModule {}
