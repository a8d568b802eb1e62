import { defineConfig } from '@playwright/test';

// `npm test -- portals` starts everything and sets these. By hand: start Fyrlykt, then run Playwright with this file; the
// addresses below are the ones that `npm start` uses.
const patientUrl = process.env['PATIENT_URL'] ?? 'http://localhost:4200';
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // Journeys share one database, so those in one file run in order; files get patients of their own.
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  use: {
    baseURL: patientUrl,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: ['--no-sandbox'] },
  },
});
