import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './tests/setup/chromium.ts';

const report = process.env.CAIXETA_REPORT;
/** Two runs at the same time keep their leavings apart; workers inherit the name. */
process.env.CAIXETA_RUN ??= String(process.pid);

export default defineConfig({
  testDir: 'tests',
  globalSetup: './tests/setup/site.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // A busy machine is slow, not wrong.
  expect: { timeout: 15_000 },
  outputDir: `.cache/results/${process.env.CAIXETA_RUN}`,
  reporter: report === undefined ? 'line' : [['line'], ['json', { outputFile: report }]],
  use: {
    baseURL: process.env.CAIXETA_URL ?? '',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'es-ES',
    serviceWorkers: 'allow',
    launchOptions: chromiumLaunch(),
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: [
    { name: 'browser', testMatch: 'browser/**/*.browser.ts' },
    { name: 'e2e', testMatch: 'e2e/**/*.e2e.ts', timeout: 300_000 },
    { name: 'axe', testMatch: 'axe/**/*.axe.ts', timeout: 1_500_000 },
    { name: 'screens', testMatch: 'screens/**/*.screens.ts', timeout: 1_500_000 },
    // On its own: a word that picks screens looks for it in the whole path of a file, the folder of the project too.
    { name: 'screenshots', testMatch: 'screens/**/*.screenshots.ts', timeout: 300_000 },
  ],
});
