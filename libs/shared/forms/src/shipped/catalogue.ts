import type { Questionnaire } from '../questionnaire';
import { COPD_DAILY } from './copd-daily';
import { DIABETES_DAILY } from './diabetes-daily';
import { HEART_FAILURE_DAILY } from './heart-failure-daily';

/** The forms that come with the platform. */
export const SHIPPED_FORMS: readonly Questionnaire[] = [COPD_DAILY, HEART_FAILURE_DAILY, DIABETES_DAILY];

/** A shipped form by its id. */
export function shippedForm(id: string): Questionnaire | undefined {
  return SHIPPED_FORMS.find((form) => form.id === id);
}
