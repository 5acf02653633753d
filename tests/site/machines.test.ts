/** What search engines, feed readers, messengers and browsers are told of the site. */
import { describe, expect, test } from 'vitest';
import { type BuiltSite, isOfClinic, pageOf } from '../support/built-site.ts';
import {
  unnamedFiles,
  wrongFeed,
  wrongLlms,
  wrongManifest,
  wrongOpenSearch,
  wrongRobotsFile,
  wrongShare,
  wrongSitemap,
} from '../support/checks/machines.ts';
import type { Files } from '../support/checks/reuse.ts';
import { site } from '../support/site-under-test.ts';

type Check = (files: Files, site: BuiltSite) => string[] | Promise<string[]>;
type Mistake = readonly [what: string, from: string | RegExp, to: string, says: string];

/** Asks about one file, then with each mistake planted in it. */
function askFile(question: string, file: string, check: Check, mistakes: readonly Mistake[]): void {
  describe(question, () => {
    test('on the built site', async () => {
      expect(await check(site.files, site)).toEqual([]);
    });

    test.each(mistakes)('else it says so: %s', async (_what, from, to, says) => {
      const before = site.files.get(file)?.toString() ?? '';
      const after = before.replace(from, () => to);
      expect(after).not.toBe(before);
      const found = await check(new Map(site.files).set(file, Buffer.from(after)), site);
      expect(found.join('\n')).toContain(says);
    });
  });
}

askFile('The sitemap lists every page with its true day', 'sitemap-pages.xml', wrongSitemap, [
  [
    'the day of the build',
    /<lastmod>[^<]*<\/lastmod><\/url>\n<url><loc>[^<]*after-effects/,
    '<lastmod>2099-01-01</lastmod></url>\n<url><loc>x',
    'has the day',
  ],
  ['a page that is gone', /<url><loc>[^<]*\/getting-ready\/.*\n/, '', 'lacks https://'],
  [
    'the search page',
    '<url>',
    `<url><loc>${site.origin}${site.base}search/</loc></url><url>`,
    'should not name',
  ],
  [
    'a page twice',
    /(<url>.*<\/url>)/,
    '<url><loc>a</loc></url><url><loc>a</loc></url>',
    'names a page twice',
  ],
]);

askFile('robots.txt lets everybody in', 'robots.txt', wrongRobotsFile, [
  ['somebody is shut out', 'Allow: /', 'Disallow: /', 'shuts somebody out'],
  ['no sitemap', /Sitemap: .*/, '', 'does not name its sitemap'],
]);

askFile('The feed tells what changed, and who has checked it', 'changes.xml', wrongFeed, [
  ['a lost change', /<entry>.*?<\/entry>/s, '', 'changes of'],
  ['no status', 'Not yet checked by a health professional.', '', 'has words that'],
  ['words of its own', '<summary>', '<summary>Everything is new. ', 'has words that'],
  [
    'another order',
    /<updated>[^<]*<\/updated>(?=<summary>)/,
    '<updated>2020-01-01T00:00:00Z</updated>',
    'not newest first',
  ],
]);

askFile('llms.txt leads to every article', 'llms.txt', wrongLlms, [
  ['a lost article', 'getting-ready.md', 'ready.md', 'does not lead to'],
  ['no status', 'Not yet checked by a health professional.', '', 'has other words'],
  ['a link to nowhere', 'glossary/', 'words/', 'which is not there'],
]);

askFile('The search description keeps words from the server', 'opensearch.xml', wrongOpenSearch, [
  ['a query', '#q=', '?q=', 'has the template'],
  ['a long name', /<ShortName>[^<]*/, '<ShortName>Nerve Root Block Guide', 'has a name of 22'],
]);

askFile('The manifest has its icons', 'site.webmanifest', wrongManifest, [
  ['an icon that is not there', 'icon-512', 'icon-999', 'is not there'],
  ['another size', '192x192', '200x200', 'in another size'],
  ['another folder', /"start_url":"[^"]*"/, '"start_url":"/elsewhere/"', 'another folder'],
  ['no icon that may be cut', 'maskable"', 'any"', 'may be cut'],
]);

describe('The feed and the manifest are named', () => {
  test('on every page', () => {
    const problems = site.pages.flatMap((page) =>
      unnamedFiles(page, site).map((problem) => `${page.address} ${problem}`),
    );
    expect(problems).toEqual([]);
  });

  test.each([
    ['no manifest', /<link rel="manifest"[^>]*>/, '', 'site.webmanifest'],
    ['another feed', 'changes.xml', 'news.xml', 'changes.xml'],
    ['a manifest twice', /<link rel="manifest"[^>]*>/, '$&$&', 'site.webmanifest'],
  ] as const)('else it says so: %s', (_what, from, to, says) => {
    const html = site.pages.find(({ address }) => address === '/about/')?.html ?? '';
    const changed = html.replace(from, to);
    expect(changed).not.toBe(html);
    expect(unnamedFiles(pageOf('/about/', changed), site).join('\n')).toContain(says);
  });
});

describe('A shared link shows its page', () => {
  const listed = site.pages.filter(
    (page) => !isOfClinic(page) && page.document.querySelector('link[rel="canonical"]'),
  );

  test('on every listed page', async () => {
    const problems = await Promise.all(
      listed.map(async (page) =>
        (await wrongShare(page, site)).map((problem) => `${page.address} ${problem}`),
      ),
    );
    expect(problems.flat()).toEqual([]);
  });

  test('with a picture for each article and one for the site, and no other', () => {
    const wanted = ['/site/', ...site.expected.articles.keys()].map(
      (address) => `social${address.slice(0, -1)}.png`,
    );
    expect([...site.files.keys()].filter((file) => file.startsWith('social/')).sort()).toEqual(wanted.sort());
  });

  test.each([
    [
      'another title',
      /property="og:title" content="/,
      'property="og:title" content="Your spinal ',
      'another title',
    ],
    ['another picture', 'social/getting-ready.png', 'social/site.png', 'has og:image'],
    ['a picture without words', /<meta property="og:image:alt"[^>]*>/, '', 'without words'],
    ['no twin', 'getting-ready.md', 'ready.md', 'Markdown twin'],
  ] as const)('else it says so: %s', async (_what, from, to, says) => {
    const page = listed.find(({ address }) => address === '/getting-ready/');
    const html = page?.html.replace(from, () => to) ?? '';
    expect(html).not.toBe(page?.html);
    expect((await wrongShare(pageOf('/getting-ready/', html), site)).join('\n')).toContain(says);
  });
});
