/** What a page keeps folded: details, menus, and the notes of its terms. */
import type { Page } from '@playwright/test';

/**
 * Opens all details, also those of which a reader can open only one at a time. The panels of the header
 * lie over the page and over each other, so they stay closed.
 */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not(header details)')) {
      details.removeAttribute('name');
      details.open = true;
    }
  });
}

/** Opens the notes of all terms, one after the other, and calls back for each with its selector. */
export async function eachNote(page: Page, look: (note: string) => Promise<void>): Promise<void> {
  const notes = await page
    .locator('[popovertarget]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('popovertarget') ?? ''));
  for (const id of new Set(notes)) {
    await page.evaluate((note) => document.getElementById(note)?.showPopover(), id);
    await look(`#${id}`);
    await page.evaluate((note) => document.getElementById(note)?.hidePopover(), id);
  }
}

/** Hides the page under an open panel of the header: engines cannot tell the colors of one from the other's. */
export async function takeAwayWhatIsUnderneath(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main, footer'))
      element.style.visibility = 'hidden';
  });
}
