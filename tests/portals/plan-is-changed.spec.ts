import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './steps/accessibility';
import { CLINICIAN_URL, PEOPLE } from './steps/people';
import { signIn } from './steps/sign-in';

const PATIENT = 'Olav Haugen';

const trial = (page: Page) => page.locator('fy-limit-trial');
const saved = (page: Page, words: string) => expect(page.locator('#content').getByText(words)).toBeVisible();

async function openPlan(page: Page): Promise<void> {
  await page.goto(`${CLINICIAN_URL}/patients`);
  await page.locator('table tbody a', { hasText: PATIENT }).first().click();
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
}

async function begin(page: Page, reason: string): Promise<void> {
  await page.getByRole('link', { name: 'Nytt utkast' }).click();
  await page.getByLabel('Hvorfor endres planen?').fill(reason);
  await page.getByRole('button', { name: 'Lag utkast' }).click();
  await expect(trial(page).getByRole('table').first()).toBeVisible();
}

test('a nurse tries a limit on the patient’s own past, and a doctor signs the plan, which begins later', async ({
  browser,
}) => {
  const context = { locale: 'nb-NO', timezoneId: 'Europe/Oslo', viewport: { width: 1440, height: 1000 } };
  const office = await browser.newContext(context);
  const nurse = await office.newPage();
  await signIn(nurse, CLINICIAN_URL, PEOPLE.nurse);
  await openPlan(nurse);
  await begin(nurse, 'Pulsen er høyere enn vi trodde');

  await test.step('the figures follow the limit while it is typed, and nothing is lost to a wrong number', async () => {
    await expect(trial(nurse)).toContainText('Forslaget ville ikke ha endret noe');
    const upper = nurse.getByLabel('Puls utenfor grensen over', { exact: true });
    await upper.fill('62');
    await expect(trial(nurse)).toContainText('med grensene som gjelder nå.');
    const row = trial(nurse).getByRole('row', { name: /Gule dager/ });
    const [inForce, proposed] = (await row.getByRole('cell').allTextContents()).map(Number);
    expect(proposed).toBeGreaterThan(inForce ?? Infinity);
    await trial(nurse).getByText('Vis dagene i en tabell').click();
    await expect(
      trial(nurse)
        .getByRole('row', { name: /ny sak kl\./ })
        .first(),
    ).toBeVisible();
    await upper.fill('10..5');
    await nurse.getByRole('button', { name: 'Lagre utkastet' }).click();
    await expect(nurse.getByText('Tallet kan ikke leses.')).toBeVisible();
    await expectAccessible(nurse, 'an unreadable limit');
    await upper.fill('140');
    await expect(nurse.getByText('Rødt begynner før gult.')).toBeVisible();
    await upper.fill('105');
  });

  await test.step('advice and tasks are changed in the same draft', async () => {
    await nurse.getByLabel('Råd i Gul sone').fill('Vei deg på nytt i morgen tidlig. Ring oss hvis vekten øker.');
    await nurse.getByText('Endre når').first().click();
    const task = nurse.locator('fy-task-fields li').first();
    await task.getByLabel('Med faste mellomrom').check();
    await task.getByLabel('Hvor ofte').selectOption({ label: 'hver 3. dag' });
    await task.getByLabel('Siste dag (kan stå tom)').fill('2020-01-01');
    await expect(task.getByText('Siste dag er før første dag')).toBeVisible();
    await task.getByLabel('Siste dag (kan stå tom)').fill('');
    await expect(task).toContainText('hver 3. dag');
    await expectAccessible(nurse, 'a draft');
    await nurse.getByRole('button', { name: 'Lagre utkastet' }).click();
    await saved(nurse, 'Utkastet er lagret.');
    await nurse.getByRole('button', { name: 'Send til godkjenning' }).click();
    await saved(nurse, 'Planen er sendt til godkjenning.');
  });

  await test.step('the doctor sees the same trial and signs', async () => {
    const practice = await browser.newContext(context);
    const gp = await practice.newPage();
    await signIn(gp, CLINICIAN_URL, PEOPLE.gp);
    await gp.goto(nurse.url());
    await expect(trial(gp).getByRole('table').first()).toBeVisible();
    await expectAccessible(gp, 'a proposal');
    await gp.getByRole('button', { name: 'Godkjenn planen' }).click();
    await saved(gp, 'Planen er godkjent.');
    await practice.close();
  });

  await test.step('the nurse puts it in force from a day to come', async () => {
    await nurse.reload();
    await nurse.getByLabel('Fra et senere tidspunkt').check();
    const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await nurse.getByLabel('Dag og klokkeslett').fill(`${inTwoDays}T08:00`);
    await expectAccessible(nurse, 'an approved plan');
    await nurse.getByRole('button', { name: /^Sett i kraft .* kl\. 08:00$/ }).click();
    await saved(nurse, 'Planen er satt i kraft fram i tid. Til da gjelder den forrige.');
    await expect(nurse.getByRole('heading', { level: 1 })).toContainText('gjelder fra');
    await openPlan(nurse);
    await expect(nurse.getByRole('heading', { name: /^Plan \d+: gjelder fra/ }).first()).toBeVisible();
  });
  await office.close();
});

test('a plan leaves as a file and comes back as a draft; a broken file is refused where it is broken', async ({
  page,
}, info) => {
  await page.setViewportSize({ width: 768, height: 1000 });
  await signIn(page, CLINICIAN_URL, PEOPLE.nurse);
  await openPlan(page);
  await begin(page, 'Til deling');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned som fil' }).click();
  const file = info.outputPath('plan.json');
  await (await downloading).saveAs(file);

  const broken = JSON.parse(readFileSync(file, 'utf8')) as { plan: { tasks: Record<string, unknown>[] } };
  delete broken.plan.tasks[0]?.['title'];
  const brokenFile = info.outputPath('broken.json');
  writeFileSync(brokenFile, JSON.stringify(broken));

  await openPlan(page);
  await page.getByRole('link', { name: 'Nytt utkast' }).click();
  await page.getByLabel('En fil').check();
  await page.getByRole('button', { name: 'Lag utkast' }).click();
  await expect(page.getByText('Velg en fil.')).toBeVisible();
  await page.getByLabel('Hvorfor endres planen?').fill('Hentet fra et annet sted');
  await page.getByLabel('Eksportert plan (.json)').setInputFiles(brokenFile);
  await page.getByRole('button', { name: 'Lag utkast' }).click();
  await expect(page.getByText('/plan/tasks/0/title')).toBeVisible();
  await expect(page.getByLabel('Hvorfor endres planen?')).toHaveValue('Hentet fra et annet sted');
  await expectAccessible(page, 'a refused file');
  await page.getByLabel('Eksportert plan (.json)').setInputFiles(file);
  await page.getByRole('button', { name: 'Lag utkast' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('utkast');
  await expect(page.getByText('Hentet fra et annet sted')).toBeVisible();
});

test('two who change one draft are told: the second sees both versions and goes on from the first', async ({
  page,
}) => {
  await signIn(page, CLINICIAN_URL, PEOPLE.nurse);
  await openPlan(page);
  await begin(page, 'Vi er to om dette');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel('Vekten øker over', { exact: true }).fill('3');
  await other.getByRole('button', { name: 'Lagre utkastet' }).click();
  await saved(other, 'Utkastet er lagret.');
  await page.getByLabel('Vekten øker over', { exact: true }).fill('4');
  await page.getByRole('button', { name: 'Lagre utkastet' }).click();
  const told = page.getByRole('alert').filter({ hasText: 'har lagret en annen utgave' });
  await expect(told.getByText(/^Deres: .*3\skg/)).toBeVisible();
  await expect(told.getByText(/^Din: .*4\skg/)).toBeVisible();
  await expectAccessible(page, 'a conflict');
  await page.getByRole('button', { name: 'Fortsett fra deres utgave' }).click();
  await expect(page.getByLabel('Vekten øker over', { exact: true })).toHaveValue('3');
  await expect(told).toHaveCount(0);
});

/** Changes the past that the portal is told of, as a server would tell it of another patient. */
async function tellOtherwise(page: Page, change: Record<string, unknown>): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('PlanTrial')) return route.fallback();
    const response = await route.fetch();
    const body = (await response.json()) as { data: { planTrial: Record<string, unknown> } };
    Object.assign(body.data.planTrial, change);
    await route.fulfill({ response, json: body });
  });
}

test('too little history, or too much, is said instead of figures', async ({ page }) => {
  await signIn(page, CLINICIAN_URL, PEOPLE.nurse);
  await openPlan(page);
  await begin(page, 'Lite å gå etter');
  await tellOtherwise(page, { readings: [], forms: [] });
  await page.reload();
  await expect(trial(page)).toContainText('Pasienten har målt 0 av de siste 90 dagene.');
  await expect(trial(page).getByRole('table')).toHaveCount(0);
  await tellOtherwise(page, { readings: [], tooMany: true });
  await page.reload();
  await expect(trial(page)).toContainText('Pasienten måler så ofte');
});

for (const width of [360, 768]) {
  test(`a draft is whole and accessible at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await signIn(page, CLINICIAN_URL, PEOPLE.nurse);
    await openPlan(page);
    await begin(page, 'Smal skjerm');
    await page.getByText('Endre når').first().click();
    await trial(page).getByText('Vis dagene i en tabell').click();
    await expectAccessible(page, 'a draft');
  });
}

test('the lower steps are seen in a draft, follow its tasks, and can be taken out', async ({ page }) => {
  await signIn(page, CLINICIAN_URL, PEOPLE.nurse);
  await openPlan(page);
  await begin(page, 'Skal måle like ofte hele tiden');
  const steps = page.locator('fy-dose-fields');
  await expect(steps).toContainText('Trinn 2, Vekt tre dager i uka, resten én dag: Vei deg etter toalettbesøk');
  await page.getByText('Endre når').first().click();
  const task = page.locator('fy-task-fields li').first();
  await task.getByLabel('Med faste mellomrom').check();
  await task.getByLabel('Hvor ofte').selectOption({ label: 'hver 3. dag' });
  // Three days a week would be more often than the task itself.
  await expect(steps).toContainText('Trinn 2, Vekt tre dager i uka, resten én dag: Mål blodtrykk og puls');
  await expect(steps.getByRole('alert')).toHaveCount(0);
  await steps.getByLabel('Ta bort de lavere trinnene fra planen').press('Space');
  await expectAccessible(page, 'a draft whose lower steps are taken out');
  await page.getByRole('button', { name: 'Lagre utkastet' }).click();
  await saved(page, 'Utkastet er lagret.');
  await expect(steps).toHaveCount(0);
});
