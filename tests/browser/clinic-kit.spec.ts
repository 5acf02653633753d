/** The page For clinics, as a secretary uses it, and what comes out of it. */
import type { Page } from '@playwright/test';
import { axeFindings } from '../support/browser-axe.ts';
import { ibmFindings } from '../support/browser-ibm.ts';
import { watch } from '../support/browser-watch.ts';
import { expect, test } from '../support/test.ts';

const path = '/for-clinics/';
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime('2026-11-30T12:00:00');
});

/** What mail programs get when they paste. Reading the clipboard would clean the HTML, so the event is read. */
async function listenToCopies(page: Page): Promise<void> {
  await page.evaluate(() => {
    addEventListener('copy', ({ clipboardData }) => {
      document.body.dataset['copied'] = clipboardData?.getData('text/html') ?? '';
    });
  });
}

async function chooseSample(page: Page): Promise<void> {
  await page.getByLabel('Choose it from the list').selectOption('Northway Clinic (Sample)');
}

function pastedText(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test('email, text, letter and link in a minute: what is copied is right, and opens the right plan', async ({
  page,
}) => {
  const { complaints, requests } = watch(page);
  await page.goto(path);
  await listenToCopies(page);
  await chooseSample(page);
  await page.getByLabel('Date', { exact: true }).fill('2026-12-09');
  await page.getByLabel('Time', { exact: true }).fill('14:30');
  await expect(card(page, 'Text message')).toContainText('of 160, one message');
  await page.getByRole('button', { name: 'Copy for Outlook or Gmail' }).click();
  await expect(card(page, 'Email').getByRole('status')).toHaveText('Copied. Now paste it into your email.');
  const html = (await page.locator('body').getAttribute('data-copied')) ?? '';
  expect(html).toContain('<td align="left" valign="top" style="');
  expect(await pastedText(page)).toContain('Date: Wednesday, December 9, 2026, 2:30 pm');
  expect(await pastedText(page)).toContain('/c/northway/');

  await page.getByRole('radio', { name: /own plan/ }).check();
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  const link = await pastedText(page);
  expect(link).toMatch(/\/my-plan\/#d=2026-12-09&t=14:30&c=northway$/);
  expect(await axeFindings(page)).toEqual([]);
  expect(await ibmFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => /2026|14:30/.test(url))).toEqual([]);

  await page.goto(link);
  await expect(page.getByText('Wednesday, December 9, 2026, 2:30 pm')).toBeVisible();
  await expect(page.getByText('If you take a blood thinner, ask Northway Clinic for a plan')).toBeVisible();

  // The email as a program draws it that keeps no style sheet, on a small screen.
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('about:blank');
  await page.setContent(html.replaceAll(/<style[\s\S]*?<\/style>/g, ''));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const why = page.getByText('This page tells you');
  expect(await why.evaluate((node) => getComputedStyle(node).fontSize)).toBe('19px');
  await expect(page.getByRole('listitem')).toHaveCount(3);
});

test('a clinic that is not in the list types name and phone, and hears what is wrong', async ({ page }) => {
  const { requests } = watch(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(path);
  // A list of samples alone starts with none of them.
  await expect(page.getByText('Your messages appear here')).toBeVisible();
  await page.getByLabel('Name of your clinic').fill('Eastfield’s Clinic');
  await page.getByLabel('Phone for patients').fill('202-555-01');
  await page.keyboard.press('Tab');
  await expect(page.getByText('This number is 2 digits short.', { exact: false })).toBeVisible();
  await page.getByLabel('Phone for patients').fill('202-555-0143');
  await expect(page.getByText('The curly apostrophe (’) in “Eastfield’s”', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Make it plain' }).click();
  await expect(card(page, 'Text message')).toContainText('one message');
  await page.getByText('One article or section').click();
  await page.getByLabel('Article', { exact: true }).selectOption('Getting ready for a nerve root block');
  await page.getByLabel('Section', { exact: true }).selectOption({ index: 3 });
  await expect(card(page, 'Portal link')).toContainText('/getting-ready/#');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expect(page.locator('.poster')).toContainText('202-555-0143');
  await expect(card(page, 'Handouts')).toContainText('They do not have your phone number.');

  await card(page, 'Handouts').getByRole('link', { name: 'One sheet with your number' }).click();
  await expect(page.locator('.sheet').first()).toContainText('Clinic:Eastfield’s Clinic');
  for (const side of await page.locator('.sheet').all()) await expect(side).toContainText('202-555-0143');
  await expect(page.getByText('come from the link that opened this page')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(requests.filter((url) => /Eastfield|0143/.test(url))).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('the poster is printed alone, on one sheet', async ({ page }) => {
  await page.goto(path);
  await chooseSample(page);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  for (const [button, format] of [
    ['Print, A4', 'A4'],
    ['Print, Letter', 'Letter'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    const pdf = await page.pdf({ format, preferCSSPageSize: true });
    expect([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is a text to copy by hand', async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.addr').first()).toContainText('(your clinic): How to get ready:');
    await expect(page.getByRole('heading', { name: 'Your clinic’s own page' })).toBeVisible();
  });
});
