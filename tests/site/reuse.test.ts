/** What other sites and programs take: the content API, the Markdown twins, the sections for frames. */
import { describe, expect, test } from 'vitest';
import type { ApiArticle, ApiList } from '../../src/schema/api.ts';
import { type BuiltPage, pageOf } from '../support/built-site.ts';
import { forcedOrder, invalidHtml, otherThanOneH1 } from '../support/checks/html.ts';
import { deadLinks, foreignRequests } from '../support/checks/links.ts';
import { blockedAttributes, weakPolicy } from '../support/checks/policy.ts';
import {
  againstSchemas,
  json,
  missingFiles,
  untrueArticle,
  untrueEmbed,
  untrueTwin,
} from '../support/checks/reuse.ts';
import { site } from '../support/site-under-test.ts';

const { files } = site;
const list = json<ApiList>(files, 'api/v1/articles.json');
const articleOf = (id: string) => json<ApiArticle>(files, `api/v1/articles/${id}.json`);
const twinOf = (id: string) => files.get(`${id}.md`)?.toString() ?? '';

/** The files with one piece of one of them changed. */
function filesWith(file: string, from: string | RegExp, to: string): Map<string, Buffer> {
  const before = files.get(file)?.toString() ?? '';
  const after = before.replace(from, () => to);
  if (before === after) throw new Error(`"${String(from)}" does not stand in ${file}.`);
  return new Map(files).set(file, Buffer.from(after));
}

describe('The content API', () => {
  const article = 'api/v1/articles/getting-ready.json';
  const section = 'api/v1/articles/getting-ready/short.json';

  test('keeps to its published schemas, in every file', () => {
    expect(againstSchemas(files)).toEqual([]);
  });

  test.each([
    ['a field too many', article, '"apiVersion":1', '"apiVersion":1,"mood":"good"', 'additional properties'],
    ['a date that is none', article, /"updated":"[^"]*"/, '"updated":"soon"', '/updated must match'],
    ['no quality card', article, '"quality":', '"grade":', "required property 'quality'"],
    ['a number for a text', section, /"text":"[^"]*"/, '"text":7', '/text must be string'],
    ['no review status', section, '"review":', '"opinion":', "required property 'review'"],
    ['the schema of another file', article, 'article.schema', 'section.schema', 'names the schema'],
    [
      'a version of another form',
      'api/v1/articles.json',
      /"version":"[^"]*"/,
      '"version":"1.0"',
      'must match pattern',
    ],
    [
      'a source without an address',
      'api/v1/sources.json',
      /"url":"http[^"]*"/,
      '"url":"a book"',
      '/url must match',
    ],
  ])('else it says so: %s', (_what, file, from, to, says) => {
    expect(againstSchemas(filesWith(file, from, to)).join('\n')).toContain(says);
  });

  test('has a file for each article, section, twin and frame that its list names, and no other', () => {
    expect(list.articles.map(({ id }) => `/${id}/`).sort()).toEqual(
      [...site.expected.articles.keys()].sort(),
    );
    expect(missingFiles(files, site)).toEqual([]);
    const fewer = new Map(files);
    for (const file of [section, 'getting-ready.md', 'embed/getting-ready/short/index.html'])
      fewer.delete(file);
    expect(missingFiles(fewer, site)).toHaveLength(3);
    expect(missingFiles(new Map(files).set('embed/old/short/index.html', Buffer.from('')), site)).toEqual([
      'embed/old/short/index.html is there and not named',
    ]);
  });

  test('says what the pages say', () => {
    const problems = list.articles.flatMap((listed) =>
      untrueArticle(listed, files, site).map((problem) => `${listed.id} ${problem}`),
    );
    expect(problems).toEqual([]);
  });

  test.each([
    ['another version', /"version":"[^"]*"/, '"version":"00000000"', 'another version'],
    ['another day', /"updated":"[^"]*"/, '"updated":"2026-01-01"', 'another updated'],
    ['another reading age', /"readingAge":\d+/, '"readingAge":7', 'another reading age in its quality card'],
    ['another grade', /"smog":[\d.]+/, '"smog":1.5', 'another grades in its quality card'],
    [
      'a better review',
      '"review":"not-reviewed"',
      '"review":"reviewed"',
      'another review in its quality card',
    ],
    ['more sources', /"sources":\d+(?=,"readingAge")/, '"sources":99', 'another sources in its'],
    ['a better status', 'Not yet checked by', 'Checked by', 'another review status'],
    ['a reviewer who never was', '"reviewer":null', '"reviewer":"Dr. Nobody"', 'names a reviewer'],
    ['a last day in the past', /"reviewBy":"[^"]*"/, '"reviewBy":"2020-01-01"', 'out of date before'],
    [
      'a sentence of its own',
      '"text":"Call your clinic as soon as you get your appointment',
      '"text":"Stop your medicines. Call your clinic as soon as you get your appointment',
      'another text',
    ],
    ['a class', '"html":"<p>', '"html":"<p class=\\"lead\\">', 'attributes of the page'],
    [
      'another source',
      /"sources":\[\{"number":1,"id":"[^"]*","title":"[^"]*","publisher":"[^"]*","url":"/,
      '"sources":[{"number":1,"id":"a","title":"a","publisher":"a","url":"https://elsewhere.example/',
      'other sources',
    ],
  ])('else it says so: %s', (_what, from, to, says) => {
    const listed = list.articles.find(({ id }) => id === 'getting-ready');
    if (!listed) throw new Error('getting-ready is not listed.');
    // The text of the whole article stands before those of its sections.
    const whole = files.get(article)?.toString() ?? '';
    const sections = whole.indexOf('"sections":[');
    const [head, tail] = [whole.slice(0, sections), whole.slice(sections)];
    const inHead = head.replace(from, () => to) + tail;
    const inSections = head + tail.replace(from, () => to);
    const found = [inHead, inSections]
      .filter((changed) => changed !== whole)
      .flatMap((changed) => untrueArticle(listed, new Map(files).set(article, Buffer.from(changed)), site));
    expect(found.join('\n')).toContain(says);
  });

  test('keeps "Do not" above the lists that need it', () => {
    const { html, text } = articleOf('keeping-a-pain-diary');
    expect(html).toContain('<strong>Do not</strong></p><ul>');
    expect(text).toMatch(/^Do not\n• /m);
  });
});

describe('The Markdown twin of every article', () => {
  test('has its status, dates, sources and all its words', () => {
    const problems = list.articles.flatMap(({ id }) =>
      untrueTwin(articleOf(id), twinOf(id)).map((problem) => `${id}.md ${problem}`),
    );
    expect(problems).toEqual([]);
  });

  test.each([
    ['no status', 'Not yet checked by a health professional.', '', 'lacks "Not yet checked'],
    [
      'a lost sentence',
      'Call your clinic as soon as you get your appointment.',
      '',
      'lacks "Call your clinic as soon as you get your appointment',
    ],
    ['a lost source', /^1\. .*$/m, '', 'lacks "https://'],
    ['HTML', '## Key points', '<h2>Key points</h2>', 'has HTML'],
  ])('else it says so: %s', (_what, from, to, says) => {
    const twin = twinOf('getting-ready');
    const changed = twin.replaceAll(from instanceof RegExp ? new RegExp(from, 'gm') : from, to);
    expect(changed).not.toBe(twin);
    expect(untrueTwin(articleOf('getting-ready'), changed).join('\n')).toContain(says);
  });
});

describe('The sections for frames', () => {
  const asked = (page: BuiltPage): string[] => {
    const [, id = '', name = ''] = /^\/embed\/(.+)\/([^/]+)\/$/.exec(page.address) ?? [];
    const article = articleOf(id);
    const section = article.sections.find((one) => one.id === name);
    return section ? untrueEmbed(page, article, section) : ['is no section'];
  };
  const all = (check: (page: BuiltPage) => string[]) =>
    site.embeds.flatMap((page) => check(page).map((problem) => `${page.address} ${problem}`));
  const short = site.embeds.find(({ address }) => address === '/embed/getting-ready/short/');
  const with_ = (from: string | RegExp, to: string): BuiltPage => {
    const html = (short?.html ?? '').replace(from, () => to);
    expect(html).not.toBe(short?.html);
    return pageOf('/embed/getting-ready/short/', html);
  };

  test('say where they come from, who has checked them, and until when they hold', () => {
    expect(site.embeds.length).toBeGreaterThan(200);
    expect(all(asked)).toEqual([]);
  });

  test.each([
    ['no status', 'Not yet checked by a health professional.', '', 'who has checked it'],
    ['no version', /Version [0-9a-f]{8}/, 'Version', 'its version'],
    ['no last day', /data-review-by="[^"]*"/, '', 'its last day'],
    ['no warning', 'data-out-of-date', 'data-nothing', 'no warning'],
    ['a place in search engines', '"noindex"', '"all"', 'listed by search engines'],
    ['another original', /rel="canonical" href="[^"]*"/, 'rel="canonical" href="/"', 'as the original'],
    ['a link that opens in the frame', ' target="_blank"', '', 'stays in the frame'],
  ])('else it says so: %s', (_what, from, to, says) => {
    expect(asked(with_(from, to)).join('\n')).toContain(says);
  });

  test('are valid HTML with one h1, a strict policy, and links that lead somewhere', async () => {
    const problems = await Promise.all(
      site.embeds.map(async (page) => {
        const found = [
          await invalidHtml(page, site),
          await otherThanOneH1(page, site),
          await forcedOrder(page, site),
          await weakPolicy(page, site),
          await blockedAttributes(page, site),
          await foreignRequests(page, site),
          await deadLinks(page, site),
        ];
        return found.flat().map((problem) => `${page.address} ${problem}`);
      }),
    );
    expect(problems.flat()).toEqual([]);
  });

  test('are small: 3 KB of script for the page around them, 10 KB of styles for all', () => {
    expect(files.get('embed/v1.js')?.length).toBeLessThanOrEqual(3 * 1024);
    expect(files.get('embed/frame.js')?.length).toBeLessThanOrEqual(1024);
    expect(files.get('embed/v1.css.br')?.length).toBeLessThanOrEqual(10 * 1024);
  });

  test('are not found by the search, and stand in no sitemap', () => {
    expect(files.get('sitemap-pages.xml')?.toString()).not.toContain('/embed/');
    expect(site.pages.some(({ html }) => html.includes(`href="${site.base}embed/`))).toBe(false);
  });
});
