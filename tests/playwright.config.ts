import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { freePort } from '../src/commands/port.ts';
import { type Browser, findBrowser } from './support/browser.mjs';
import { type Site, siteUrl, sites } from './support/sites.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

// Workers read this file again and inherit the environment: all of them must get the same answers.
for (const { portVariable } of Object.values(sites)) process.env[portVariable] ??= String(await freePort());
process.env['TEST_BROWSER'] ??= JSON.stringify(await findBrowser());
const browser = JSON.parse(process.env['TEST_BROWSER']) as Browser;

export default defineConfig({
  testDir: './browser',
  outputDir: '../test-results',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  // One for each core; by itself Playwright takes half of them.
  workers: '100%',
  // A loop over all pages is one test, and the machine may be busy.
  timeout: 600_000,
  // A second try tells a busy machine from a broken page; what fails twice fails.
  retries: process.env['CI'] ? 1 : 0,
  expect: { timeout: 10_000 },
  reporter: [
    ['list', { printSteps: false }],
    ['json', { outputFile: '../.cache/reports/browser.json' }],
  ],
  use: {
    // A click on what is not there must not wait as long as a loop over all pages may take.
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    baseURL: siteUrl(sites.root),
    // A worker would answer in place of the servers of the tests; those of reading offline allow it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: browser.executablePath,
      args: browser.args,
      env: { ...process.env, ...browser.env },
    },
  },
  webServer: [server(sites.root), server(sites.subPath)],
});

/** One server a build, started by Playwright and stopped at the end. */
function server(site: Site) {
  return {
    command: 'node src/commands/serve.ts',
    cwd: root,
    url: siteUrl(site),
    env: {
      PORT: String(process.env[site.portVariable]),
      HOST: 'localhost',
      OUT_DIR: site.folder,
      BASE_PATH: site.base,
    },
  };
}
