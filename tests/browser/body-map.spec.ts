/** The body map, as readers use it: by touch, by keyboard, from a link, on paper, and without a script. */
import type { Locator, Page } from '@playwright/test';
import { axeFindings } from '../support/browser-axe.ts';
import { watch } from '../support/browser-watch.ts';
import { expect, test } from '../support/test.ts';

const path = '/where-it-hurts/';
const caution = 'This map cannot tell you which nerve causes your pain.';

const map = (page: Page) => page.locator('body-map');
const answer = (page: Page) => map(page).locator('[data-answer]');
const zone = (page: Page, area: string, side: 'left' | 'right', figure: 'front' | 'back') =>
  map(page).locator(`[data-figure=${figure}] [data-zone=${area}][data-side=${side}]`);

/** The areas that the drawing shows as chosen, with their sides. */
async function chosen(page: Page): Promise<string[]> {
  const zones = await map(page)
    .locator('[data-zone][data-on]')
    .evaluateAll((all) =>
      all.map((one) => `${one.getAttribute('data-zone')} ${one.getAttribute('data-side')}`),
    );
  return [...new Set(zones)].sort();
}

/** Rows of the tables: area and nerves. */
async function rowsOf(page: Page): Promise<{ id: string; name: string; nerves: string }[]> {
  return page.locator('.map-table [data-area]').evaluateAll((rows) =>
    rows.map((row) => ({
      id: row.getAttribute('data-area') ?? '',
      name: row.querySelector('[data-name]')?.textContent ?? '',
      nerves: row.querySelector('td:last-child')?.textContent.trim() ?? '',
    })),
  );
}

async function center(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('It is not drawn.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test.describe('with a pointer', () => {
  test.use({ viewport: { width: 1280, height: 1000 } });

  test('a touch of an area says its nerve, how sure that is, and that it is no diagnosis', async ({
    page,
  }) => {
    await page.goto(path);
    await zone(page, 'outer-calf', 'left', 'front').click();
    await expect(answer(page)).toContainText('Outer calf, left side');
    await expect(answer(page)).toContainText('Nerve root that often serves this area: L5');
    await expect(
      answer(page).getByText('People differ, and the areas of L4, L5 and S1 overlap a lot.'),
    ).toBeVisible();
    await expect(answer(page).getByText('Heart and stomach')).toBeHidden();
    await expect(answer(page)).toContainText(caution);
    await expect(answer(page).getByRole('link', { name: 'which signs are an emergency' })).toBeVisible();
    expect(await chosen(page)).toEqual(['outer-calf left']);
    await expect(page.getByRole('radio', { name: 'Outer calf' })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'Left' })).toBeChecked();
  });

  test('left and right are the person’s own, in front and in back', async ({ page }) => {
    await page.goto(path);
    const drawn = async (side: 'left' | 'right', figure: 'front' | 'back') => {
      const { x } = await center(zone(page, 'thumb', side, figure));
      const whole = await center(map(page).locator(`[data-figure=${figure}] svg`));
      return x < whole.x ? 'start' : 'end';
    };
    expect(await drawn('right', 'front')).toBe('start');
    expect(await drawn('left', 'front')).toBe('end');
    expect(await drawn('left', 'back')).toBe('start');
    expect(await drawn('right', 'back')).toBe('end');
  });

  test('a touch just beside a finger means the finger, and one far away means nothing', async ({ page }) => {
    await page.goto(path);
    const little = zone(page, 'little-finger', 'left', 'front');
    await little.scrollIntoViewIfNeeded();
    const finger = await little.boundingBox();
    if (!finger) throw new Error('There is no finger.');
    await page.mouse.click(finger.x - 6, finger.y + finger.height + 8);
    await expect(answer(page)).toContainText('Ring and little fingers, left side');
    await page.getByRole('button', { name: 'Clear my choice' }).click();
    // The forehead is no area of the map, and far from any.
    const drawing = map(page).locator('[data-figure=front] svg');
    await drawing.scrollIntoViewIfNeeded();
    const box = await drawing.boundingBox();
    if (!box) throw new Error('There is no drawing.');
    await page.mouse.click(box.x + box.width / 2, box.y + 30);
    await expect(answer(page)).toContainText('You have not chosen an area yet.');
    expect(await chosen(page)).toEqual([]);
  });
});

test.describe('with the keyboard', () => {
  test('arrows walk through every area, and each says what its row in the table says', async ({ page }) => {
    await page.goto(path);
    const rows = await rowsOf(page);
    expect(rows.length).toBeGreaterThan(20);
    await page.getByRole('radio', { name: 'Both or middle' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    for (const { id, name, nerves } of rows) {
      await expect(map(page).locator(`input[value=${id}]`)).toBeFocused();
      await expect(answer(page).getByRole('status')).toContainText(name);
      await expect(answer(page).getByRole('status').locator('strong')).toHaveText(nerves);
      await expect(answer(page)).toContainText(caution);
      expect(
        (await chosen(page)).every((one) => one.startsWith(`${id} `)),
        id,
      ).toBe(true);
      expect((await chosen(page)).length, id).toBe(2);
      await page.keyboard.press('ArrowDown');
    }
    // After the last one comes the first one again, and back again the last.
    await expect(map(page).locator(`input[value=${rows[0]?.id ?? ''}]`)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(map(page).locator(`input[value=${rows.at(-1)?.id ?? ''}]`)).toBeChecked();
  });

  test('the side is chosen with arrows, and Clear takes everything back', async ({ page }) => {
    await page.goto(`${path}#area=knee`);
    await expect(answer(page)).toContainText('L3, L4');
    await page.getByRole('radio', { name: 'Both or middle' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(answer(page)).toContainText('Front of the knee, right side');
    await expect(page).toHaveURL(`${path}#area=knee&side=right`);
    await page.getByRole('button', { name: 'Clear my choice' }).focus();
    await page.keyboard.press('Enter');
    await expect(answer(page)).toContainText('You have not chosen an area yet.');
    await expect(page).toHaveURL(path);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('one figure shows at a time, and turns by itself to an area of the other', async ({ page }) => {
    await page.goto(path);
    const front = map(page).locator('[data-figure=front]');
    const back = map(page).locator('[data-figure=back]');
    await expect(front).toBeVisible();
    await expect(back).toBeHidden();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect(back).toBeVisible();
    await expect(front).toBeHidden();
    await page.getByText('Top of the foot').first().click();
    await expect(front).toBeVisible();
    await expect(page.getByRole('button', { name: 'Front', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  test('every control is 48 px high, and nothing is wider than the screen', async ({ page }) => {
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(path);
      for (const control of await map(page).locator('label, button:not(.ref)').all()) {
        const box = await control.boundingBox();
        expect(box?.height ?? 0, await control.innerText()).toBeGreaterThanOrEqual(47.9);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});

test.describe('the address', () => {
  test('a link chooses an area, and a reload keeps only what the address says', async ({ page }) => {
    await page.goto(`${path}#area=sole&side=left`);
    await expect(answer(page)).toContainText('Sole and outer edge of the foot, left side');
    expect(await chosen(page)).toEqual(['sole left']);
    await page.reload();
    await expect(answer(page)).toContainText('S1');
    await page.evaluate(() => {
      location.hash = '#area=chest';
    });
    await expect(answer(page)).toContainText('T2 to T12');
    await expect(answer(page).getByRole('link', { name: 'an ambulance right away' })).toBeVisible();
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  });

  for (const hostile of [
    '#area=<img src=x onerror=alert(1)>',
    '#area=%22%5D%3Balert(1)',
    '#area=__proto__&side=constructor',
    '#area=thumb%00',
    '#area=%E0%A4%A',
    `#area=${'a'.repeat(20_000)}`,
  ]) {
    test(`the fragment ${hostile.slice(0, 40)} does nothing`, async ({ page }) => {
      const { complaints, requests } = watch(page);
      await page.goto(`${path}${hostile}`);
      await expect(answer(page)).toContainText('You have not chosen an area yet.');
      expect(await chosen(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(requests.filter((url) => /area=|onerror|%22/.test(url))).toEqual([]);
    });
  }

  test('no choice ever reaches the server', async ({ page }) => {
    const { complaints, requests } = watch(page);
    await page.goto(path);
    await page.getByText('Middle finger').first().click();
    await expect(page).toHaveURL(`${path}#area=middle-finger`);
    await page.waitForTimeout(300);
    expect(requests.filter((url) => new URL(url).search !== '' || url.includes('finger'))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

test('the tool behind the controls is loaded only when a reader comes near', async ({ page }) => {
  const { requests } = watch(page);
  await page.goto(path);
  await page.waitForTimeout(300);
  expect(requests.filter((url) => url.includes('map-tool'))).toEqual([]);
  await page.getByRole('radio', { name: '2 Neck' }).focus();
  await expect.poll(() => requests.filter((url) => url.includes('map-tool')).length).toBe(1);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('both figures and all tables are there, and no control that does nothing', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    for (const figure of ['front', 'back'])
      await expect(map(page).locator(`[data-figure=${figure}]`)).toBeVisible();
    await expect(map(page).getByRole('radio')).toHaveCount(0);
    await expect(map(page).locator('button:not(.ref):visible')).toHaveCount(0);
    await expect(answer(page)).toContainText(caution);
    await expect(page.getByText('You have not chosen an area yet.')).toBeHidden();
    await expect(page.getByRole('row', { name: /Thumb and index finger/ })).toContainText('C6');
    await expect(page.getByRole('row', { name: /Inner calf/ })).toContainText('L4');
  });
});

test('paper has the tables and the chosen area, and nothing that needs a screen', async ({ page }) => {
  await page.goto(`${path}#area=buttock&side=left`);
  await expect(answer(page)).toContainText('Butt, left side');
  await page.emulateMedia({ media: 'print' });
  await expect(answer(page).getByText('Butt, left side')).toBeVisible();
  await expect(answer(page)).toContainText('L5, S1');
  await expect(map(page).getByRole('radio')).toHaveCount(0);
  await expect(map(page).locator('button:not(.ref):visible')).toHaveCount(0);
  for (const figure of ['front', 'back'])
    await expect(map(page).locator(`[data-figure=${figure}]`)).toBeVisible();
  await expect(page.locator('.map-table')).toHaveCount(3);
  await page.goto(path);
  await expect(page.getByText('You have not chosen an area yet.')).toBeHidden();
});

test('the figures never mirror', async ({ page }) => {
  await page.goto(path);
  const before = await center(zone(page, 'thumb', 'right', 'front'));
  const figure = await center(map(page).locator('[data-figure=front] svg'));
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const after = await center(zone(page, 'thumb', 'right', 'front'));
  const moved = await center(map(page).locator('[data-figure=front] svg'));
  expect(Math.sign(after.x - moved.x)).toBe(Math.sign(before.x - figure.x));
});

for (const colors of ['light', 'dark', 'forced'] as const) {
  test(`a choice shows and axe finds nothing, ${colors}`, async ({ page }) => {
    await page.emulateMedia({
      colorScheme: colors === 'dark' ? 'dark' : 'light',
      forcedColors: colors === 'forced' ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    await page.goto(`${path}#area=front-thigh&side=left`);
    await expect(answer(page)).toContainText('L2, L3');
    expect(await axeFindings(page, 'body-map')).toEqual([]);
    const fills = await map(page).evaluate((element) => {
      const value = (selector: string) => {
        const zoneElement = element.querySelector(selector);
        return zoneElement ? getComputedStyle(zoneElement).getPropertyValue('--zone').trim() : '';
      };
      return [
        value('[data-zone=front-thigh][data-side=left]'),
        value('[data-zone=front-thigh][data-side=right]'),
      ];
    });
    expect(fills[0]).not.toBe('');
    expect(fills[1]).toBe('');
  });
}
