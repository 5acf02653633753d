/** Searches like a reader: types into the search page of a served site and looks where the results lead. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Browser } from '../support/browser.mjs';
import { BASE_PATH } from '../../src/site.config.ts';
import type { Query } from './queries.ts';
import { sectionText } from './section-text.ts';

/** What the page showed. */
export interface Shown {
  readonly links: readonly string[];
  readonly corrected: boolean;
  /** Does the page lead on where nothing was found? */
  readonly leadsOn: boolean;
}

export interface SearchPage {
  /** Through the search page, as a reader searches. */
  search(typed: string): Promise<Shown>;
  /** Pagefind alone, as it comes, on the same index. */
  plainPagefind(typed: string): Promise<string[]>;
}

/** Calls `work` with an open search page. */
export async function withSearchPage<T>(
  url: string,
  browser: Browser,
  work: (page: SearchPage) => Promise<T>,
): Promise<T> {
  const { chromium } = await import('@playwright/test');
  const { executablePath, args, env } = browser;
  const running = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  try {
    const page = await running.newPage();
    await page.goto(`${url}search/`, { waitUntil: 'networkidle' });
    return await work({
      search: (typed) => searchPage(page, typed),
      plainPagefind: (typed) => page.evaluate(plainSearch, { folder: `${BASE_PATH}pagefind/`, typed }),
    });
  } finally {
    await running.close();
  }
}

async function searchPage(page: Page, typed: string): Promise<Shown> {
  const state = (...names: string[]) =>
    page.waitForSelector(names.map((name) => `main search-field[data-state="${name}"]`).join(','), {
      state: 'attached',
    });
  await page.evaluate(() => (location.hash = ''));
  await state('idle');
  await page.evaluate((words) => (location.hash = `q=${encodeURIComponent(words)}`), typed);
  // A single letter is no search at all: the page stays as it was, with its links.
  if (typed.trim().length > 1) await state('results', 'nothing', 'failed');
  return page.evaluate(() => ({
    links: [...document.querySelectorAll('main ol:not([hidden]) > li a')].map(
      (link) => link.getAttribute('href') ?? '',
    ),
    corrected: document.querySelector('main .as-typed') !== null,
    leadsOn: [...document.querySelectorAll<HTMLElement>('main search-field a')].some(
      (link) => link.getAttribute('href')?.endsWith('a-to-z/') && link.offsetParent !== null,
    ),
  }));
}

async function plainSearch({ folder, typed }: { folder: string; typed: string }): Promise<string[]> {
  interface Plain {
    options(options: object): Promise<void>;
    search(typed: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  }
  const pagefind = (await import(`${folder}pagefind.js?plain`)) as Plain;
  await pagefind.options({ noWorker: true });
  const { results } = await pagefind.search(typed);
  const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return first.map(({ url }) => url);
}

/** Judges links by the text that they lead to. */
export class Judge {
  readonly #folder: string;
  readonly #pages = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The place of the first link that answers, from 0; -1 if none does. */
  placeOf({ mustMention }: Query, links: readonly string[]): number {
    return links.findIndex((link) => {
      const text = this.#textOf(link);
      return mustMention.some((stem) => text.includes(stem.toLowerCase()));
    });
  }

  #textOf(link: string): string {
    const [path = '', id = ''] = link.split('#');
    const name = path.startsWith(BASE_PATH) ? path.slice(BASE_PATH.length) : path.replace(/^\//, '');
    const html = this.#pages.get(name) ?? readFileSync(join(this.#folder, name, 'index.html'), 'utf8');
    this.#pages.set(name, html);
    return sectionText(html, id) ?? '';
  }
}
