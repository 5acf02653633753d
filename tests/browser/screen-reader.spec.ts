/** What a screen reader is told: landmarks, headings, names. */
import { comfortRadio } from '../support/browser-comfort.ts';
import { openArticle } from '../support/browser-pages.ts';
import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 1280, height: 900 } });

test('an article has its landmarks in order, each with a name', async ({ page }) => {
  await openArticle(page, 'the-first-24-hours');
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "Nerve Root Block Guide"
      - navigation "Main":
        - list:
          - listitem:
            - link "The five steps"
  `);
  await expect(page.getByRole('region', { name: 'The short version' })).toMatchAriaSnapshot(`
    - region "The short version":
      - paragraph: Key points
      - list
      - paragraph: What to do
      - list
  `);
  await expect(page.getByRole('contentinfo')).toMatchAriaSnapshot(`
    - contentinfo:
      - heading "Still have a question?" [level=2]
      - paragraph
      - navigation "More pages"
  `);
  const landmarks = await page
    .locator('nav[aria-label], main, article, section[aria-label], .care, nav[aria-labelledby], footer')
    .filter({ visible: true })
    .evaluateAll((all) =>
      all.map((element) => {
        const by = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
        const name = element.getAttribute('aria-label') ?? by?.textContent.trim() ?? '';
        return `${element.localName} ${name}`.trim();
      }),
    );
  expect(landmarks).toEqual([
    'nav Help',
    'nav Main',
    'main',
    'nav On this page',
    'article',
    'nav Breadcrumb',
    'section The short version',
    'section Call an ambulance now',
    'section Go to the emergency room now',
    'section Urgent: call your clinic now',
    'section Not urgent: call in office hours',
    'nav Read next',
    'footer',
    'nav More pages',
  ]);
});

test('each care card says what to do in words, and each emergency number its country', async ({ page }) => {
  await openArticle(page, 'the-first-24-hours');
  const ambulance = page.getByRole('region', { name: 'Call an ambulance now' });
  await expect(ambulance.getByRole('link', { name: 'Call 911 (US)' })).toBeVisible();
  await ambulance.getByText('Other countries').click();
  for (const name of ['999 (UK)', '112 (EU)'])
    await expect(ambulance.getByRole('link', { name })).toBeVisible();
  for (const name of [
    'Go to the emergency room now',
    'Urgent: call your clinic now',
    'Not urgent: call in office hours',
  ])
    await expect(page.getByRole('region', { name }).getByText(name, { exact: true })).toBeVisible();
});

test('marks have names, open their sources where they are, and give the focus back', async ({ page }) => {
  await openArticle(page, 'getting-ready');
  const mark = page.getByRole('button', { name: /^Sources? \d/ }).first();
  await mark.click();
  const note = page.locator('.note:popover-open');
  await expect(note.getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(mark).toBeFocused();
});

test('each drawing of the steps is described once, its number is not read twice', async ({ page }) => {
  await openArticle(page, 'the-five-steps');
  const names = await page
    .getByRole('main')
    .getByRole('img')
    .evaluateAll((all) => all.map((image) => image.getAttribute('aria-label') ?? ''));
  // Five on the strip that leads to them have no description of their own.
  expect(new Set(names.filter((name) => name !== '')).size).toBe(5);
  await expect(page.getByRole('listitem').filter({ has: page.locator('#prep') })).toMatchAriaSnapshot(`
    - listitem:
      - img /^A person/
      - paragraph: Step 1 of 5
      - heading "Prep" [level=2]
  `);
});

test('a choice of comfort tells its state', async ({ page }) => {
  await page.goto('/about/');
  await comfortRadio(page, 'Dark');
  await expect(page.getByRole('group', { name: 'Colors' })).toMatchAriaSnapshot(`
    - group "Colors":
      - radio "Match my device" [checked]
      - radio "Light"
      - radio "Dark"
  `);
});
