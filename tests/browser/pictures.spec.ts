/**
 * The sheet of all drawings, and what is really painted there. Pixels are counted and not compared with
 * stored screenshots, because those differ from machine to machine and from browser to browser.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import { axeFindings } from '../support/browser-axe.ts';
import { paintedIn } from '../support/browser-pixels.ts';
import { expect, test } from '../support/test.ts';

const path = '/pictures/';
const pictures = parse(readFileSync('content/pictures/en.yaml', 'utf8')) as Record<
  string,
  { drawings?: string[] }
>;
const ids = Object.keys(pictures);
/** The files of a drawing: some are several side by side. */
const filesOf = (id: string) => pictures[id]?.drawings ?? [id];
const drawingFiles = readdirSync('src/assets/pictures').map((file) =>
  readFileSync(`src/assets/pictures/${file}`, 'utf8'),
);
const nerve = { light: '#c95c08', dark: '#f3a347' };

const item = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}"]`);

/** Everything that is wrong with a drawing in its three looks. */
async function paintProblems(looks: Locator, hasNerve: boolean): Promise<string[]> {
  const problems: string[] = [];
  const look = (name: string) => looks.locator(`[data-look=${name}]`);
  const light = await paintedIn(look('light'), [nerve.light]);
  const dark = await paintedIn(look('dark'), [nerve.dark]);
  const print = await paintedIn(look('print'));
  for (const [name, painted] of Object.entries({ light, dark, print })) {
    if (painted.drawn < 0.03)
      problems.push(`${name} is blank: ${(painted.drawn * 100).toFixed(1)}% is drawn`);
    if (painted.colors < 4) problems.push(`${name} has only ${painted.colors} colors`);
  }
  if (hasNerve) {
    for (const [name, { shares }] of Object.entries({ light, dark }))
      if ((shares[0] ?? 0) < 0.0001) problems.push(`${name} shows no nerve`);
  }
  if (light.light - dark.light < 40) problems.push('dark is as bright as light');
  if (print.tint > 0.001) problems.push(`print has color: ${(print.tint * 100).toFixed(1)}% of it`);
  if (Math.min(...print.ground) < 240) problems.push(`print has no white paper: ${print.ground.join()}`);
  return problems;
}

/** Does the drawing take the color of the nerve? */
function drawsNerve(id: string): boolean {
  return drawingFiles.some(
    (file) =>
      filesOf(id).some((name) => file.includes(`<symbol id="${name}"`)) && file.includes('--il-nerve'),
  );
}

test('every drawing is there in three looks, with words, uses, credit line and a file', async ({
  page,
  request,
}) => {
  await page.goto(path);
  expect(ids.length).toBeGreaterThan(7);
  const needles = await page.locator('[data-needle]').count();
  await expect(page.locator('section[aria-labelledby] .looks')).toHaveCount(ids.length + needles);
  for (const id of ids) {
    const one = item(page, id);
    for (const look of ['light', 'dark', 'print'])
      await expect(one.locator(`> .looks [data-look=${look}] svg`).first()).toBeAttached();
    await expect(one).toContainText('CC BY 4.0');
    await expect(one.locator('dd').nth(1)).not.toBeEmpty();
    for (const link of await one.locator('a[download]').all()) {
      const file = await request.get((await link.getAttribute('href')) ?? '');
      const svg = await file.text();
      expect(file.headers()['content-type'], id).toContain('image/svg+xml');
      expect(svg, id).toContain('CC BY 4.0');
      expect(svg, id).not.toContain('var(');
    }
  }
});

test('a downloaded file shows itself outside of the site', async ({ page, request }) => {
  for (const id of ids.flatMap(filesOf)) {
    const svg = await (await request.get(`/pictures/${id}.svg`)).text();
    await page.setContent(
      `<body style="margin:0;background:#fff"><div style="width:320px">${svg.replace('<svg ', '<svg style="width:320px;height:auto" ')}</div>`,
    );
    const painted = await paintedIn(page.locator('svg'));
    expect(painted.drawn, id).toBeGreaterThan(0.03);
    expect(painted.colors, id).toBeGreaterThan(4);
  }
});

test('each drawing is painted in light, in dark and in gray, with its nerve', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
  await openFolds(page);
  const problems: string[] = [];
  for (const id of ids) {
    const found = await paintProblems(item(page, id).locator('> .looks'), drawsNerve(id));
    problems.push(...found.map((problem) => `${id}: ${problem}`));
  }
  expect(problems).toEqual([]);
});

test('the looks stay what they are when the page itself is dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
  await openFolds(page);
  expect(await paintProblems(item(page, 'close-up').locator('> .looks'), true)).toEqual([]);
});

test.describe('a broken drawing is seen', () => {
  const look = (name: string, svg: string, background: string) =>
    `<div data-look="${name}" style="width:200px;height:120px;background:${background}">${svg}</div>`;
  const good = (body: string, line: string) =>
    `<svg width="200" height="120"><rect width="90" height="60" fill="${body}"/><rect x="90" width="20" height="60" fill="#888"/>` +
    `<path d="M10 90H190" stroke="${line}" stroke-width="6"/><circle cx="150" cy="40" r="20" fill="#555"/></svg>`;
  const sheet = (parts: Partial<Record<'light' | 'dark' | 'print', string>> = {}) =>
    `<div class="looks">${parts.light ?? look('light', good('#cde', nerve.light), '#f6f0e4')}` +
    (parts.dark ?? look('dark', good('#234', nerve.dark), '#11201e')) +
    `${parts.print ?? look('print', good('#ddd', '#777'), '#fff')}</div>`;

  for (const [what, html, says] of [
    ['nothing', sheet(), ''],
    ['a blank drawing', sheet({ light: look('light', '<svg></svg>', '#f6f0e4') }), 'light is blank'],
    [
      'a black shape',
      sheet({
        dark: look('dark', '<svg width="200" height="120"><rect width="99" height="99"/></svg>', '#11201e'),
      }),
      'dark has only',
    ],
    [
      'a nerve that is gone',
      sheet({ light: look('light', good('#cde', '#444'), '#f6f0e4') }),
      'light shows no nerve',
    ],
    [
      'a dark look that is light',
      sheet({ dark: look('dark', good('#cde', nerve.dark), '#f6f0e4') }),
      'dark is as bright as light',
    ],
    [
      'a colored print',
      sheet({ print: look('print', good('#cde', nerve.light), '#fff') }),
      'print has color',
    ],
    [
      'a gray paper',
      sheet({ print: look('print', good('#eee', '#777'), '#ccc') }),
      'print has no white paper',
    ],
  ] as const) {
    test(`with ${what}`, async ({ page }) => {
      await page.setContent(html);
      const problems = await paintProblems(page.locator('.looks'), true);
      if (says === '') expect(problems).toEqual([]);
      else expect(problems.join('\n')).toContain(says);
    });
  }
});

test('no needle shows before it is asked for, none is printed, and calm mode offers none', async ({
  page,
}) => {
  await page.goto(path);
  expect(await page.locator('[data-needle]').count()).toBeGreaterThan(0);
  await expect(page.locator('.looks use[href*=needle]:visible')).toHaveCount(0);
  for (const needle of await page.locator('[data-needle]').all()) {
    await expect(needle.locator('.looks')).toBeHidden();
  }
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const needle of await page.locator('[data-needle]').all()) await expect(needle).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => {
    document.documentElement.dataset['calm'] = '';
  });
  for (const needle of await page.locator('[data-needle]').all()) await expect(needle).toBeHidden();
});

test('print has one look of each drawing', async ({ page }) => {
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  await expect(item(page, 'close-up').locator('> .looks [data-look=print]')).toBeVisible();
  await expect(item(page, 'close-up').locator('> .looks [data-look=dark]')).toBeHidden();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing, and nothing is wider than a small phone, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    await openFolds(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axeFindings(page)).toEqual([]);
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`the drawings of pages that found nothing are painted, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const [address, drawing] of [
      ['/search/#q=qwertzuiop', 'nothing-found'],
      ['/not-there/', 'not-found'],
    ] as const) {
      await page.goto(address);
      const painted = page.getByRole('main').locator(`svg:has(use[href$="#${drawing}"])`);
      await expect(painted).toBeVisible();
      const { colors, drawn, shares } = await paintedIn(painted, [nerve[theme]]);
      expect(drawn, drawing).toBeGreaterThan(0.2);
      expect(colors, drawing).toBeGreaterThan(6);
      expect(shares[0], drawing).toBeGreaterThan(0.005);
    }
  });
}

test.describe('the states of the body map', () => {
  test.use({ viewport: { width: 1280, height: 1000 } });
  const pine = { light: '#0b4842', dark: '#9ad6c8' };

  for (const theme of ['light', 'dark'] as const) {
    test(`a chosen area is filled, the same one of the other side is not, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto('/where-it-hurts/');
      const zone = (side: string) =>
        page.locator(`[data-figure=front] [data-zone=front-thigh][data-side=${side}]`);
      const share = async (side: string) => (await paintedIn(zone(side), [pine[theme]])).shares[0] ?? 0;
      expect(await share('left')).toBeLessThan(0.02);
      await zone('left').click();
      await page.mouse.move(0, 0);
      await expect(page.locator('[data-on]').first()).toBeAttached();
      expect(await share('left')).toBeGreaterThan(0.4);
      expect(await share('right')).toBeLessThan(0.02);
    });

    test(`every area is painted and stands out from the skin, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto('/where-it-hurts/');
      for (const zone of await page.locator('[data-zone][data-side=left]').all()) {
        const { colors, drawn } = await paintedIn(zone);
        const name = await zone.getAttribute('data-zone');
        expect(colors, `${name}`).toBeGreaterThan(2);
        expect(drawn, `${name}`).toBeGreaterThan(0.08);
      }
    });
  }
});

/** Opens what is folded: the other looks of every drawing, and the choice in front of those with a needle. */
async function openFolds(page: Page): Promise<void> {
  await page.locator('.looks details, [data-needle]').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
}
