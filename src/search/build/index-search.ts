/**
 * Writes the search index of a built site. Every section of a page is a record of its own, so that
 * a result leads to the paragraph that answers and not to the top of a long page.
 */
import { xmlText } from '../../format/xml.ts';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { searchContent } from './search-content.ts';
import { type GuidePage, isFound, makeSearchGuide } from './search-guide-maker.ts';
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
 * what the search knows beside the pages; where nobody has read it yet, it is read.
 */
export async function indexPages(
  built: readonly GuidePage[],
  {
    limit = maxRecords,
    contentOf = searchContent,
  }: { limit?: number; contentOf?: typeof searchContent } = {},
): Promise<SearchIndex> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search index could not start: ${errors.join(', ')}`);
  const pages = built.map((page) => ({ ...page, sections: page.sections.filter(isFound) }));
  const sections = pages.reduce((sum, page) => sum + page.sections.length, 0);
  const isByPage = sections > limit;
  for (const page of pages) {
    const records = isByPage
      ? [{ url: page.path, content: pageRecord(page) }]
      : page.sections.map((section) => ({
          url: section.id ? `${page.path}#${section.id}` : page.path,
          content: sectionRecord(page, section),
        }));
    for (const record of records) {
      const added = await index.addHTMLFile(record);
      if (added.errors.length > 0) throw new Error(`Search index, ${record.url}: ${added.errors.join(', ')}`);
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
      isByPage,
      fragmentOf: (address) => fragments.get(isByPage ? (address.split('#')[0] ?? '') : address) ?? '',
    });
    files.set(`guide.${language.code}.json`, new TextEncoder().encode(JSON.stringify(guide)));
  }
  return { files, sections };
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

/** A whole page as Pagefind reads it. It keeps where each heading with an id stands. */
function pageRecord(page: SearchPage): string {
  const [first, ...rest] = page.sections;
  return recordHtml(
    page,
    [fact('asked', page.sections.flatMap(({ asked }) => asked).join(' | '))],
    first ? [{ ...first, id: '' }, ...rest] : [],
  );
}

/** One section as Pagefind reads it. */
function sectionRecord(page: SearchPage, section: SearchSection): string {
  const facts = [fact('asked', section.asked.join(' | ')), fact('sources', sourcesText(page, section))];
  return recordHtml(page, facts, [{ ...section, id: '' }]);
}

/** The page that Pagefind reads: headings weigh most, and metadata is found but stays out of excerpts. */
function recordHtml(page: SearchPage, facts: readonly string[], sections: readonly SearchSection[]): string {
  return [
    `<!doctype html><html lang="${xmlText(page.language)}"><body>`,
    fact('page', page.title),
    fact('stage', page.stage),
    ...facts,
    ...sections.flatMap(({ id, heading, blocks }) => [
      id ? `<h2 id="${xmlText(id)}">${xmlText(heading)}</h2>` : `<h1>${xmlText(heading)}</h1>`,
      ...blocks.map((block) => `<p>${xmlText(block)}</p>`),
    ]),
    '</body></html>',
  ].join('');
}

/** Says how many sources stand behind a section. */
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
