import { ACUTE_HOME_OXIMETRY } from './acute-home-oximetry';
import { ASTHMA } from './asthma';
import { CHEMOTHERAPY } from './chemotherapy';
import { COPD } from './copd';
import { DIABETES } from './diabetes';
import { GENERAL_ADULT } from './general-adult';
import { HEART_FAILURE } from './heart-failure';
import { HYPERTENSION } from './hypertension';
import { MENTAL_HEALTH } from './mental-health';
import type { PlanTemplate } from './plan-template';

/** The plan templates that come with the platform. */
export const PLAN_TEMPLATES: readonly PlanTemplate[] = [
  COPD,
  HEART_FAILURE,
  HYPERTENSION,
  DIABETES,
  ASTHMA,
  CHEMOTHERAPY,
  MENTAL_HEALTH,
  ACUTE_HOME_OXIMETRY,
  GENERAL_ADULT,
];

/** A template by its id. */
export function planTemplate(id: string): PlanTemplate | undefined {
  return PLAN_TEMPLATES.find((template) => template.id === id);
}
