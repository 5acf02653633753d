/** What tests of reading offline do in a page. */
import { expect, type Page } from '@playwright/test';
import type { KeepEvent } from '../../src/offline/offline-build.ts';

const keepEvent: KeepEvent = 'guide-keep';

/** Has the guide kept at once, as the page on reading offline does, and waits until all of it is there. */
export async function keepNow(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const registration = await new Promise<ServiceWorkerRegistration>((done, fail) => {
      const detail = (registering: Promise<ServiceWorkerRegistration>) => {
        clearInterval(asking);
        void registering.then(done, fail);
      };
      // Scripts start after the first paint, which may come late in a second tab; before it nobody listens.
      const asking = setInterval(() => dispatchEvent(new CustomEvent(name, { detail })), 100);
    });
    await registration.update().catch(() => undefined);
    const coming = registration.installing ?? registration.waiting;
    await new Promise<void>((done) => {
      const look = () => {
        if (!coming || /activated|redundant/.test(coming.state)) done();
      };
      coming?.addEventListener('statechange', look);
      look();
    });
  }, keepEvent);
  await isControlled(page);
}

/** Waits until the worker answers for this page. */
export async function isControlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 30_000,
  });
}

/** Which builds the page in the tab, its scripts and its search are of. The search may have none to give. */
export async function buildsIn(page: Page): Promise<{ page: string; scripts: string[]; search: string }> {
  return page.evaluate(async () => ({
    page: document.querySelector('main')?.dataset['build'] ?? '',
    scripts: [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(
      ({ src }) => /-(\w+)\.js$/.exec(src)?.[1] ?? src,
    ),
    search: await fetch('/pagefind/guide.en.json').then(
      async (response) => (response.ok ? ((await response.json()) as { build: string }).build : ''),
      () => '',
    ),
  }));
}

/** The note above a page that comes from the device. */
export const keptNote = (page: Page) =>
  page.getByRole('note').filter({ hasText: 'The website does not answer' });

/** Types into the search page, and waits for a result. */
export async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByRole('main').getByRole('searchbox').first().fill(words);
  await expect(
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.locator('mark') })
      .first(),
  ).toBeVisible();
}
