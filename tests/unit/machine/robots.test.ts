import { expect, test } from 'vitest';
import { robotsText } from '../../../src/machine/robots.ts';

test('a listed copy names its sitemap', () => {
  expect(robotsText(true)).toMatch(
    /^User-agent: \*\nAllow: \/\n\nSitemap: https?:\/\/.*\/sitemap-index\.xml$/m,
  );
});

test('a copy that asks not to be listed lets crawlers in, so that they can read it', () => {
  const text = robotsText(false);
  expect(text).toContain('Allow: /');
  expect(text).not.toContain('Disallow');
  expect(text).not.toContain('Sitemap');
  expect(text).toContain('noindex');
});
