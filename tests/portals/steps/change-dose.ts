import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { CLINICIAN_URL } from './people';

/** From anywhere: the plan page of the patient of this name. */
export async function openPlanOf(nurse: Page, name: string): Promise<void> {
  await nurse.goto(`${CLINICIAN_URL}/patients`);
  await nurse.locator('table tbody a', { hasText: name }).first().click();
  await nurse.getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(nurse.getByRole('heading', { name: 'Hvor ofte det måles' })).toBeVisible();
}

/** By keyboard: the patient is to measure less often, which needs a reason. */
export async function stepDown(nurse: Page): Promise<void> {
  const panel = nurse.locator('fy-dose-panel');
  await expectAccessible(nurse, 'plan page with a dose');
  const isProposed = await panel.getByText(/Det har vært rolig i \d+ dager\. Forslag: Tre dager i uka\./).isVisible();
  await panel.getByRole('button', { name: 'Mål sjeldnere: Tre dager i uka' }).press('Enter');
  await expect(nurse.getByLabel('Hvorfor?')).toBeFocused();
  await expect(nurse.getByText(/Det har bare vært rolig i \d+ av 28 dager/)).toHaveCount(isProposed ? 0 : 1);
  await nurse.getByRole('button', { name: 'Endre', exact: true }).press('Enter');
  await expect(nurse.getByText('Skriv kort hvorfor.')).toBeVisible();
  await expectAccessible(nurse, 'stepping down');
  await nurse.getByLabel('Hvorfor?').fill('Stabil siden i sommer, ønsker det selv.');
  await nurse.getByRole('button', { name: 'Endre', exact: true }).press('Enter');
  await expect(panel.getByText('Pasienten måler sjeldnere fra i morgen.')).toBeVisible();
  await expect(panel.getByText('Fra i morgen: Tre dager i uka')).toBeVisible();
  await expect(panel.getByText('Stabil siden i sommer, ønsker det selv.')).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Hvor ofte det måles' })).toBeFocused();
  // The next lower step waits until this one has begun.
  await expect(panel.getByRole('button', { name: 'Mål sjeldnere' })).toHaveCount(0);
  await expectAccessible(nurse, 'plan page of who was stepped down');
}
