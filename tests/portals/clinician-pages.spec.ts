import { expect, test } from '@playwright/test';
import { expectAccessible } from './steps/accessibility';
import { CLINICIAN_URL, PEOPLE } from './steps/people';
import { signIn } from './steps/sign-in';

const PAGES = {
  '/': 'work list',
  '/patients': 'patients',
  '/review': 'green to review',
  '/settings': 'settings',
  '/no-such-page': 'not found',
};

test('the welcome page is accessible', async ({ page }) => {
  await page.goto(CLINICIAN_URL);
  await expectAccessible(page, 'welcome');
});

for (const width of [320, 768, 1440]) {
  test(`every page is accessible at ${width} px, in both themes`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await signIn(page, CLINICIAN_URL, PEOPLE.nurse);
    for (const [path, name] of Object.entries(PAGES)) {
      await page.goto(CLINICIAN_URL + path);
      await expect(page.locator('main h1')).toBeVisible();
      await expect(page.locator('fy-skeleton')).toHaveCount(0);
      await expectAccessible(page, name);
    }
  });
}

test('the pages about one patient are accessible', async ({ page }) => {
  await signIn(page, CLINICIAN_URL, PEOPLE.nurse);
  await page.getByRole('link', { name: 'Mine pasienter' }).click();
  await page.locator('table tbody a').first().click();
  await expect(page.getByRole('link', { name: 'Oversikt' })).toBeVisible();
  await expectAccessible(page, 'overview');
  for (const tab of ['Plan', 'Innsendinger', 'Timer, utstyr og innsyn']) {
    await page.getByRole('link', { name: tab, exact: true }).click();
    await expect(page.locator('fy-skeleton')).toHaveCount(0);
    await expectAccessible(page, tab);
  }
});

test('a patient of nobody here and one that does not exist look alike', async ({ page }) => {
  await signIn(page, CLINICIAN_URL, PEOPLE.nurse);
  await page.goto(`${CLINICIAN_URL}/patients/01890000-0000-7000-8000-000000000000`);
  await expect(page.getByText('Vi finner ikke pasienten')).toBeVisible();
});

test('the list is worked by keyboard alone, and the shortcuts can be turned off', async ({ page }) => {
  await signIn(page, CLINICIAN_URL, PEOPLE.nurse);
  await expect(page.locator('fy-episode-row').first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.locator('fy-episode-row').first().locator('[data-row-link]')).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(page.locator('fy-episode-row').first().locator('[data-row-link]')).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('heading', { name: 'Hurtigtaster' })).toBeVisible();
  await expectAccessible(page, 'shortcuts');
  await page.getByRole('checkbox').uncheck();
  await page.getByRole('button', { name: 'Lukk' }).click();
  await page.keyboard.press('?');
  await expect(page.getByRole('heading', { name: 'Hurtigtaster' })).toHaveCount(0);
});

test('green submissions are reviewed exactly as ticked, and it can be undone', async ({ page }) => {
  await signIn(page, CLINICIAN_URL, PEOPLE.nurse);
  await page.getByRole('link', { name: /Grønne å se over/ }).click();
  const rows = page.locator('.rows li');
  await expect(rows.first()).toBeVisible();
  await page.locator('.tick input').first().check();
  await page.getByRole('button', { name: 'Sett over 1' }).click();
  await expect(page.locator('#content').getByText('1 er sett over.')).toBeVisible();
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(page.locator('#content').getByText('1 er sett over.')).toHaveCount(0);
});
