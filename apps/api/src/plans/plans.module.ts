import { Module } from '@nestjs/common';
import { ActivatePlan } from './activate-plan';
import { ApprovePlan } from './approve-plan';
import { ChangeDose } from './change-dose';
import { DraftPlan } from './draft-plan';
import { EditPlan } from './edit-plan';
import { ImportPlan } from './import-plan';
import { LiftSilence } from './lift-silence';
import { PausePathway } from './pause-pathway';
import { PlanStep } from './plan-step';
import { ProposePlan } from './propose-plan';
import { SilenceAct } from './silence-act';
import { SnoozeMeasure } from './snooze-measure';

const steps = [DraftPlan, ImportPlan, EditPlan, ProposePlan, ApprovePlan, ActivatePlan];
const silences = [SnoozeMeasure, PausePathway, LiftSilence];

@Module({
  providers: [PlanStep, ...steps, SilenceAct, ...silences, ChangeDose],
  exports: [...steps, ...silences, ChangeDose],
})
export class PlansModule {}
