/** My plan, as readers use it: from a link, by typing, kept on the device, on paper, and without a script. */
import type { Page } from '@playwright/test';
import { axeFindings } from '../support/browser-axe.ts';
import { watch } from '../support/browser-watch.ts';
import { expect, test } from '../support/test.ts';

const path = '/my-plan/';
const link = `${path}#d=2026-12-09&t=14:30&c=northway&s=left`;

const kept = (page: Page) => page.evaluate(() => localStorage.getItem('plan'));
const headings = (page: Page) => page.locator('.line h2');

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime('2026-11-30T12:00:00');
});

test('a link opens the right plan, and only the owner decides that it is kept', async ({ page }) => {
  const { complaints, requests } = watch(page);
  await page.goto(link);
  await expect(page.getByText('Wednesday, December 9, 2026, 2:30 pm')).toBeVisible();
  await expect(headings(page).first()).toContainText('Today, Monday, November 30');
  await expect(headings(page).nth(1)).toContainText('Wednesday, December 2');
  await expect(page.getByText('If you take a blood thinner, ask Northway Clinic for a plan')).toBeVisible();
  await expect(page.getByText('Northway Clinic is made up.', { exact: false })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('checkbox', { name: 'Ask someone to take you home' }).check();
  expect(await kept(page)).toBeNull();
  await page.getByRole('checkbox', { name: 'Keep this plan on this device' }).check();
  await expect(page.getByRole('button', { name: 'Forget my plan' })).toBeFocused();

  await page.goto('about:blank');
  await page.goto(path);
  await expect(page.getByText('Wednesday, December 9, 2026, 2:30 pm')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Ask someone to take you home' })).toBeChecked();

  // Another date never takes its place without a question.
  await page.goto('about:blank');
  await page.goto(`${path}#d=2026-12-11&t=14:30&c=northway&s=left`);
  await expect(
    page.getByRole('heading', { name: 'This link has a different date than your plan' }),
  ).toBeVisible();
  expect(await kept(page)).toContain('2026-12-09');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Use Friday, December 11, 2026' }).click();
  await expect(page.locator('[data-part=date]')).toContainText('Friday, December 11, 2026, 2:30 pm');
  expect(await kept(page)).toContain('2026-12-11');

  await page.getByRole('button', { name: 'Forget my plan' }).click();
  await expect(page.getByRole('status')).toContainText('Forgotten.');
  expect(await kept(page)).toBeNull();
  await expect(page).toHaveURL(path);
  expect(requests.filter((url) => /2026|northway&|left/.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('with the keyboard: a date is typed, a wrong one is explained, the calendar file is saved', async ({
  page,
}) => {
  await page.goto(path);
  await expect(page.getByText('As soon as you have your appointment')).toBeVisible();
  await page.getByRole('button', { name: 'Make my plan' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Type a real date');
  await expect(page.getByLabel('Date', { exact: true })).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('Date', { exact: true }).fill('2026-12-09');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-part=date]')).toBeFocused();
  await expect(headings(page).nth(1)).toContainText('Tuesday, December 8');
  await expect(page).toHaveURL(`${path}#d=2026-12-09`);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Add to calendar' }).click();
  expect((await saved).suggestedFilename()).toBe('my-plan.ics');
});

test('hostile fragments do nothing', async ({ page }) => {
  const { complaints, requests } = watch(page);
  for (const hostile of [
    '#d=<img src=x onerror=alert(1)>',
    '#d=2026-02-30',
    '#c=__proto__&s=constructor',
    '#d=%E0%A4%A',
    `#d=${'9'.repeat(20_000)}`,
  ]) {
    await page.goto('about:blank');
    await page.goto(path + hostile);
    await expect(page.getByRole('button', { name: 'Make my plan' })).toBeVisible();
    await expect(page.locator('main img')).toHaveCount(0);
  }
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => /onerror|99999|proto/.test(url))).toEqual([]);
});

test('after the day what is over is folded, and on a phone nothing is wider than the screen', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-12-11T12:00:00');
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(link);
  await expect(page.getByText('Today is Friday, December 11: day 2')).toBeVisible();
  await expect(page.getByText('Ask someone to take you home')).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Add to calendar' })).toBeHidden();
  await expect(page.getByText('Thursday, December 10, to Saturday, December 12')).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is there without dates', async ({ page }) => {
    await page.goto(path);
    await expect(page.getByText('As soon as you have your appointment')).toBeVisible();
    await expect(page.getByText('If you take a blood thinner, ask your clinic for a plan')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Make my plan' })).toBeHidden();
  });
});
