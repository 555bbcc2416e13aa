import { defineConfig } from "@playwright/test";
import { browserFlags } from "../browser.ts";

export default defineConfig({
  testDir: ".",
  testMatch: "*.journey.ts",
  outputDir: "../../test-results/journeys",
  workers: 1,
  // A busy machine may be late once; a journey that only passes at the second try is reported as unsteady.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  use: {
    launchOptions: { executablePath: process.env.VIZAVI_BROWSER ?? "/usr/bin/chromium", args: browserFlags },
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/Moscow",
    trace: "retain-on-failure",
  },
});
