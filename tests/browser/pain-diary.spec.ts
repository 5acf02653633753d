/** The pain diary and My pages, as readers use them: by touch, by keyboard, and when the device says no. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { axeFindings } from '../support/browser-axe.ts';
import { watch } from '../support/browser-watch.ts';
import { expect, test } from '../support/test.ts';

const path = '/pain-diary/';
test.use({ timezoneId: 'America/Chicago' });

const tool = (page: Page) => page.locator('pain-diary');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const score = (page: Page, value: number) =>
  tool(page)
    .locator('.scale label')
    .filter({ hasText: new RegExp(`^${value}$`) })
    .click();

/** Sets up a diary for an injection at 9:40 this morning, with leg and back. */
async function setUp(page: Page, clinicTimes = false): Promise<void> {
  await press(page, 'Set up my diary');
  await page.getByRole('radio', { name: 'Today', exact: true }).check();
  await page.getByLabel('About what time?').fill('09:40');
  await press(page, 'Next');
  await page.getByRole('checkbox', { name: 'Leg' }).check();
  await page.getByRole('checkbox', { name: 'Back' }).check();
  await press(page, 'Next');
  await expect(page.getByText('Your clinic set these times.')).toHaveCount(clinicTimes ? 1 : 0);
  await press(page, 'Start my diary');
  await expect(page.getByRole('heading', { name: 'My diary' })).toBeFocused();
}

async function textOf(download: Promise<Download>): Promise<string> {
  return readFileSync(await (await download).path(), 'utf8');
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a diary is set up, written, reloaded in the middle, looked at, given and deleted', async ({
    page,
  }) => {
    const seen = watch(page);
    await page.clock.setSystemTime(new Date('2026-12-01T15:10:00Z'));
    await page.goto(path);
    await setUp(page);
    await press(page, 'Write this entry');
    // Nothing is chosen beforehand, and every button is big enough for a shaking thumb.
    await expect(tool(page).locator('input:checked')).toHaveCount(0);
    for (const box of await tool(page).locator('.scale label').all()) {
      const size = await box.boundingBox();
      expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(48);
    }
    await score(page, 7);
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'Next');
    await score(page, 4);
    await expect.poll(() => draftsIn(page)).toBe(2);
    await page.reload();
    await expect(page.getByText('You wrote: Leg 7, Back 4.')).toBeVisible();
    await press(page, 'Finish it');
    await press(page, 'Save and stop');
    await expect(page.getByRole('heading', { name: 'Saved on this device' })).toBeFocused();
    await press(page, 'Done');

    // What a crash of the device may leave behind: it is named, kept, and never in the way.
    await breakARecord(page);
    await page.clock.setSystemTime(new Date('2026-12-01T21:05:00Z'));
    await page.reload();
    await expect(page.getByText('We cannot read 1 part of your diary')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'Go on');
    await expect(page.getByText('Nothing is due now.')).toBeVisible();
    await page.getByText('I have it on paper', { exact: true }).click();
    await press(page, 'I have 2 hours on paper');
    await page.getByRole('radio', { name: /I wrote it on paper/ }).check();
    await press(page, 'Next');
    await score(page, 3);
    await press(page, 'Next');
    await press(page, 'Save and stop');
    await press(page, 'Done');

    await press(page, 'Look back');
    await expect(
      page.getByText('Leg: just before: 7; 1 hour: left empty; 2 hours: 3 (written late)'),
    ).toBeVisible();
    await expect(tool(page).locator('.only-narrow svg.chart')).toBeVisible();
    await press(page, /^Change.*Just before/);
    await tool(page).locator('.scale').first().getByText('8', { exact: true }).click();
    await press(page, 'Save the change');
    await expect(page.getByText('8 (first 7)')).toBeVisible();
    await press(page, 'Done');
    await press(page, 'Give to my clinic');
    expect(await axeFindings(page)).toEqual([]);
    const copy = page.waitForEvent('download');
    await press(page, 'Save a copy');
    const text = await textOf(copy);
    expect(text).toContain('"first": 7');
    expect(text).toContain('"broken"');
    const table = page.waitForEvent('download');
    await press(page, 'Save a table');
    expect(await textOf(table)).toContain('hour-2,2026-12-01T11:40,late,3');
    const calendar = page.waitForEvent('download');
    await press(page, 'Add to calendar');
    expect(await textOf(calendar)).toContain('SUMMARY:Diary');

    await press(page, 'Delete …');
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'Delete 2 entries for good');
    await expect(page.getByRole('heading', { name: 'The diary is deleted' })).toBeVisible();
    await page.goto(path);
    const chooser = page.waitForEvent('filechooser');
    await press(page, 'Open a saved diary');
    await (
      await chooser
    ).setFiles({ name: 'diary.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await press(page, 'Add what is new');
    await press(page, 'Look back');
    await expect(page.getByText('just before: 8 (first 7)')).toBeVisible();
    // What the menu of the browser prints is no longer the empty sheet.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(tool(page)).toHaveAttribute('data-print', 'diary');
    const { origin } = new URL(page.url());
    expect(seen.requests.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:'))).toEqual([]);
    expect(seen.complaints).toEqual([]);
  });
});

test('with the keyboard alone, an entry is written and found in My pages, where all is deleted', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.clock.setSystemTime(new Date('2026-12-01T15:10:00Z'));
  await page.goto(path);
  await expect(page.getByRole('button', { name: 'Set up my diary' })).toBeVisible();
  const to = async (name: string | RegExp, role: 'button' | 'radio' | 'checkbox' = 'button') => {
    const target = page.getByRole(role, { name });
    for (let step = 0; step < 40; step += 1) {
      if (await target.first().evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not reach ${String(name)}.`);
  };
  await to('Set up my diary');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'When is your injection?' })).toBeFocused();
  await to('On a later day', 'radio');
  await page.keyboard.press('ArrowDown');
  await to('Next');
  await page.keyboard.press('Enter');
  await to('Leg', 'checkbox');
  await page.keyboard.press('Space');
  await to('Next');
  await page.keyboard.press('Enter');
  await to('Start my diary');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'My diary' })).toBeFocused();
  await to('Write this entry');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'How strong is the pain in your leg now?' })).toBeFocused();
  // What a screen reader meets, in order: which question, which time, the numbers with their ends.
  await expect(tool(page)).toMatchAriaSnapshot(`
    - text: Question 1 of 5
    - group "How strong is the pain in your leg now?":
      - heading "How strong is the pain in your leg now?" [level=2]
      - paragraph: /Just before/
      - radio "0"
      - radio "10"
      - group: Use words instead
    - button "Next"
    - button "Skip this question"
  `);
  await expect(page.getByRole('radio', { name: '0', exact: true })).toHaveAccessibleDescription(
    '0 no pain at all',
  );
  await to('0', 'radio');
  await page.keyboard.press('1');
  await page.keyboard.press('0');
  await expect(page.getByRole('radio', { name: '10', exact: true })).toBeChecked();
  await to('Next');
  await page.keyboard.press('Enter');
  await to('Save and stop');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Saved on this device' })).toBeFocused();

  await page.goto(path);
  await press(page, 'Look back');
  await expect(tool(page)).toMatchAriaSnapshot(`
    - paragraph: A warning sign? Do not only write it down.
    - link /Call 911/
    - link "All signs, and who to call"
    - button "Back to my diary"
    - heading "Your pain, from 0 to 10" [level=2]
    - img /Chart of your scores/
    - heading "Your scores so far" [level=3]
    - region "All entries":
      - table "All entries"
    - button "Give to my clinic"
  `);
  await page.goto('/my-pages/');
  await expect(page.getByText('1 entry, last changed')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Delete …' }).press('Enter');
  await page.getByRole('button', { name: 'Delete for good' }).press('Enter');
  await expect(page.getByText('Nothing is kept on this device')).toBeVisible();
});

test('where storage is forbidden, the diary says so, still works, and can be saved', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No', 'SecurityError');
    };
  });
  await page.clock.setSystemTime(new Date('2026-12-01T15:10:00Z'));
  await page.goto(path);
  await expect(page.getByRole('alert')).toContainText('This browser does not keep a diary');
  await press(page, 'Write anyway');
  await setUp(page);
  await press(page, 'Write this entry');
  await score(page, 5);
  await press(page, 'Next');
  await press(page, 'Save and stop');
  await expect(page.getByRole('heading', { name: 'Written down on this page' })).toBeVisible();
  await press(page, 'Done');
  await press(page, 'Give to my clinic');
  const copy = page.waitForEvent('download');
  await press(page, 'Save a copy');
  expect(await textOf(copy)).toContain('"value": 5');
});

test('where the device is full, nothing is lost: the entry stays, can be saved, and is tried again', async ({
  page,
}) => {
  // A clinic that the reader keeps sets the times.
  await page.addInitScript(() => localStorage.setItem('clinic', 'southgate'));
  await page.clock.setSystemTime(new Date('2026-12-01T15:10:00Z'));
  await page.goto(path);
  await setUp(page, true);
  await press(page, 'Write this entry');
  await page.evaluate(() => {
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
    const makeRoom = () => Object.defineProperty(IDBObjectStore.prototype, 'put', put);
    Object.assign(globalThis, { makeRoom });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
  });
  await score(page, 6);
  await expect(page.getByRole('alert')).toContainText('This is not saved yet');
  await expect(page.getByRole('alert')).toContainText('Your earlier entries are safe.');
  const copy = page.waitForEvent('download');
  await press(page, 'Save a copy');
  expect(await textOf(copy)).toContain('"value": 6');
  await page.evaluate(() => (globalThis as unknown as { makeRoom: () => void }).makeRoom());
  await press(page, 'Try again');
  await expect(page.getByRole('alert')).toBeHidden();
  await expect.poll(() => draftsIn(page)).toBe(1);
});

test('two tabs do not write at the same time, and taking over loses nothing', async ({ context, page }) => {
  await page.clock.setSystemTime(new Date('2026-12-01T15:10:00Z'));
  await page.goto(path);
  await setUp(page);
  await press(page, 'Write this entry');
  await score(page, 7);
  await expect.poll(() => draftsIn(page)).toBe(1);
  const other = await context.newPage();
  await other.clock.setSystemTime(new Date('2026-12-01T15:10:00Z'));
  await other.goto(path);
  await expect(other.getByText('Your diary is open in another tab')).toBeVisible();
  await expect(other.getByRole('button', { name: 'Write this entry' })).toBeHidden();
  await press(other, 'Write here');
  await expect(other.getByText('You wrote: Leg 7.')).toBeVisible();
  await expect(page.getByText('Your diary is now open in another tab')).toBeVisible();
});

test('without JavaScript, the page offers the paper sheet', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(path);
  await expect(page.getByRole('heading', { name: 'The diary on this page needs JavaScript' })).toBeVisible();
  await expect(page.getByRole('table', { name: /Pain diary/ })).toBeVisible();
  await page.goto('/my-pages/');
  await expect(page.getByRole('heading', { name: 'This list needs JavaScript' })).toBeVisible();
});

/** Adds an entry to the diary on this device that nobody can read. */
async function breakARecord(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('nerve-root-block-guide');
        opening.onerror = () => reject(new Error('It cannot be opened.'));
        opening.onsuccess = () => {
          const records = opening.result.transaction('records', 'readwrite').objectStore('records');
          const all = records.getAll();
          all.onsuccess = () => {
            const entry = (all.result as { id: string }[]).find(({ id }) => id.includes('/entry/'));
            const written = records.put({ ...entry, id: `${entry?.id ?? ''}-2`, data: 'broken' });
            written.onsuccess = () => {
              opening.result.close();
              resolve();
            };
          };
        };
      }),
  );
}

/** How many scores the drafts on this device hold. */
async function draftsIn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('nerve-root-block-guide');
        opening.onerror = () => reject(new Error('It cannot be opened.'));
        opening.onsuccess = () => {
          const all = opening.result.transaction('records').objectStore('records').getAll();
          all.onsuccess = () => {
            opening.result.close();
            const records = all.result as { id: string; data: { scores: unknown[] } }[];
            const drafts = records.filter(({ id }) => id.includes('/draft/'));
            resolve(drafts.reduce((sum, { data }) => sum + data.scores.length, 0));
          };
        };
      }),
  );
}
