import type { Page } from '@playwright/test';
import { axeFindings } from '../support/browser-axe.ts';
import { ibmFindings } from '../support/browser-ibm.ts';
import { eachNote, openDetails, takeAwayWhatIsUnderneath } from '../support/browser-folds.ts';
import { partsOfAllPages } from '../support/browser-pages.ts';
import { expect, test } from '../support/test.ts';

/** What both engines find; axe also looks at a part of a page alone. */
async function findings(page: Page): Promise<string[]> {
  return [...(await axeFindings(page)), ...(await ibmFindings(page))];
}

const themes = ['light', 'dark'] as const;
const widths = [320, 1280];

// Two parts, one for each core: whatever several pages share is looked at once in each.
for (const { name, paths } of partsOfAllPages(2)) {
  test(`axe and the IBM checker find nothing on any page with everything opened, ${name}`, async ({
    page,
  }) => {
    const problems = new Set<string>();
    // The note of a term is the same on every page.
    const seen = new Set<string>();
    for (const path of paths) {
      await page.goto(path);
      await openDetails(page);
      for (const colorScheme of themes) {
        // Themes differ in nothing but their colors.
        const asked = colorScheme === 'dark' ? 'colors' : 'all';
        for (const width of widths) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          const note = (found: string[]) => {
            for (const finding of found) problems.add(`${path}, ${colorScheme}, ${width} px: ${finding}`);
          };
          note(await axeFindings(page, 'html', asked));
          // Notes open as popovers where the screen is narrow; on wide screens they stand in the margin.
          // The second engine looks at the document, which is the same at every width.
          if (width === 320) {
            await eachNote(page, async (part) => {
              // Notes of sources are all lists of links of the same kind.
              const kind = colorScheme + part.replace(/^#r[\d-]+$/, 'sources');
              if (seen.has(kind)) return;
              seen.add(kind);
              note(await axeFindings(page, part, asked));
            });
          } else if (asked === 'all') {
            // Of colors, it asks less than axe does in both themes. The results of a search show it the dark one.
            note(await ibmFindings(page));
          }
        }
      }
    }
    expect([...problems]).toEqual([]);
  });
}

for (const colorScheme of themes) {
  for (const width of widths) {
    test(`they find nothing in the results of a search, ${colorScheme}, ${width} px wide`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/search/#q=driving');
      // Counted when the list is final.
      await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ results$/);
      expect(await findings(page)).toEqual([]);
      await page.goto('/about/');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('driving');
      await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^\d+ results$/);
      await takeAwayWhatIsUnderneath(page);
      expect(await findings(page)).toEqual([]);
    });
  }
}

for (const colorScheme of themes) {
  test(`they find nothing in the open menu, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto('/about/');
    await page.getByRole('banner').getByText('Menu').click();
    await takeAwayWhatIsUnderneath(page);
    expect(await findings(page)).toEqual([]);
  });
}

test.describe('the engines are seen to find what is planted', () => {
  const page = (planted: string, theme = '') =>
    `<!doctype html><html lang="en"><title>Planted</title><style>${theme}</style><main><h1>Planted</h1>${planted}</main></html>`;
  const mistakes = {
    'image-alt': '<img src="data:,">',
    'color-contrast': '<p style="color:#888;background:#fff">Gray on white, at 3.5:1.</p>',
    'color-contrast-enhanced': '<p style="color:#666;background:#fff">Gray on white, at 5.7:1.</p>',
    'target-size':
      '<button style="inline-size:10px;block-size:10px;padding:0" aria-label="a"></button><button style="inline-size:10px;block-size:10px;padding:0" aria-label="b"></button>',
    'heading-order': '<h4>Two levels down</h4>',
    region: '</main><p>Outside of every landmark.</p><main hidden>',
    label_name_visible: '<a href="tel:911" aria-label="Call the emergency number">911 (US)</a>',
    'identical-links-same-purpose':
      '<a href="https://a.example">Read</a> and <a href="https://b.example">Read</a>',
  };
  for (const [rule, mistake] of Object.entries(mistakes)) {
    test(rule, async ({ page: tab }) => {
      await tab.setContent(page(mistake));
      expect((await findings(tab)).join('\n')).toContain(`${rule} at`);
      await tab.setContent(page('<p>Nothing is planted.</p>'));
      expect(await findings(tab)).toEqual([]);
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
