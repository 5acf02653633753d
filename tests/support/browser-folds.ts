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

/** The note of a term or of sources on a page. */
export interface NoteOnPage {
  id: string;
  /** Its elements, their classes and its own colors: all that the colors in it depend on. */
  make: string;
}

/** Opens the notes of a page that are asked for, one after the other, and calls back for each with its selector. */
export async function eachNote(
  page: Page,
  look: (selector: string) => Promise<void>,
  isAsked: (note: NoteOnPage) => boolean = () => true,
): Promise<void> {
  const notes = await page.evaluate(() => {
    const buttons = [...document.querySelectorAll('[popovertarget]')];
    const ids = new Set(buttons.map((button) => button.getAttribute('popovertarget') ?? ''));
    return [...ids].map((id) => {
      const note = document.getElementById(id);
      const { color = '', backgroundColor = '' } = note ? getComputedStyle(note) : {};
      const parts = [note, ...(note?.querySelectorAll('*') ?? [])].map(
        (part) => `${part?.localName ?? ''} ${part?.getAttribute('class') ?? ''}`,
      );
      return { id, make: [color, backgroundColor, ...new Set(parts)].join() };
    });
  });
  for (const note of notes.filter(isAsked)) {
    await page.evaluate((id) => document.getElementById(id)?.showPopover(), note.id);
    await look(`#${note.id}`);
    await page.evaluate((id) => document.getElementById(id)?.hidePopover(), note.id);
  }
}

/**
 * Hides the page under an open panel of the header: engines cannot tell the colors of one from the other's. Its
 * landmark and its title stay for those who hear it.
 */
export async function takeAwayWhatIsUnderneath(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main, footer')) element.style.opacity = '0';
  });
}
