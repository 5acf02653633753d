/**
 * Looks for mixed pages in many random runs: `npm run bench:offline -- 200`. Two versions of the built site
 * are deployed in turn under open tabs, while the network fails and the browser stops the worker. A second
 * number is that of the first run, for runs that nobody has seen yet: `npm run bench:offline -- 200 201`.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../support/browser.mjs';
import { ChangingHost, deploymentOf, removeFolder } from '../support/changing-host.ts';
import { mixedRun } from '../support/mixed-run.ts';

const runs = Number(process.argv[2] ?? 200);
const first = Number(process.argv[3] ?? 1);
const built = resolve(fileURLToPath(new URL('../../', import.meta.url)), process.env['OUT_DIR'] || 'dist');
const { executablePath, args, env } = await findBrowser();
const old = await deploymentOf(built, 'old');
const fresh = await deploymentOf(built, 'new');
const host = new ChangingHost(old);
await host.start();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const total = { pages: 0, searches: 0, kept: 0, problems: 0 };
for (let seed = first; seed < first + runs; seed += 1) {
  const run = await mixedRun(browser, host, [old, fresh], seed);
  for (const problem of run.problems) console.log(problem);
  total.pages += run.pages;
  total.searches += run.searches;
  total.kept += run.kept;
  total.problems += run.problems.length;
}
await browser.close();
await host.stop();
removeFolder(old);
removeFolder(fresh);
console.log(
  `${runs} runs: ${total.pages} pages looked at, ${total.kept} of them from the device, ` +
    `${total.searches} with a search; ${total.problems} mixed.`,
);
process.exitCode = total.problems > 0 ? 1 : 0;
