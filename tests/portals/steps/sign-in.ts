import { expect, type Page } from '@playwright/test';

/** From the welcome page through the real OIDC flow, picking a person at the development provider. */
export async function signIn(page: Page, portalUrl: string, person: string): Promise<void> {
  await page.goto(portalUrl);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.locator(`button[data-person="${person}"]`).click();
  await page.waitForURL((url) => url.origin === new URL(portalUrl).origin);
  await expect(page.locator('main h1')).toBeVisible();
}
