import { expect, test } from '@playwright/test';
import { expectAccessible } from './steps/accessibility';
import { openPlanOf, stepDown } from './steps/change-dose';
import { CLINICIAN_URL, PATIENT_URL, PEOPLE } from './steps/people';
import { fillRound } from './steps/record-round';
import { signIn } from './steps/sign-in';
import { snoozeAndPause } from './steps/snooze-and-pause';

test('a reading at home becomes an episode on the nurse’s list, and the patient sees that it was seen', async ({
  browser,
}) => {
  const home = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
  });
  const office = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
  });
  const patient = await home.newPage();
  const nurse = await office.newPage();

  await signIn(nurse, CLINICIAN_URL, PEOPLE.nurse);
  await expect(nurse.getByRole('heading', { name: 'Arbeidsliste' })).toBeVisible();
  await signIn(patient, PATIENT_URL, PEOPLE.patient);
  await expectAccessible(patient, 'today');
  const name = await test.step('the patient’s name is on the menu page', async () => {
    await patient.getByRole('link', { name: 'Meny' }).click();
    await expect(patient.getByText('Du er logget inn som')).toBeVisible();
    const text = await patient.getByText('Du er logget inn som').textContent();
    await patient.getByRole('link', { name: 'Tilbake' }).click();
    return (text ?? '').replace('Du er logget inn som', '').replace(/\.$/, '').trim();
  });

  await test.step('SpO2 87, pulse 112 and a form come out red, with advice and who looks', async () => {
    await patient.goto(`${PATIENT_URL}/record/measures/spo2,heart-rate`);
    await expectAccessible(patient, 'a measure');
    await fillRound(patient, { spo2: '87', pulse: '112', answer: 1 });
    await expectAccessible(patient, 'check');
    await patient.getByRole('button', { name: 'Send' }).click();
    await expect(patient.getByRole('heading', { name: 'Du er i rød sone' })).toBeVisible();
    await expect(patient.getByText('Sendt. Ingen har åpnet den ennå.')).toBeVisible();
    await expectAccessible(patient, 'a red result');
  });

  const row = nurse.locator('fy-episode-row', { hasText: name }).first();
  await test.step('the list shows it without a reload, and says why', async () => {
    const pill = nurse.locator('.pill');
    await expect(row.or(pill).first()).toBeVisible();
    if (await pill.isVisible()) await pill.click();
    await expect(row).toContainText('Oksygenmetning');
    await expectAccessible(nurse, 'work list');
  });

  await test.step('the nurse claims it and sees the trend', async () => {
    await row.getByRole('button', { name: 'Ta saken' }).click();
    await expect(row).toContainText('Deg');
    await row.getByRole('link', { name }).first().click();
    await expect(nurse.locator('fy-trend-chart canvas').first()).toBeVisible();
    await expectAccessible(nurse, 'patient page');
  });

  await test.step('the nurse snoozes the pulse and pauses the plan by keyboard, the patient reads of the pause, and both are lifted', async () => {
    await snoozeAndPause(nurse, patient);
  });

  await test.step('the nurse closes it with an outcome and a note', async () => {
    await nurse.getByRole('button', { name: 'Avslutt saken' }).first().click();
    await nurse.getByLabel('Reell forverring').check();
    await nurse.getByLabel('Hva ble gjort?').fill('Ringt pasienten. Har tatt anfallsmedisin. Måler igjen i kveld.');
    await nurse.locator('fy-episode-panel button[type=submit]').click();
    await expect(nurse.locator('#content').getByText('Saken er avsluttet.')).toBeVisible();
  });

  await expect(patient.getByText('Sett av')).toBeVisible();
  await home.close();
  await office.close();
});

test('a nurse lets the patient measure less often, and a red reading brings the plan’s own times back', async ({
  browser,
}) => {
  const [home, office] = await Promise.all(
    [360, 1440].map((width) => browser.newContext({ viewport: { width, height: 900 } })),
  );
  const [patient, nurse] = [await home!.newPage(), await office!.newPage()];
  await signIn(patient, PATIENT_URL, PEOPLE.patient);
  await signIn(nurse, CLINICIAN_URL, PEOPLE.nurse);
  await openPlanOf(nurse, 'Astrid Berg');
  await stepDown(nurse);

  await test.step('the patient reads of it on Today and in the plan', async () => {
    await patient.goto(PATIENT_URL);
    await expect(patient.getByText(/Fra .* måler du sjeldnere: Tre dager i uka\./)).toBeVisible();
    await expectAccessible(patient, 'today of who was stepped down');
    await patient.goto(`${PATIENT_URL}/plan`);
    await expect(patient.getByText(/måler du sjeldnere: Tre dager i uka/)).toBeVisible();
    await expectAccessible(patient, 'the own plan of who was stepped down');
  });

  await test.step('a red reading takes it back, and says so to both', async () => {
    await patient.goto(`${PATIENT_URL}/record/measures/spo2,heart-rate`);
    await fillRound(patient, { spo2: '86', pulse: '84', answer: 0 });
    await patient.getByRole('button', { name: 'Send' }).click();
    await expect(patient.getByRole('heading', { name: 'Du er i rød sone' })).toBeVisible();
    await expect(nurse.locator('fy-dose-panel').getByText(/En måling som ble rød, førte tilbake/)).toBeVisible();
    await expectAccessible(nurse, 'plan page of who was stepped up');
    await patient.goto(PATIENT_URL);
    await expect(patient.getByText(/måler du oftere igjen, til de vanlige tidene i planen din/)).toBeVisible();
    await expectAccessible(patient, 'today of who was stepped up');
  });
  await Promise.all([home!.close(), office!.close()]);
});
