/** What a server says about the files, asked as a browser asks. */
import type { APIRequestContext } from '@playwright/test';
import { oneFileOf } from '../support/browser-pages.ts';
import { expect, test } from '../support/test.ts';

const promised = {
  'content-security-policy':
    /^(?=.*frame-ancestors 'none')(?=.*base-uri 'none')(?=.*object-src 'none')(?=.*form-action 'self')/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
};

/** The names of the promised headers that an answer lacks. */
function missing(headers: Record<string, string>): string[] {
  return Object.entries(promised)
    .filter(([name, value]) => !value.test(headers[name] ?? ''))
    .map(([name]) => name);
}

async function ask(request: APIRequestContext, path: string) {
  const response = await request.get(path, { headers: { 'Accept-Encoding': 'br, gzip' }, maxRedirects: 0 });
  return { status: response.status(), headers: response.headers(), body: await response.body() };
}

test('every kind of file carries the security headers', async ({ request }) => {
  for (const path of [
    '/',
    '/the-five-steps/',
    '/favicon.svg',
    '/nothing-here/',
    oneFileOf('_astro/**/*.js'),
  ]) {
    const { headers } = await ask(request, path);
    expect(missing(headers), path).toEqual([]);
  }
  expect(missing({ 'referrer-policy': 'origin' })).toEqual(Object.keys(promised));
});

test('the policy in each page comes first in its head, without unsafe-inline', async ({ request }) => {
  const { body } = await ask(request, '/the-five-steps/');
  const policy =
    /<head>\s*(?:<meta charset="?utf-8"?\s*\/?>)?\s*<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(
      body.toString(),
    )?.[1];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("'wasm-unsafe-eval'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe-inline');
});

test('text is sent with brotli', async ({ request }) => {
  for (const path of ['/', oneFileOf('_astro/Header*.js'), oneFileOf('_astro/**/*.svg')]) {
    const { headers } = await ask(request, path);
    expect(headers['content-encoding'], path).toBe('br');
    expect(headers['vary'], path).toContain('Accept-Encoding');
  }
});

test('a wrong address answers 404 with a page that helps', async ({ request, page }) => {
  const { status, headers } = await ask(request, '/a/b/nothing-here/');
  expect(status).toBe(404);
  expect(headers['content-type']).toContain('text/html');
  await page.goto('/a/b/nothing-here/');
  await expect(page.getByRole('heading', { level: 1, name: 'We cannot find that page' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Questions, A to Z', exact: true }).click();
  await expect(page).toHaveURL('/a-to-z/');
});

test('an address without its slash leads to the page', async ({ request }) => {
  const { status, headers } = await ask(request, '/getting-ready');
  expect(status).toBe(308);
  expect(headers['location']).toBe('/getting-ready/');
});

test('files with a hash in their name are kept for good, pages are asked for each time', async ({
  request,
}) => {
  for (const pattern of ['_astro/**/*.woff2', '_astro/**/*.js', '_astro/**/*.svg', 'pagefind/fragment/*']) {
    const { headers } = await ask(request, oneFileOf(pattern));
    expect(headers['cache-control'], pattern).toBe('public, max-age=31536000, immutable');
  }
  for (const path of ['/', '/favicon.svg', '/pagefind/pagefind.js', '/nothing-here/']) {
    const { headers } = await ask(request, path);
    expect(headers['cache-control'], path).toBe('no-cache');
  }
});
