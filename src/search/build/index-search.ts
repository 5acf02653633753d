/**
 * Writes the search index of a built site. Every section of a page is a record of its own, so that
 * a result leads to the paragraph that answers and not to the top of a long page.
 */
import { xmlText } from '../../format/xml.ts';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { type GuidePage, isFound, makeSearchGuide, type SearchContent } from './search-guide-maker.ts';
import { fill, uiTexts } from '../../i18n/index.ts';
import { languages } from '../../site.config.ts';
import type { SearchPage, SearchSection } from './search-sections.ts';

export interface SearchIndex {
  /** Content by path within `pagefind/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** How many sections can be found. */
  readonly sections: number;
}

/** Pagefind's ready-made interfaces, and its worker, which our policy of trusted types refuses: all unused. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./;

/**
 * The index lists every record in a file that each search downloads, 5 bytes for one. A site with more
 * sections than this is indexed by page; the browser then finds the section in the text of the page.
 */
const maxRecords = 5000;

/**
 * Indexes the sections of these pages; by page where they have more than `limit` sections. `contentOf` tells
 * what the search knows of a language beside the pages.
 */
export async function indexPages(
  built: readonly GuidePage[],
  contentOf: (language: string) => Promise<SearchContent>,
  limit = maxRecords,
): Promise<SearchIndex> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search index could not start: ${errors.join(', ')}`);
  const pages = built
    .map((page) => ({ ...page, sections: page.sections.filter(isFound) }))
    .filter(({ sections }) => sections.length > 0);
  const count = pages.reduce((sum, page) => sum + page.sections.length, 0);
  const isByPage = count > limit;
  for (const page of pages) {
    for (const sections of isByPage ? [page.sections] : page.sections.map((section) => [section])) {
      const id = isByPage ? '' : sections[0]?.id;
      const url = id ? `${page.path}#${id}` : page.path;
      const added = await index.addHTMLFile({ url, content: recordHtml(page, sections) });
      if (added.errors.length > 0) throw new Error(`Search index, ${url}: ${added.errors.join(', ')}`);
    }
  }
  const written = await index.getFiles();
  await index.deleteIndex();
  if (written.errors.length > 0) throw new Error(`Search index: ${written.errors.join(', ')}`);
  const files = new Map(
    written.files.filter(({ path }) => !unused.test(path)).map(({ path, content }) => [path, content]),
  );
  const fragments = fragmentNames(files);
  for (const language of languages) {
    const guide = makeSearchGuide({
      pages: pages.filter((page) => page.language === language.tag),
      ...(await contentOf(language.code)),
      fragmentOf: (address) => {
        const [page = '', id = ''] = address.split('#');
        return isByPage ? `${fragments.get(page) ?? ''}#${id}` : (fragments.get(address) ?? '');
      },
    });
    files.set(`guide.${language.code}.json`, new TextEncoder().encode(JSON.stringify(guide)));
  }
  return { files, sections: count };
}

/** The name of each section's text in the index, by its address. */
function fragmentNames(files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  return new Map(
    [...files].flatMap(([path, text]): [string, string][] => {
      const [, name] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
      if (name === undefined) return [];
      const { url } = JSON.parse(
        gunzipSync(text)
          .toString()
          .replace(/^pagefind_dcd/, ''),
      ) as { url: string };
      return [[url, name]];
    }),
  );
}

/**
 * The page that Pagefind reads: one section, or all, of which it keeps where each heading with an id is.
 * What is no text is found, but stays out of excerpts.
 */
function recordHtml(page: SearchPage, sections: readonly SearchSection[]): string {
  const [first, ...rest] = sections;
  if (!first) return '';
  return [
    `<!doctype html><html lang="${xmlText(page.language)}"><body>`,
    fact('page', page.title),
    fact('stage', page.stage),
    fact('asked', sections.flatMap(({ asked }) => asked).join(' | ')),
    rest.length === 0 && fact('sources', sourcesText(page, first)),
    `<h1>${xmlText(first.heading)}</h1>`,
    ...paragraphs(first),
    ...rest.flatMap((section) => [
      `<h2 id="${xmlText(section.id)}">${xmlText(section.heading)}</h2>`,
      ...paragraphs(section),
    ]),
    '</body></html>',
  ]
    .filter(Boolean)
    .join('');
}

function paragraphs({ blocks }: SearchSection): string[] {
  return blocks.map((block) => `<p>${xmlText(block)}</p>`);
}

/** Says how many sources a section has. */
function sourcesText({ language }: SearchPage, { sources }: SearchSection): string {
  const code = languages.find(({ tag }) => tag === language)?.code;
  if (sources === 0 || code === undefined) return '';
  const { one, many } = uiTexts(code).search.sources;
  return sources === 1 ? one : fill(many, { n: sources });
}

/** Metadata read from an attribute, where commas and colons have no meaning of their own. */
function fact(name: string, value: string): string {
  return value && `<i data-value="${xmlText(value)}" data-pagefind-meta="${name}[data-value]"></i>`;
}
