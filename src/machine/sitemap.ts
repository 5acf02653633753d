/**
 * The sitemap: each page that may be listed, under the address that it names, with the day on which its
 * content last changed. A page without such a day has no `lastmod`, and the day of the build is never one.
 * The search may be found, but there is nothing to read on it, so it is not recommended here. (The sitemap
 * integration of Astro knows addresses only, and its settings are read before there is content to ask.)
 */
import { absoluteUrl, pagePath } from '../format/path.ts';
import { xmlText } from '../format/xml.ts';
import type { Page } from '../reading/page.ts';
import { languages } from '../site.config.ts';

/** A page of the sitemap. */
export interface SitemapPage {
  url: string;
  /** `YYYY-MM-DD`, where its content says when it last changed. */
  changed: string | undefined;
}

/** Pages that may be found and are not recommended. */
const UNNAMED = languages.map((language) => absoluteUrl(pagePath(language, 'search')));

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** `sitemap-index.xml` and `sitemap-pages.xml` by path. */
export function sitemapFiles(all: readonly SitemapPage[]): [path: string, xml: string][] {
  const pages = [...all].sort((a, b) => (a.url < b.url ? -1 : 1));
  const newest = pages
    .flatMap(({ changed }) => changed ?? [])
    .sort()
    .at(-1);
  return [
    [
      'sitemap-pages.xml',
      document(
        'urlset',
        pages.map((page) => entry('url', page)),
      ),
    ],
    [
      'sitemap-index.xml',
      document('sitemapindex', [
        entry('sitemap', { url: absoluteUrl('/sitemap-pages.xml'), changed: newest }),
      ]),
    ],
  ];
}

/** The address under which the sitemap lists a page; undefined for one that search engines leave out. */
export function sitemapUrl({
  canonical,
  isListed,
}: Pick<Page, 'canonical' | 'isListed'>): string | undefined {
  return canonical !== undefined && isListed && !UNNAMED.includes(canonical) ? canonical : undefined;
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
