import type { Locator, Page } from '@playwright/test';
import { readPage } from '../../src/reading/page.ts';
import { indexPages } from '../../src/search/build/index-search.ts';
import { cutIntoSections } from '../../src/search/build/search-sections.ts';
import { axeFindings } from '../support/browser-axe.ts';
import { takeAwayWhatIsUnderneath } from '../support/browser-folds.ts';
import { noContent } from '../support/search-guide.ts';
import { siteUrl, sites } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

/** What the page says on the console, and what it asks for, from the first moment on. */
function watch(page: Page): { messages: string[]; requests: string[] } {
  const messages: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  return { messages, requests };
}

const isOfSearch = (address: string) => /\/pagefind\/|start-search/.test(address);
const field = (page: Page) => page.getByRole('main').getByRole('searchbox');
const results = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('.hit-title') });
const status = (page: Page) => page.getByRole('main').getByRole('status');
/** The two cards of an emergency come together; this is the one that names bladder, bowel and numbness. */
const emergencyRoom = (page: Page) =>
  page.getByRole('main').getByRole('region', { name: 'Go to the emergency room now' });
const headerResults = (page: Page) => page.getByRole('banner').locator('.hit');
/** The field of the header is drawn when its fold opens; nobody types as fast as a test. */
async function openHeaderSearch(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('banner').getByRole('searchbox', { name: 'Search this guide' })).toBeFocused();
}

async function searchFor(page: Page, words: string): Promise<void> {
  await page.goto(`search/#q=${encodeURIComponent(words)}`);
  await expect(results(page).first()).toBeVisible();
}

/** Follows a result and expects that its anchor is there. */
async function follow(page: Page, link: Locator): Promise<void> {
  await link.click();
  await page.waitForURL(/\/#[\w-]+$/);
  const anchor = new URL(page.url()).hash;
  await expect(page.locator(anchor)).toBeInViewport();
}

test.describe('before a reader touches the search', () => {
  for (const address of ['', 'getting-ready/', 'search/']) {
    test(`nothing of it is downloaded by /${address}`, async ({ page }) => {
      const { messages, requests } = watch(page);
      await page.goto(address);
      await page.keyboard.press('Tab');
      await page.waitForLoadState('networkidle');
      expect(requests.filter(isOfSearch)).toEqual([]);
      expect(messages).toEqual([]);
    });
  }

  test('the field takes the place of the link without moving the page', async ({
    page,
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    const without = await context.newPage();
    for (const address of ['', 'search/', 'not-there/']) {
      await without.goto(address);
      await page.goto(address);
      const link = await without.getByRole('main').locator('[data-part=link]').boundingBox();
      const row = await page.getByRole('main').locator('div:has(> input[type=search])').boundingBox();
      expect(row).toEqual(link);
    }
    await context.close();
  });
});

test.describe('in a field of any page', () => {
  test('results appear while typing, with the keyboard alone', async ({ page }) => {
    const { messages, requests } = watch(page);
    await page.goto('what-is-a-nerve-root-block/');
    await openHeaderSearch(page);
    await page.keyboard.type('can I drive home', { delay: 30 });
    await expect(headerResults(page)).toHaveCount(5);
    await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^\d+ results$/);

    await page.keyboard.press('Tab'); // the button
    await page.keyboard.press('Tab');
    const first = headerResults(page).first().getByRole('link');
    await expect(first).toBeFocused();
    await expect(first).toHaveAttribute('href', /#driving$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#driving$/);
    await expect(page.locator('#driving')).toBeInViewport();

    const { origin } = new URL(page.url());
    expect(requests.filter((address) => new URL(address).origin !== origin)).toEqual([]);
    expect(requests.filter((address) => /drive/i.test(decodeURIComponent(address)))).toEqual([]);
    expect(messages).toEqual([]);
  });

  test('all results are one link away, and Enter leads there as well', async ({ page }) => {
    await page.goto('');
    await field(page).fill('swimming');
    const all = page.getByRole('main').getByRole('link', { name: 'See all results' });
    await expect(all).toHaveAttribute('href', '/search/#q=swimming');
    await field(page).press('Enter');
    await page.waitForURL('**/search/#q=swimming');
    await expect(field(page)).toHaveValue('swimming');
    await expect(results(page).first()).toContainText(/swim/i);
  });

  test('Escape closes the search and leads back to where it was opened', async ({ page }) => {
    await page.goto('getting-ready/');
    const open = page.getByRole('banner').locator('summary', { hasText: 'Search' });
    await open.click();
    // The browser moves the focus with its next step; nobody types as fast as a test.
    await expect(page.getByRole('banner').getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('driving');
    await expect(headerResults(page).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(headerResults(page).first()).toBeHidden();
    await expect(open).toBeFocused();
  });

  test('Escape on the home page closes the list and keeps the words', async ({ page }) => {
    await page.goto('');
    await field(page).fill('driving');
    await expect(page.locator('main .hit').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('main .hit')).toHaveCount(0);
    await expect(field(page)).toHaveValue('driving');
    await expect(field(page)).toBeFocused();
  });

  test('a single letter is no shortcut', async ({ page }) => {
    await page.goto('getting-ready/');
    for (const key of ['k', 's', '/']) await page.keyboard.press(key);
    await expect(page.getByRole('banner').getByRole('searchbox')).toBeHidden();
  });

  test('nothing found leads on', async ({ page }) => {
    await page.goto('');
    await field(page).fill('qwertzuiop');
    await expect(status(page).first()).toContainText('Nothing found for “qwertzuiop”');
    for (const name of ['All questions, A to Z', 'Words explained', 'When to get help']) {
      await expect(page.locator('main .quick').getByRole('link', { name })).toBeVisible();
    }
    await expect(page.locator('main .quick')).toContainText('call your clinic');
  });
});

test.describe('on the search page', () => {
  test('a question finds the section that answers it first', async ({ page }) => {
    const { messages } = watch(page);
    await page.goto('search/');
    await field(page).pressSequentially('can I drive home', { delay: 30 });
    const first = results(page).first();
    await expect(first.getByRole('link')).toHaveAttribute('href', /^\/[\w-]+\/#driving$/);
    await expect(first.locator('.path')).toHaveText(/^(On the day|Before|After) · ./);
    await expect(first.getByRole('heading', { level: 2 }).locator('mark').first()).toHaveText(/^driv/);
    await expect(first.locator('.excerpt mark').first()).toHaveText(/^driv/);
    await expect(page).toHaveTitle(/^Search\b(?!.*drive)/);
    expect(messages).toEqual([]);
    await follow(page, first.getByRole('link'));
  });

  test('there is one list, and each result has one link to a section', async ({ page }) => {
    await searchFor(page, 'steroid');
    await expect(page.locator('main ol')).toHaveCount(1);
    const links = await results(page).evaluateAll((items) =>
      items.map((item) => [...item.querySelectorAll('a')].map((link) => link.getAttribute('href'))),
    );
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(link).toEqual([expect.stringMatching(/^\/[\w-]+\/#[\w-]+$/)]);
  });

  test('more results come on demand, and the focus goes to the first of them', async ({ page }) => {
    await searchFor(page, 'nerve');
    await expect(results(page)).toHaveCount(8);
    const more = page.getByRole('button', { name: /^Show \d+ more results$/ });
    const rest = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]);
    await expect(status(page)).toHaveText(`${8 + rest} results`);
    await more.press('Enter');
    await expect(results(page)).toHaveCount(8 + rest);
    await expect(results(page).nth(8).getByRole('link')).toBeFocused();
    await expect(more).toBeHidden();
  });

  test('typing changes the address, Enter adds to the history, back and forward follow', async ({ page }) => {
    await page.goto('search/');
    const entries = () => page.evaluate(() => history.length);
    const start = await entries();
    await field(page).pressSequentially('driving', { delay: 20 });
    await expect(page).toHaveURL(/\/search\/#q=driving$/);
    expect(await entries()).toBe(start);
    await field(page).press('Enter');
    expect(await entries()).toBe(start + 1);
    await field(page).fill('swimming');
    await expect(page).toHaveURL(/#q=swimming$/);
    await field(page).press('Enter');
    expect(await entries()).toBe(start + 2);

    await page.goBack();
    await expect(field(page)).toHaveValue('driving');
    await expect(results(page).first()).toContainText(/driv/i);
    await page.goForward();
    await expect(field(page)).toHaveValue('swimming');
    await expect(results(page).first()).toContainText(/swim/i);
  });

  test('the way back from a result leads to the results', async ({ page }) => {
    await searchFor(page, 'swimming');
    await results(page).first().getByRole('link').click();
    await page.waitForURL(/#[\w-]+$/);
    await expect(results(page)).toHaveCount(0);
    await page.goBack();
    await expect(field(page)).toHaveValue('swimming');
    await expect(results(page).first()).toContainText(/swim/i);
  });

  test('a search in the query becomes a fragment at once, and is sent no further', async ({ page }) => {
    const { requests } = watch(page);
    await page.goto('search/?q=driving+home&from=elsewhere');
    await expect(field(page)).toHaveValue('driving home');
    await expect(results(page).first()).toBeVisible();
    expect(new URL(page.url()).search).toBe('');
    expect(page.url()).toMatch(/\/search\/#q=driving%20home$/);
    expect(requests.filter((address) => address.includes('driving'))).toHaveLength(1);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  });

  test('the skip link leaves the search as it is', async ({ page }) => {
    await searchFor(page, 'swimming');
    await page.getByRole('link', { name: 'Skip to the main text' }).press('Enter');
    await expect(page).toHaveURL(/#main$/);
    await expect(field(page)).toHaveValue('swimming');
    await expect(results(page).first()).toBeVisible();
  });

  test('what was typed is text, whatever it looks like', async ({ page }) => {
    const { messages } = watch(page);
    const typed = '<img src=qwertz onerror=alert(1)>zuiop';
    await page.goto('search/');
    await field(page).fill(`“${typed}”`.replaceAll(/[a-z]+/g, 'qx$&xq'));
    await expect(status(page)).toContainText('<qximgxq');
    await expect(page.locator('main img')).toHaveCount(0);
    expect(messages).toEqual([]);
  });

  test('an empty field takes the results away', async ({ page }) => {
    await searchFor(page, 'swimming');
    await field(page).fill('');
    await expect(results(page)).toHaveCount(0);
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(status(page)).toBeEmpty();
  });

  test('the newest words win over a slow older answer', async ({ page }) => {
    let held = 0;
    await page.route('**/pagefind/fragment/**', async (route) => {
      held += 1;
      if (held === 1) await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await page.goto('search/');
    await field(page).fill('driving');
    await page.waitForRequest('**/pagefind/fragment/**');
    await field(page).fill('swimming');
    await expect(results(page).first()).toContainText(/swim/i);
    await page.waitForTimeout(2000);
    await expect(results(page).first()).toContainText(/swim/i);
  });
});

test.describe('understands patients', () => {
  const notice = (page: Page) => page.getByRole('main').locator('.corrected');

  test('a misspelled search shows what was searched, and leads back to what was typed', async ({ page }) => {
    await searchFor(page, 'nerveroot injekction');
    await expect(notice(page)).toContainText('Showing results for “nerve root injection”.');
    const found = await results(page).first().getByRole('link').textContent();
    await page.getByRole('button', { name: 'Search instead for “nerveroot injekction”' }).press('Enter');
    await expect(status(page)).toContainText('Nothing found for “nerveroot injekction”');
    await expect(notice(page)).toHaveCount(0);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('nerveroot injekction');

    await field(page).fill('nerve root injection');
    await expect(results(page).first().getByRole('link')).toHaveText(found ?? '');
    await expect(notice(page)).toHaveCount(0);
  });

  test('the correction is read out with the count', async ({ page }) => {
    await searchFor(page, 'siatica');
    await expect(status(page)).toHaveText(/^Showing results for “sciatica”\.\d+ results$/);
  });

  for (const [everyday, other] of [
    ['plavix', 'clopidogrel'],
    ['anaesthetic', 'anesthetic'],
    ['trapped nerve', 'pinched nerve'],
  ] as const) {
    test(`“${everyday}” leads where “${other}” leads, and is no mistake`, async ({ page }) => {
      const three = async (words: string) => {
        await page.goto('about:blank');
        await searchFor(page, words);
        await expect(notice(page)).toHaveCount(0);
        return results(page)
          .getByRole('link')
          .evaluateAll((links) => links.slice(0, 5).map((link) => link.getAttribute('href')));
      };
      const expected = await three(other);
      const found = await three(everyday);
      expect(found.filter((link) => expected.includes(link)).length).toBeGreaterThan(0);
    });
  }

  test('the best answer says more than the others, and how many sources it has', async ({ page }) => {
    await searchFor(page, 'drive home');
    await expect(results(page).first()).toContainText(/From (1 source|\d+ sources), named on that page/);
    await expect(results(page).nth(1)).not.toContainText('named on that page');
  });

  test('a warning sign puts the care card above the results, outside the list', async ({ page }) => {
    await searchFor(page, 'numb between my legs');
    const card = emergencyRoom(page);
    await expect(card).toBeVisible();
    await expect(card).toContainText('numb');
    const top = (await card.boundingBox())?.y ?? Infinity;
    expect(top).toBeLessThan((await page.locator('main ol.hits').boundingBox())?.y ?? 0);
    await expect(page.locator('main ol.hits .care')).toHaveCount(0);
    await field(page).fill('swimming');
    await expect(results(page).first()).toContainText(/swim/i);
    await expect(page.locator('main .care:visible')).toHaveCount(0);
  });

  test('below a field, a warning sign leads to the care card', async ({ page }) => {
    await page.goto('getting-ready/');
    await openHeaderSearch(page);
    await page.keyboard.type('cannot pee');
    await page.getByRole('banner').getByRole('link', { name: 'See who to call, and when' }).click();
    await page.waitForURL('**/when-to-get-help/#cards');
    await expect(page.locator('#care-emergency')).toBeInViewport();
  });

  test('a stage narrows the results, with its count, and all brings them back', async ({ page }) => {
    await searchFor(page, 'steroid');
    const stages = page.getByRole('combobox', { name: 'Show only one stage' });
    const after = await stages.getByRole('option', { name: /^After/ }).textContent();
    const count = Number(/\d+/.exec(after ?? '')?.[0]);
    await stages.selectOption({ label: after ?? '' });
    await expect(status(page)).toHaveText(count === 1 ? '1 result' : `${count} results`);
    await expect(results(page)).toHaveCount(Math.min(count, 8));
    await expect(results(page).first().locator('.path')).toHaveText(/^After/);
    await stages.selectOption({ label: 'All stages' });
    await expect(status(page)).not.toHaveText(count === 1 ? '1 result' : `${count} results`);
  });

  test('the explained word is beside the results, outside the list', async ({ page }) => {
    await searchFor(page, 'what is sciatica');
    const word = page.getByRole('complementary', { name: 'Sciatica' });
    await expect(word).toContainText('Word explained');
    await expect(word.getByRole('link')).toHaveAttribute('href', '/glossary/#sciatica');
  });

  test('arrow keys lead through the results and back to the field', async ({ page }) => {
    await searchFor(page, 'steroid');
    await field(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).first().getByRole('link')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(1).getByRole('link')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
  });

  for (const typed of ['carburetor gasket', 'k z', 'asdfghjkl']) {
    test(`“${typed}” finds nothing and leads on`, async ({ page }) => {
      await page.goto(`search/#q=${encodeURIComponent(typed)}`);
      await expect(status(page)).toContainText(`Nothing found for “${typed}”`);
      await expect(results(page)).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('link', { name: 'All questions, A to Z' })).toBeVisible();
    });
  }
});

test.describe('while texts are on their way', () => {
  const hold = async (page: Page) => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/pagefind/fragment/**', async (route) => {
      await held;
      await route.continue();
    });
    return release;
  };

  test('the first answers are there already, and their texts and their count come later', async ({
    page,
  }) => {
    const release = await hold(page);
    await page.goto('search/');
    await field(page).fill('can I drive home');
    const first = results(page).first();
    await expect(first.getByRole('link')).toHaveAttribute('href', /^\/[\w-]+\/#driving$/);
    await expect(first.locator('.path')).toHaveText(/^(On the day|Before|After) · ./);
    await expect(status(page)).toBeEmpty();
    expect(await axeFindings(page, 'main search-field')).toEqual([]);
    release();
    await expect(first.locator('.excerpt mark').first()).toHaveText(/^driv/);
    await expect(first.getByRole('link')).toHaveAttribute('href', /^\/[\w-]+\/#driving$/);
    await expect(status(page)).toHaveText(/^\d+ results$/);
  });

  test('a reader who has reached a result stays on it', async ({ page }) => {
    const release = await hold(page);
    await page.goto('search/');
    await field(page).fill('can I drive home');
    await expect(results(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const first = results(page).first().getByRole('link');
    await expect(first).toBeFocused();
    const address = await first.getAttribute('href');
    release();
    await expect(status(page)).toHaveText(/^\d+ results$/);
    await expect(page.locator('main .hit a:focus')).toHaveAttribute('href', address ?? '');
  });

  test('a warning sign shows its card before and without a search', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('search/');
    await field(page).fill(`${'I went home and it was fine. '.repeat(20)} Now I can not pee`);
    await expect(emergencyRoom(page)).toBeVisible();
    await expect(emergencyRoom(page)).toContainText('cannot pee');
    await field(page).fill('fever');
    await expect(page.getByRole('main').locator('.care-urgent')).toBeVisible();
    await expect(page.locator('main .care-emergency:visible')).toHaveCount(0);
    await field(page).fill('will my leg be numb');
    await expect(page.getByRole('main').locator('.care-urgent')).toBeHidden();
    await field(page).fill('feeling a bit off');
    const perhaps = page.getByRole('main').getByRole('link', { name: 'Could this be a warning sign?' });
    await expect(perhaps).toHaveAttribute('href', /when-to-get-help\/$/);
    await expect(page.locator('main .care:visible')).toHaveCount(0);
    await field(page).fill('fever');
    await expect(perhaps).toBeHidden();
  });
});

test.describe('on a large site, which is indexed by page', () => {
  test('results are sections all the same', async ({ page }) => {
    const pageOf = (path: string, title: string, text: string) => ({
      path,
      ...cutIntoSections(readPage(`<html lang="en-US"><main><h1>${title}</h1>${text}</main></html>`), {
        title,
        stage: 'before',
        isGlossary: false,
        asked: new Map(),
        alsoCalled: '',
      }),
    });
    const { files } = await indexPages(
      [
        pageOf(
          '/eating-driving-and-coming-with-you/',
          'Eating and driving',
          '<p>Ask your clinic.</p><h2 id="staying">Stay at home</h2><p>Rest there.</p><h2 id="driving">You can not drive home</h2><p>Somebody else drives you home.</p>',
        ),
        pageOf('/getting-ready/', 'Getting ready', '<h2 id="day">The day itself</h2><p>Who drives?</p>'),
      ],
      noContent,
      2,
    );
    await page.route('**/pagefind/**', (route) => {
      const name = new URL(route.request().url()).pathname.replace(/^.*\/pagefind\//, '');
      const body = files.get(name);
      if (name.endsWith('.js')) return route.continue();
      return body ? route.fulfill({ body: Buffer.from(body) }) : route.fulfill({ status: 404, body: '' });
    });
    await searchFor(page, 'drive home');
    const first = results(page).first();
    await expect(first.getByRole('link')).toHaveAttribute('href', /^\/[\w-]+\/#driving$/);
    await expect(first.locator('.excerpt mark').first()).toHaveText(/^driv/);
    await expect(status(page)).toHaveText(/^\d+ results?$/);
    const links = await results(page)
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('#')[0]));
    expect(new Set(links).size).toBe(links.length);
    await follow(page, first.getByRole('link'));
  });
});

test.describe('when a part of the search fails', () => {
  const failures: [string, string][] = [
    ['our own script', '**/_astro/start-search*.js'],
    ['the guide', '**/pagefind/guide.*.json'],
    ['the texts of the results', '**/pagefind/fragment/**'],
  ];
  for (const [name, pattern] of failures) {
    for (const [how, status404] of [
      ['is missing', true],
      ['does not arrive', false],
    ] as const) {
      test(`says so and offers the A to Z: ${name} ${how}`, async ({ page }) => {
        await page.route(pattern, (route) =>
          status404 ? route.fulfill({ status: 404, body: 'Not found' }) : route.abort(),
        );
        await page.goto('search/');
        await field(page).fill('driving');
        await expect(status(page)).toContainText('The search could not start.');
        await expect(
          page.getByRole('main').getByRole('link', { name: 'All questions, A to Z' }),
        ).toBeVisible();
        await expect(results(page)).toHaveCount(0);

        await page.unroute(pattern);
        await page.goto('');
        await field(page).fill('swimming');
        await expect(page.locator('main .hit').first()).toBeVisible();
      });
    }
  }

  test('a page of an older build says so', async ({ page }) => {
    await page.route('**/pagefind/guide.*.json', (route) => route.fulfill({ json: { form: 99 } }));
    await page.goto('search/');
    await field(page).fill('driving');
    await expect(status(page)).toHaveText('This page is old. Reload it to search.');
  });

  test('searches where the browser refuses WebAssembly, or an extension translates the page', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const refuse = (): Promise<never> => Promise.reject(new Error('refused'));
      WebAssembly.instantiate = refuse;
    });
    await page.goto('search/');
    await page.evaluate(() => (document.documentElement.lang = 'fr'));
    await field(page).fill('driving');
    await expect(results(page).first()).toContainText(/driv/i);
  });

  test('tries again with the next words once the connection is back', async ({ page }) => {
    const search = '**/pagefind/**';
    await page.route(search, (route) => route.abort());
    await page.goto('search/');
    await field(page).fill('driving');
    await expect(status(page)).toContainText('The search could not start.');
    await page.unroute(search);
    await field(page).fill('swimming');
    await expect(results(page).first()).toContainText(/swim/i);
  });

  test('what is typed before the script of the page has come is searched when it comes', async ({ page }) => {
    let send: () => void = () => undefined;
    const sent = new Promise<void>((done) => (send = done));
    await page.route('**/_astro/Header.*.js', async (route) => {
      await sent;
      await route.continue();
    });
    // A script that is on its way holds back the end of loading.
    await page.goto('', { waitUntil: 'domcontentloaded' });
    await field(page).fill('swimming');
    send();
    await expect(page.locator('main .hit').first()).toContainText(/swim/i);
  });

  test('Enter before the script of the page has come keeps what was typed, and tells no host', async ({
    page,
  }) => {
    let send: () => void = () => undefined;
    const sent = new Promise<void>((done) => (send = done));
    await page.route('**/_astro/Header.*.js', async (route) => {
      await sent;
      // The page that asked for it may be gone.
      await route.continue().catch(() => undefined);
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('', { waitUntil: 'domcontentloaded' });
    await field(page).fill('eat & drink');
    await field(page).press('Enter');
    await expect(page).toHaveURL(/\/search\/#q=eat%20%26%20drink$/);
    send();
    await expect(results(page).first()).toContainText(/drink/i);
    expect(asked.filter((url) => url.includes('?'))).toEqual([]);
  });

  test('tells that it is slow, and still brings the results', async ({ page }) => {
    await page.route('**/pagefind/guide.*', async (route) => {
      await new Promise((done) => setTimeout(done, 5500));
      await route.continue();
    });
    await page.goto('search/');
    await field(page).fill('swimming');
    await expect(status(page)).toContainText('The search is slow to start.', { timeout: 5000 });
    await expect(page.getByRole('main').getByRole('link', { name: 'All questions, A to Z' })).toBeVisible();
    await expect(results(page).first()).toContainText(/swim/i);
  });
});

test.describe('when JavaScript is unavailable', () => {
  test.use({ javaScriptEnabled: false });
  for (const address of ['', 'search/', 'not-there/']) {
    test(`the A to Z takes the place of the field on /${address}`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('searchbox')).toHaveCount(0);
      const link = page.getByRole('main').locator('[data-part=link]');
      await expect(link).toHaveText('All questions, A to Z');
      await link.click();
      await expect(page).toHaveURL(/\/a-to-z\/$/);
    });
  }
});

test.describe('in a part of another site', () => {
  test.use({ baseURL: siteUrl(sites.subPath) });

  test('results lead to pages under its path', async ({ page }) => {
    await searchFor(page, 'drive home');
    const link = results(page).first().getByRole('link');
    await expect(link).toHaveAttribute('href', /^\/guide\/[\w-]+\/#driving$/);
    await follow(page, link);
  });

  test('the header leads to the search page under its path', async ({ page }) => {
    await page.goto('getting-ready/');
    await openHeaderSearch(page);
    await page.keyboard.type('swimming');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/guide/search/#q=swimming');
  });
});

test.describe('for every reader', () => {
  const states: [string, string][] = [
    ['results', 'needle'],
    ['nothing found', 'qwertzuiop'],
    ['a correction and an explained word', 'siatica'],
    ['a warning sign', 'numb between my legs'],
  ];
  /** What axe says about a part: all of it in the light theme, and what colors change in the dark one. */
  async function inBothThemes(page: Page, part: string): Promise<string[]> {
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await axeFindings(page, part);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await axeFindings(page, part, 'colors');
    await page.emulateMedia({ colorScheme: 'light' });
    return [...light, ...dark];
  }

  for (const [name, words] of states) {
    test(`axe finds nothing wrong: ${name}`, async ({ page }) => {
      await page.goto(`search/#q=${words}`);
      await expect(status(page)).not.toBeEmpty();
      expect(await inBothThemes(page, 'main search-field')).toEqual([]);
      await page.goto('getting-ready/');
      await openHeaderSearch(page);
      await page.keyboard.type(words);
      await expect(page.getByRole('banner').getByRole('status')).not.toBeEmpty();
      await takeAwayWhatIsUnderneath(page);
      expect(await inBothThemes(page, 'header search-field')).toEqual([]);
    });
  }

  test('axe finds nothing wrong: one stage chosen, more shown, failed, slow', async ({ page }) => {
    await searchFor(page, 'steroid');
    await expect(status(page)).toHaveText(/^\d+ results$/);
    const total = (await status(page).textContent()) ?? '';
    const stages = page.getByRole('combobox', { name: 'Show only one stage' });
    await stages.selectOption('afterwards');
    // The list is replaced, and then counted: axe must not look in between.
    await expect(status(page)).not.toHaveText(total);
    expect(await inBothThemes(page, 'main search-field')).toEqual([]);
    await stages.selectOption('');
    await expect(status(page)).toHaveText(total);
    await page.getByRole('button', { name: /^Show \d+ more results$/ }).press('Enter');
    await expect(results(page).nth(8)).toBeVisible();
    expect(await inBothThemes(page, 'main search-field')).toEqual([]);

    await page.route('**/pagefind/guide.*', (route) => route.abort());
    await page.goto('about:blank');
    await page.goto('search/');
    await field(page).fill('driving');
    await expect(status(page)).toContainText('The search could not start.');
    await expect(page.locator('main [data-part=failed] svg')).toBeVisible();
    expect(await inBothThemes(page, 'main search-field')).toEqual([]);
    await page.goto('getting-ready/');
    await openHeaderSearch(page);
    await page.keyboard.type('driving');
    await expect(page.getByRole('banner').getByRole('status')).toContainText('could not start');
    await takeAwayWhatIsUnderneath(page);
    expect(await inBothThemes(page, 'header search-field')).toEqual([]);
    await page.unroute('**/pagefind/guide.*');
    await page.route('**/pagefind/guide.*', () => undefined);
    await page.goto('search/');
    await field(page).fill('driving');
    await expect(status(page)).toContainText('The search is slow to start.', { timeout: 6000 });
    expect(await inBothThemes(page, 'main search-field')).toEqual([]);
  });

  for (const direction of ['ltr', 'rtl']) {
    test(`a screen of 320 px needs no sideways scrolling (${direction})`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const widths = () =>
        page.evaluate(() => [document.documentElement.scrollWidth, document.body.scrollWidth]);
      for (const [address, shown] of [
        ['search/#q=needle', '.hit'],
        ['search/#q=wqxzkwqxzkwqxzkwqxzkwqxzkwqxzkwqxzkwqxzkwqxzk', '.search-status p'],
      ] as const) {
        await page.goto('about:blank');
        await page.goto(address);
        await page.locator(shown).first().waitFor();
        await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
        for (const width of await widths()) expect(width).toBeLessThanOrEqual(320);
      }
      await page.goto('getting-ready/');
      await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
      await openHeaderSearch(page);
      await page.keyboard.type('needle');
      await headerResults(page).first().waitFor();
      for (const width of await widths()) expect(width).toBeLessThanOrEqual(320);
    });
  }
});
