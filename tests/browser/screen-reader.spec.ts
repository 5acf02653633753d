/** What a screen reader is told: landmarks, headings, names. */
import { expect, test } from '@playwright/test';
import { allArticles, openArticle } from '../support/browser-pages.ts';

test.use({ viewport: { width: 1280, height: 900 } });

test('an article has its landmarks in order, each with a name', async ({ page }) => {
  await openArticle(page, 'the-first-24-hours');
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to the main text"
    - navigation "Help":
      - link "When to get help"
    - banner:
      - link "Nerve Root Block Guide"
      - navigation "Main":
        - list:
          - listitem:
            - link "The five steps"
    - main:
      - navigation "Breadcrumb":
        - list:
          - listitem:
            - link "Home"
      - heading [level=1]
      - paragraph
      - navigation "On this page"
      - article:
        - region "Key points":
          - heading "Key points" [level=2]
          - list
        - region "Not yet checked by a health professional":
          - heading "Not yet checked by a health professional" [level=2]
      - region "Read next":
        - heading "Read next" [level=2]
    - contentinfo:
      - heading "Still have a question?" [level=2]
      - navigation "Read"
      - navigation "Use"
      - navigation "About"
  `);
});

test('each care card says its level in words, and each emergency number its country', async ({ page }) => {
  await openArticle(page, 'the-first-24-hours');
  await expect(page.getByRole('region', { name: 'Emergency: get help now' })).toMatchAriaSnapshot(`
    - 'region "Emergency: get help now"':
      - 'heading "Emergency: get help now" [level=3]'
      - list "Emergency numbers":
        - listitem:
          - 'link "911 (US): emergency number in the United States"'
        - listitem:
          - 'link "999 (UK): emergency number in the United Kingdom"'
        - listitem:
          - 'link "112 (EU): emergency number in the European Union"'
  `);
  for (const [name, level] of [
    ['Call your clinic now', 'Urgent'],
    ['Call in office hours', 'Not urgent'],
  ] as const) {
    const card = page.getByRole('region', { name });
    await expect(card.getByRole('heading', { level: 3 })).toHaveAccessibleName(`${level}: ${name}`);
    await expect(card.getByText(level, { exact: true })).toBeVisible();
  }
});

test('marks have names, open their sources where they stand, and give the focus back', async ({ page }) => {
  await openArticle(page, 'getting-ready');
  const mark = page.getByRole('button', { name: /^Sources? \d/ }).first();
  await mark.click();
  const note = page.locator('.note:popover-open');
  await expect(note.getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(mark).toBeFocused();
});

test('every article has headings in order and links that say where they lead', async ({ page }) => {
  for (const path of allArticles()) {
    await page.goto(path);
    const levels = await page
      .getByRole('heading')
      .evaluateAll((all) => all.map(({ localName }) => Number(localName.slice(1))));
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level, `${path}, heading ${index + 1}`).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
    await expect(
      page.getByRole('link', { name: /^(click )?(here|more|read more|link)$/i }),
      path,
    ).toHaveCount(0);
    await expect(page.getByRole('link', { name: /^$/ }), path).toHaveCount(0);
  }
});

test('each drawing of the steps is described once, its number is not read twice', async ({ page }) => {
  await openArticle(page, 'the-five-steps');
  const names = await page
    .getByRole('main')
    .getByRole('img')
    .evaluateAll((all) => all.map((image) => image.getAttribute('aria-label') ?? ''));
  expect(names).toHaveLength(5);
  expect(new Set(names).size).toBe(5);
  await expect(page.getByRole('listitem').filter({ has: page.locator('#prep') })).toMatchAriaSnapshot(`
    - listitem:
      - figure:
        - img /^A person/
      - paragraph: Step 1 of 5
      - heading "Prep" [level=2]
  `);
});

test('an illustrated choice tells its state', async ({ page }) => {
  await page.goto('/about/');
  await expect(page.getByRole('group', { name: 'Theme' })).toMatchAriaSnapshot(`
    - group "Theme":
      - button "Auto" [pressed]
      - button "Light"
      - button "Dark"
  `);
});
