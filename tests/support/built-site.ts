/** The built site as the tests of `tests/site` see it: every page parsed, every file by its name. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { HTMLElement, parse } from 'node-html-parser';
import type { Expected } from './expected.ts';

/** A page for readers. */
export interface BuiltPage {
  /** Address without the base path: `/getting-ready/`, `/`, `/404.html`. */
  readonly address: string;
  readonly html: string;
  readonly document: HTMLElement;
}

export interface BuiltSite {
  /** Where it will stand, such as `https://guide.example`. */
  readonly origin: string;
  /** Folder that the site is served from: `/` or `/guide/`. */
  readonly base: string;
  /** All pages but redirects and pages for the frames of other sites. */
  readonly pages: readonly BuiltPage[];
  /** Sections of articles as small pages for the frames of other sites. */
  readonly embeds: readonly BuiltPage[];
  /** Addresses that only lead on, and where to. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Content of every file by its path within the folder: `_astro/hero.svg`. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** What it has to show. */
  readonly expected: Expected;
}

/** What the files themselves do not say. */
export type Promised = Pick<BuiltSite, 'origin' | 'base' | 'expected'>;

/** What a check finds wrong, one sentence each. An empty list is a pass. */
export type Problems = string[] | Promise<string[]>;

/** Reads a folder that the build wrote. */
export function readSite(folder: string, promised: Promised): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return siteOf(
    new Map(files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)])),
    promised,
  );
}

/** A site from the content of its files. */
export function siteOf(files: ReadonlyMap<string, Buffer>, { origin, base, expected }: Promised): BuiltSite {
  const all = [...files]
    // The one file has a test of its own: it is sent by email and no page of the site.
    .filter(([file]) => file.endsWith('.html') && !/(^|\/)one-file\//.test(file))
    .map(([file, content]) => pageOf(addressOf(file), content.toString()));
  const target = ({ document }: BuiltPage) =>
    /url=(.+)$/i.exec(
      document.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content') ?? '',
    )?.[1];
  return {
    origin,
    base,
    expected,
    files,
    pages: all.filter((page) => target(page) === undefined && !isEmbed(page)),
    embeds: all.filter(isEmbed),
    redirects: new Map(all.map((page) => [page.address, target(page) ?? ''] as const).filter(([, to]) => to)),
  };
}

/** Is it a page for frames? */
function isEmbed({ address }: BuiltPage): boolean {
  return address.startsWith('/embed/');
}

/** Is it the page of a clinic? Search engines leave it out, and it names the guide as what it is taken from. */
export function isOfClinic({ address }: Pick<BuiltPage, 'address'>): boolean {
  return address.startsWith('/c/');
}

/** A page from its text. */
export function pageOf(address: string, html: string): BuiltPage {
  return { address, html, document: parse(html, { blockTextElements: { script: true, style: true } }) };
}

/** The file of an address: `/getting-ready/` is `getting-ready/index.html`. */
export function fileOf(address: string): string {
  return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
}

/** The words of an element in one line, as a reader sees them. */
export function wordsOf(element: HTMLElement | null | undefined): string {
  return (element?.textContent ?? '').replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
}

/** The elements right inside this one. */
export function childrenOf(element: HTMLElement | null | undefined): HTMLElement[] {
  return (element?.childNodes ?? []).filter((child) => child instanceof HTMLElement);
}

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
