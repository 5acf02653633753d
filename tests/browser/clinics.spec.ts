/** A reader who comes from the page of a clinic, and readers with damaged links. */
import { watch } from '../support/browser-watch.ts';
import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 390, height: 844 } });

test('a clinic is asked about once, kept on the device, drawn in articles, and forgotten with one press', async ({
  page,
}) => {
  const { complaints } = watch(page);
  await page.goto('/c/northway/');
  await page.goto('/getting-ready/');
  await page.getByRole('button', { name: 'Keep them' }).click();
  const line = page.getByRole('region', { name: 'Your clinic' });
  await expect(line.getByRole('link', { name: 'Northway Clinic', exact: true })).toBeFocused();
  await page.goto('/getting-ready/#eating');
  const box = page.getByRole('region', { name: /^From Northway Clinic.*Follow your clinic/ });
  await expect(box).toContainText('Follow the times in your letter.');
  await expect(page.locator('.sos .slot')).toContainText('202-555-0199');
  await line.getByRole('button', { name: 'Forget Northway Clinic' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'is forgotten' })).toBeFocused();
  await expect(box).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(complaints).toEqual([]);
});

test('who does not want it is not asked again', async ({ page }) => {
  await page.goto('/c/northway/');
  await page.goto('/diabetes/');
  await page.getByRole('button', { name: 'No, thanks' }).click();
  await page.goto('/c/northway/');
  await page.goto('/getting-ready/');
  await expect(page.locator('.keep, .mine, .from')).toHaveCount(0);
});

test('a link that was damaged on its way lands on its section', async ({ page }) => {
  for (const [link, place] of [
    ['/getting-ready/#Eating', '/getting-ready/#eating'],
    ['/getting-ready/#eating?utm_source=mail', '/getting-ready/#eating'],
    ['/READY%23eating).', '/getting-ready/#eating'],
    ['/ready/?from=letter#eating', '/getting-ready/?from=letter#eating'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForURL(`**${place}`);
    await expect(page.locator('#eating')).toBeInViewport();
  }
});

test('a wrong address that is not certain opens nothing, and offers three pages', async ({ page }) => {
  await page.goto('/geting-ready/');
  await expect(page.locator('[data-known-pages] li')).toHaveCount(3);
  await expect(page.locator('[data-known-pages] a').first()).toHaveText(
    'Getting ready for a nerve root block',
  );
  expect(new URL(page.url()).pathname).toBe('/geting-ready/');
});
