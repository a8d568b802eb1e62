import { COPD } from './copd';
import { DIABETES } from './diabetes';
import { HEART_FAILURE } from './heart-failure';
import type { PlanTemplate } from './plan-template';

/** The plan templates that come with the platform. */
export const PLAN_TEMPLATES: readonly PlanTemplate[] = [COPD, HEART_FAILURE, DIABETES];

/** A template by its id. */
export function planTemplate(id: string): PlanTemplate | undefined {
  return PLAN_TEMPLATES.find((template) => template.id === id);
}
