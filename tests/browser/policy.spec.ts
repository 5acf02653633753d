/** Pages with the policy in their head and the headers of the server, as readers get them. */
import { chooseComfort } from '../support/browser-comfort.ts';
import { watch } from '../support/browser-watch.ts';
import { siteUrl, sites } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

test('search, theme, print and copy work under the policy', async ({ page }) => {
  const { complaints, requests } = watch(page);
  await page.goto('/getting-ready/');
  await chooseComfort(page, 'Dark');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('banner').getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('driving home');
  await expect(page.getByRole('banner').locator('.hit').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/#q=driving%20home');
  const first = page.getByRole('main').locator('.hits > li').first();
  await expect(first.getByRole('link')).toHaveAttribute('href', /#driving$/);
  // The text of a result is unpacked and marked by our own script.
  await expect(first.locator('.excerpt mark').first()).toHaveText(/^driv/);
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(siteUrl(sites.root)))).toEqual([]);
});

test('the index of a site that is too large for its guide is searched under the policy', async ({ page }) => {
  const { complaints, requests } = watch(page);
  await page.route('**/pagefind/guide.*.json', async (route) => {
    const response = await route.fetch();
    const guide = (await response.json()) as object;
    await route.fulfill({ response, json: { ...guide, isWhole: false } });
  });
  await page.goto('/search/#q=swimming');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ results$/);
  await expect(page.getByRole('main').locator('.hits > li').first()).toContainText(/swim/i);
  expect(complaints).toEqual([]);
  for (const part of [/\/pagefind\.js/, /\/wasm\./, /\/index\//])
    expect(requests.filter((url) => part.test(url)).length, String(part)).toBeGreaterThan(0);
});

test.describe('is seen to be broken by', () => {
  const broken = {
    'a style attribute': '<p style="color:red">Red</p>',
    'an inline script': '<script>document.title = "changed"</script>',
    'a picture from elsewhere': '<img alt="" src="https://elsewhere.example/pixel.png">',
    'a file that is not there': '<link rel="stylesheet" href="/gone.css">',
    'HTML that a script makes': '<script src="/planted.js"></script>',
  };
  for (const [what, planted] of Object.entries(broken)) {
    test(what, async ({ page }) => {
      const { complaints } = watch(page);
      await page.route('**/planted.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'document.body.innerHTML = "<b>made</b>"' }),
      );
      await page.route('/about/', async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          body: (await response.text()).replace('</main>', `${planted}</main>`),
        });
      });
      await page.goto('/about/');
      expect(complaints).not.toEqual([]);
    });
  }
});
