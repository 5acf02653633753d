/** One reader with two tabs, a host that deploys and fails, all in a random order that its number decides. */
import type { Browser, Page } from '@playwright/test';
import { buildsIn, keepNow } from './browser-offline.ts';
import type { ChangingHost, Fault } from './changing-host.ts';
import { patient } from './test.ts';

export interface MixedRun {
  readonly problems: string[];
  /** How many pages were looked at, how many of them had a search, and how many came from the device. */
  pages: number;
  searches: number;
  kept: number;
}

const paths = ['/', '/getting-ready/', '/the-five-steps/', '/risks-and-side-effects/', '/search/'] as const;
const steps = 14;

/** Does what the number says, and tells every page whose search or scripts are of another version. */
export async function mixedRun(
  browser: Browser,
  host: ChangingHost,
  folders: readonly [string, ...string[]],
  seed: number,
): Promise<MixedRun> {
  const pick = dice(seed);
  const run: MixedRun = { problems: [], pages: 0, searches: 0, kept: 0 };
  const done: string[] = [];
  host.fault = 'none';
  host.folder = folders[0];
  // Every second host has our headers.
  host.lettingKeep = seed % 2 === 0;
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const tabs: [Page, Page] = [patient(await context.newPage()), patient(await context.newPage())];
  try {
    await tabs[0].goto(`${host.origin}${pick(paths)}`);
    await keepNow(tabs[0]);
    const session = await context.newCDPSession(tabs[0]);
    await session.send('ServiceWorker.enable');
    for (let step = 0; step < steps; step += 1) {
      const action = pick([
        'open',
        'open',
        'open',
        'look',
        'look',
        'deploy',
        'update',
        'network',
        'stop',
      ] as const);
      const tab = pick(tabs);
      done.push(action);
      if (action === 'open') await tab.goto(`${host.origin}${pick(paths)}`).catch(() => undefined);
      if (action === 'deploy') host.folder = pick(folders);
      if (action === 'update') {
        host.fault = 'none';
        // The update is on its way while the reader goes on.
        if (isOurs(tab, host)) await tab.evaluate(startUpdate);
      }
      if (action === 'network') host.fault = pick<Fault>(['none', 'cut', 'cut', 'fails', 'cuts pages off']);
      // The browser stops workers that have nothing to do.
      if (action === 'stop') await session.send('ServiceWorker.stopAllWorkers');
      if ((action === 'open' || action === 'look') && isOurs(tab, host)) {
        const { page, scripts, search } = await buildsIn(tab);
        if (page === '') continue;
        run.pages += 1;
        if (search !== '') run.searches += 1;
        if (await tab.locator('.kept-note').count()) run.kept += 1;
        const others = [...scripts, search].filter((name) => name !== '' && name !== page);
        if (others.length > 0) {
          run.problems.push(`run ${seed}, ${done.join(', ')}: a page of "${page}" has ${others.join(', ')}`);
        }
      }
    }
  } finally {
    await context.close();
  }
  return run;
}

function isOurs(tab: Page, host: ChangingHost): boolean {
  return tab.url().startsWith(host.origin);
}

async function startUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  registration?.update().catch(() => undefined);
}

function dice(seed: number): <T>(all: readonly [T, ...T[]]) => T {
  let state = seed * 2654435761;
  return (all) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return all[(state >>> 8) % all.length] ?? all[0];
  };
}
