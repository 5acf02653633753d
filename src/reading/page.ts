/**
 * A finished page, read and parsed once. Whatever is made of a page afterwards (search, API, frames,
 * reading grade, styles, policy) reads this and never the HTML again. Nobody changes the document, but for the one
 * step that arranges it for readers (see `src/integrations/arrange-page.ts`).
 */
import { type HTMLElement, parse } from 'node-html-parser';
import { type PageSection, sectionsOf } from './page-sections.ts';

export interface Page {
  /** Path within the built folder: `getting-ready/index.html`. */
  readonly file: string;
  /** Address without the base path: `/getting-ready/`, `/404.html`. */
  readonly address: string;
  readonly html: string;
  readonly document: HTMLElement;
  /** Value of `<html lang>`. */
  readonly language: string;
  /** The full address that the page gives itself; undefined where it has none to be found under. */
  readonly canonical: string | undefined;
  /** False where the page asks search engines to leave it out. */
  readonly isListed: boolean;
  /** The text of `<main>` from heading to heading, in reading order. A redirect has none. */
  readonly sections: readonly PageSection[];
}

/** The address of a file within the built folder, without the base path. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** What the parser takes for text. */
export const readAs = { blockTextElements: { script: true, style: true } } as const;

/** Reads the HTML of a page. `file` says where it lies, with `/` between folders. */
export function readPage(html: string, file = 'index.html'): Page {
  return pageOf(html, file, parse(html, readAs));
}

/** A page whose document is there already. */
export function pageOf(html: string, file: string, document: HTMLElement): Page {
  let sections: readonly PageSection[] | undefined;
  // Redirects have no head of their own.
  const head = document.querySelector('head') ?? document;
  const robots = head.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
  return {
    file,
    address: addressOf(file),
    html,
    document,
    language: document.querySelector('html')?.getAttribute('lang') ?? '',
    canonical: head.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    isListed: !robots.includes('noindex'),
    get sections() {
      const main = document.querySelector('main');
      return (sections ??= main ? sectionsOf(main) : []);
    },
  };
}

/** The element around the text of an article; null on a page that is none. */
export function articleOf({ document }: Pick<Page, 'document'>): HTMLElement | null {
  return document.querySelector('main article');
}
