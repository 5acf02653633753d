/** Reading comfort as a reader reaches it: the menu of the header, then a choice. */
import { expect, type Locator, type Page } from '@playwright/test';

/** One of the radio buttons, with the menu open. */
export async function comfortRadio(page: Page, name: string): Promise<Locator> {
  await openComfort(page);
  return page.getByRole('banner').getByRole('radio', { name, exact: true });
}

/** The switch of calm mode, with the menu open. */
export async function calmSwitch(page: Page): Promise<Locator> {
  await openComfort(page);
  return page.getByRole('banner').getByRole('switch', { name: /^Calm mode/ });
}

/** Chooses, and closes the menu. */
export async function chooseComfort(page: Page, name: string): Promise<void> {
  await (await comfortRadio(page, name)).check();
  await page.keyboard.press('Escape');
}

async function openComfort(page: Page): Promise<void> {
  const menu = page.locator('[data-comfort]');
  if (!(await menu.evaluate((details: HTMLDetailsElement) => details.open)))
    await menu.locator('summary').click();
  await expect(menu.getByRole('radio', { name: 'Match my device' })).toBeVisible();
}
