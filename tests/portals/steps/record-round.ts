import { expect, type Page } from '@playwright/test';

export interface Round {
  readonly spo2: string;
  readonly pulse: string;
  /** Which answer to each question, counted from the mildest. */
  readonly answer: number;
}

/** Types oxygen and pulse, answers whatever is asked, and stops at the page that shows all answers. */
export async function fillRound(page: Page, { spo2, pulse, answer }: Round): Promise<void> {
  await page.locator('#value-spo2').fill(spo2);
  await page.getByRole('button', { name: 'Neste' }).click();
  await page.locator('#value-heart-rate').fill(pulse);
  await page.getByRole('button', { name: 'Neste' }).click();
  const check = page.getByRole('heading', { name: 'Se over før du sender' });
  const question = page.locator('fy-question-step');
  while (await check.or(question).first().isVisible()) {
    if (await check.isVisible()) return;
    const heading = await page.locator('main h1').textContent();
    const answers = page.getByRole('radio');
    await answers.nth(Math.min(answer, (await answers.count()) - 1)).check();
    await page.getByRole('button', { name: 'Neste' }).click();
    await expect(page.locator('main h1')).not.toHaveText(heading ?? '');
  }
}
