import { expect, test } from '@playwright/test';
import { expectAccessible } from './steps/accessibility';
import { PATIENT_URL, PEOPLE } from './steps/people';
import { signIn } from './steps/sign-in';

const PAGES = {
  '/': 'today',
  '/record': 'choose a measure',
  '/readings': 'readings',
  '/readings/sent': 'what was sent',
  '/plan': 'plan',
  '/seen-by': 'who has seen',
  '/settings': 'menu',
  '/record/kept': 'kept on the device',
  '/no-such-page': 'not found',
};

test('the welcome page is accessible and says what to do when it is acute', async ({ page }) => {
  await page.goto(PATIENT_URL);
  await expect(page.getByRole('link', { name: '113' })).toBeVisible();
  await expectAccessible(page, 'welcome');
});

for (const width of [320, 1440]) {
  test(`every page is accessible at ${width} px, in both themes`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, PATIENT_URL, PEOPLE.patient);
    for (const [path, name] of Object.entries(PAGES)) {
      await page.goto(PATIENT_URL + path);
      await expect(page.locator('main h1')).toBeVisible();
      await expect(page.locator('fy-skeleton')).toHaveCount(0);
      await expectAccessible(page, name);
    }
  });
}

test('an unusual number is asked about, an impossible one is stopped, and comma is as good as point', async ({
  page,
}) => {
  await signIn(page, PATIENT_URL, PEOPLE.patient);
  await page.goto(`${PATIENT_URL}/record/measures/weight`);
  const field = page.locator('#value-weight');
  await field.fill('tolv');
  await page.getByRole('button', { name: 'Neste' }).click();
  await expect(page.getByText('Skriv et tall')).toBeVisible();
  await field.fill('8,5');
  await page.getByRole('button', { name: 'Neste' }).click();
  await expect(page.getByRole('heading', { name: /Er 8,5\s+kg riktig/ })).toBeVisible();
  await expectAccessible(page, 'is it right');
  await page.getByRole('button', { name: 'Rett tallet' }).click();
  await field.fill('71.4');
  await page.getByRole('button', { name: 'Neste' }).click();
  await expect(page.getByRole('heading', { name: 'Se over før du sender' })).toBeVisible();
  await page.reload();
  await expect(page.getByText(/71\.4/)).toBeVisible();
});

test('without network it is kept on the device and sent once when the network is back', async ({ page, context }) => {
  await signIn(page, PATIENT_URL, PEOPLE.patient);
  await page.getByRole('link', { name: 'Mål noe annet' }).click();
  await page.getByRole('link', { name: 'Puls' }).click();
  await page.locator('#value-heart-rate').fill('78');
  await page.getByRole('button', { name: 'Neste' }).click();
  await expect(page.getByRole('heading', { name: 'Se over før du sender' })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: 'Venter på nett' })).toBeVisible();
  await expect(page.getByText('1 venter på nett')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('1 venter på nett')).toHaveCount(0);
});

test('the language changes at once, in all three', async ({ page }) => {
  await signIn(page, PATIENT_URL, PEOPLE.patient);
  await page.goto(`${PATIENT_URL}/settings`);
  await page.getByLabel('Nynorsk').check();
  await expect(page.getByText('Du er logga inn som')).toBeVisible();
  await page.getByLabel('English').check();
  await expect(page.getByText('You are signed in as')).toBeVisible();
  await page.getByLabel('Bokmål').check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
});
