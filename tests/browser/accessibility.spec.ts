import type { Page } from '@playwright/test';
import { axeFindings } from '../support/browser-axe.ts';
import { ibmFindings } from '../support/browser-ibm.ts';
import { eachNote, openDetails, takeAwayWhatIsUnderneath } from '../support/browser-folds.ts';
import { expect, test } from '../support/test.ts';

/** What both engines find; axe also looks at a part of a page alone. */
async function findings(page: Page): Promise<string[]> {
  return [...(await axeFindings(page)), ...(await ibmFindings(page))];
}

/** What both say in the light theme, and then in the dark one, of which axe is asked what colors change. */
async function inBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await findings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await axeFindings(page, 'html', 'colors')), ...(await ibmFindings(page))];
}

for (const width of [320, 1280]) {
  test(`they find nothing in the results of a search, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/search/#q=driving');
    // Counted when the list is final.
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ results$/);
    expect(await inBothThemes(page)).toEqual([]);
    await page.goto('/about/');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('banner').getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('driving');
    await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^\d+ results$/);
    await takeAwayWhatIsUnderneath(page);
    expect(await inBothThemes(page)).toEqual([]);
  });
}

test('they find nothing in the open menu', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto('/about/');
  await page.getByRole('banner').getByText('Menu').click();
  await takeAwayWhatIsUnderneath(page);
  expect(await inBothThemes(page)).toEqual([]);
});

test.describe('the engines are seen to find what is planted', () => {
  const page = (planted: string, theme = '') =>
    `<!doctype html><html lang="en"><title>Planted</title><style>${theme}</style><main><h1>Planted</h1>${planted}</main></html>`;
  const mistakes = {
    'image-alt': '<img src="data:,">',
    'color-contrast': '<p style="color:#888;background:#fff">Gray on white, at 3.5:1.</p>',
    'target-size':
      '<button style="inline-size:10px;block-size:10px;padding:0" aria-label="a"></button><button style="inline-size:10px;block-size:10px;padding:0" aria-label="b"></button>',
    'heading-order': '<h4>Two levels down</h4>',
    region: '</main><p>Outside of every landmark.</p><main hidden>',
    label_name_visible: '<a href="tel:911" aria-label="Call the emergency number">911 (US)</a>',
    'identical-links-same-purpose':
      '<a href="https://a.example">Read</a> and <a href="https://b.example">Read</a>',
  };
  test('a contrast that is enough for level AA only, and nothing where all is well', async ({
    page: tab,
  }) => {
    await tab.setContent(page('<p style="color:#666;background:#fff">Gray on white, at 5.7:1.</p>'));
    expect((await findings(tab)).join('\n')).toContain('color-contrast at');
    await tab.setContent(page('<p>Nothing is planted.</p>'));
    expect(await findings(tab)).toEqual([]);
  });

  for (const [rule, mistake] of Object.entries(mistakes)) {
    test(rule, async ({ page: tab }) => {
      await tab.setContent(page(mistake));
      expect((await findings(tab)).join('\n')).toContain(`${rule} at`);
    });
  }

  test('inside details and notes that a page keeps closed', async ({ page: tab }) => {
    const wrong = '<span style="color:#aaa;background:#fff">Light gray.</span>';
    await tab.setContent(
      page(`<details><summary>More</summary><p id="fold">${wrong}</p></details>
        <p><button popovertarget="note">A word</button> <span id="note" popover>${wrong}</span></p>`),
    );
    await openDetails(tab);
    expect((await axeFindings(tab)).join('\n')).toContain('#fold');
    const inNotes: string[] = [];
    await eachNote(tab, async (note) => {
      inNotes.push(...(await axeFindings(tab, note)));
    });
    expect(inNotes.join('\n')).toContain('#note');
  });
});
