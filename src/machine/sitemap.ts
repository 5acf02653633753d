/**
 * Writes the sitemap from the built pages themselves: each page that may be listed, under the address
 * that it names, with the date that it names. A page without a date of its own has no `lastmod`, and
 * the day of the build is never one. The search may be found, but there is nothing to read on it, so it
 * is not recommended here. (The sitemap integration of Astro knows addresses only, and its
 * settings are read before there is content to ask.)
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { absoluteUrl, pagePath } from '../format/path.ts';
import { xmlText } from '../format/xml.ts';
import { languages } from '../site.config.ts';
import type { Write } from './write.ts';

interface SitemapPage {
  url: string;
  /** `YYYY-MM-DD`, where the page says when it last changed. */
  changed: string | undefined;
}

/** Pages that may be found and are not recommended. */
const UNNAMED = languages.map((language) => absoluteUrl(pagePath(language, 'search')));

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Writes `sitemap-index.xml` and `sitemap-pages.xml`, and returns how many pages they list. */
export async function writeSitemap(folder: string, write: Write): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
  const read = await Promise.all(
    names.map(async (name) => listedPage(await readFile(join(folder, name), 'utf8'))),
  );
  const pages = read.filter((page) => page !== null).sort((a, b) => (a.url < b.url ? -1 : 1));
  const newest = pages
    .flatMap(({ changed }) => changed ?? [])
    .sort()
    .at(-1);
  await write(
    'sitemap-pages.xml',
    document(
      'urlset',
      pages.map((page) => entry('url', page)),
    ),
  );
  await write(
    'sitemap-index.xml',
    document('sitemapindex', [entry('sitemap', { url: absoluteUrl('/sitemap-pages.xml'), changed: newest })]),
  );
  return pages.length;
}

/** What the sitemap says of a page; null for one that search engines leave out. */
export function listedPage(html: string): SitemapPage | null {
  const head = parse(html, { blockTextElements: { script: true, style: false } });
  const url = head.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const robots = head.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
  if (!url || UNNAMED.includes(url) || robots.includes('noindex')) return null;
  const data = head.querySelector('script[type="application/ld+json"]')?.rawText ?? '{}';
  const { dateModified } = JSON.parse(data) as { dateModified?: string };
  return { url, changed: dateModified };
}

function entry(element: string, { url, changed }: SitemapPage): string {
  const date = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  return `<${element}><loc>${xmlText(url)}</loc>${date}</${element}>`;
}

function document(root: string, entries: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="${NAMESPACE}">`,
    ...entries,
    `</${root}>\n`,
  ].join('\n');
}
