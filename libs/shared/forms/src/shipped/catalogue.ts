import type { Questionnaire } from '../questionnaire';
import { CHEMOTHERAPY_DAILY } from './chemotherapy-daily';
import { COPD_DAILY } from './copd-daily';
import { DIABETES_DAILY } from './diabetes-daily';
import { GAD_7 } from './gad-7';
import { HEART_FAILURE_DAILY } from './heart-failure-daily';
import { MMRC } from './mmrc';
import { NEWS2_OBSERVATIONS } from './news2-observations';
import { PHQ_9 } from './phq-9';

/** The forms that come with the platform. */
export const SHIPPED_FORMS: readonly Questionnaire[] = [
  COPD_DAILY,
  HEART_FAILURE_DAILY,
  DIABETES_DAILY,
  CHEMOTHERAPY_DAILY,
  NEWS2_OBSERVATIONS,
  PHQ_9,
  GAD_7,
  MMRC,
];

/** A shipped form by its id. */
export function shippedForm(id: string): Questionnaire | undefined {
  return SHIPPED_FORMS.find((form) => form.id === id);
}
