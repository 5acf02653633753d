/** What the pages of a built site weigh, the heaviest of each type. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { KB } from '../support/budgets.ts';
import { type PageWeight, weighPage } from '../support/page-weight.ts';
import { STAGES } from '../../src/schema/stage.ts';
import { BASE_PATH } from '../../src/site.config.ts';
import { table } from '../../src/format/table.ts';

export interface WeighedPage extends PageWeight {
  readonly type: string;
  readonly address: string;
  /** All that a first visit brings. */
  readonly total: number;
}

/** Every page of a folder with its weight, the heaviest first. */
export function weighPages(folder: string): WeighedPage[] {
  const read = (path: string) => {
    try {
      return readFileSync(join(folder, path));
    } catch {
      return undefined;
    }
  };
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const address = `/${file.split(sep).join('/')}`.replace(/index\.html$/, '');
      const weight = weighPage({ html, base: BASE_PATH, read });
      const { html: page, scripts, fonts, drawings, rest } = weight;
      return {
        type: typeOf(address, html),
        address,
        ...weight,
        total: page + scripts + fonts + drawings + rest,
      };
    })
    .sort((a, b) => b.html - a.html);
}

/**
 * The page of each type with the heaviest HTML, in KB as brotli sends them. The visit adds what a page loads by
 * itself; the last column is the most that any page of its type costs.
 */
export function pagesTable(pages: readonly WeighedPage[]): string {
  const kilobytes = (bytes: number) => (bytes / KB).toFixed(1);
  const heaviest = [...Map.groupBy(pages, ({ type }) => type).values()].flatMap(([first]) => first ?? []);
  const heaviestVisit = (type: string) =>
    Math.max(...pages.filter((page) => page.type === type).map(({ total }) => total));
  const count = (type: string) => String(pages.filter((page) => page.type === type).length);
  return table(
    [
      'type (KB of the heaviest)',
      'pages',
      'HTML raw',
      'styles raw',
      'HTML with styles',
      'scripts',
      'fonts',
      'drawings',
      'visit',
      'heaviest visit',
    ],
    heaviest.map((page) => [
      `${page.type} ${page.address}`,
      count(page.type),
      ...[
        page.raw,
        page.styles,
        page.html,
        page.scripts,
        page.fonts,
        page.drawings,
        page.total,
        heaviestVisit(page.type),
      ].map(kilobytes),
    ]),
  );
}

/** Pages that are the only ones of their type. */
const NAMED: Record<string, string> = {
  '/': 'home',
  '/404.html': '404',
  '/a-to-z/': 'a to z',
  '/developers/': 'developers',
  '/glossary/': 'glossary',
  '/pictures/': 'pictures',
  '/search/': 'search',
  '/sources/': 'sources',
  '/the-five-steps/': 'steps',
  '/where-it-hurts/': 'body map',
};

function typeOf(address: string, html: string): string {
  if (NAMED[address]) return NAMED[address];
  if (address.startsWith('/embed/')) return 'embed';
  if (html.includes('http-equiv="refresh"')) return 'redirect';
  if (/<article\b/.test(html)) return 'article';
  return STAGES.some((stage) => address.endsWith(`/${stage}/`)) ? 'stage' : 'about';
}
