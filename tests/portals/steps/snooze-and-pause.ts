import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { PATIENT_URL } from './people';

/** From the patient's page: the pulse is snoozed, the plan paused, the patient reads of it on Today, and both are lifted again. */
export async function snoozeAndPause(nurse: Page, patient: Page): Promise<void> {
  const panel = nurse.locator('fy-silence-panel');
  // Without what has ended.
  const current = panel.locator('section > ul');

  await nurse
    .getByRole('button', { name: /Utsett varsel.*[Pp]uls/ })
    .first()
    .press('Enter');
  await expect(nurse.getByRole('heading', { name: 'Utsett varsel om puls' })).toBeVisible();
  await expect(nurse.getByLabel('høy')).toBeChecked();
  await nurse.getByRole('button', { name: 'Utsett varsel', exact: true }).press('Enter');
  await expect(nurse.getByText('Skriv kort hvorfor.')).toBeVisible();
  await expectAccessible(nurse, 'snooze');
  await nurse.getByLabel('Hvorfor?').fill('Rask puls etter inhalasjon, avtalt med fastlegen.');
  await nurse.getByRole('button', { name: 'Utsett varsel', exact: true }).press('Enter');
  await expect(current.getByText('Puls, høy: gult varsler ikke').first()).toBeVisible();
  await expect(current.getByText('avtalt med fastlegen')).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Pause og utsatte varsler' })).toBeFocused();
  await expect(nurse.getByRole('button', { name: /Utsett varsel.*[Pp]uls/ })).toHaveCount(0);

  await panel.getByRole('button', { name: 'Sett på pause' }).press('Enter');
  await nurse.getByLabel('Ferie').check();
  await expectAccessible(nurse, 'pause');
  await nurse.locator('fy-pause-dialog button[type=submit]').press('Enter');
  await expect(current.getByText('Pause til og med').first()).toBeVisible();
  await expectAccessible(nurse, 'patient page with silences');

  const result = patient.url();
  await patient.goto(PATIENT_URL);
  await expect(patient.getByRole('heading', { name: /Du har pause for ferie til og med/ })).toBeVisible();
  await expectAccessible(patient, 'today in a pause');

  for (const what of [/Opphev.*gult varsler ikke/, /Opphev.*Pause til og med/]) {
    await panel.getByRole('button', { name: what }).press('Enter');
    await expect(panel.getByRole('button', { name: what })).toHaveCount(0);
  }
  await expect(current.getByText('Ingenting er på pause eller utsatt.')).toBeVisible();
  await expect(patient.getByRole('heading', { name: /Du har pause/ })).toHaveCount(0);
  await patient.goto(result);
}
