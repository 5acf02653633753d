/**
 * Writes the search index of a built site. Every section of a page is a record of its own, so that
 * a result leads to the paragraph that answers and not to the top of a long page.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import { cutIntoSections, type SearchPage, type SearchSection } from '../lib/search-sections.ts';

/** A page and its address without the base path, which the browser adds when it searches. */
export interface PageToIndex {
  readonly path: string;
  readonly html: string;
}

export interface SearchIndex {
  /** Content by path within `pagefind/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** How many sections can be found. */
  readonly sections: number;
}

/** Pagefind's ready-made interfaces, and its worker, which our policy of trusted types refuses: all unused. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./;

/** Indexes the sections of these pages. */
export async function indexPages(pages: readonly PageToIndex[]): Promise<SearchIndex> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search index could not start: ${errors.join(', ')}`);
  let sections = 0;
  for (const { path, html } of pages) {
    const page = cutIntoSections(html);
    if (!page) continue;
    for (const section of page.sections) {
      const url = section.id ? `${path}#${section.id}` : path;
      const added = await index.addHTMLFile({ url, content: recordHtml(page, section) });
      if (added.errors.length > 0) throw new Error(`Search index, ${url}: ${added.errors.join(', ')}`);
      sections += 1;
    }
  }
  const written = await index.getFiles();
  await index.deleteIndex();
  if (written.errors.length > 0) throw new Error(`Search index: ${written.errors.join(', ')}`);
  const files = written.files.filter(({ path }) => !unused.test(path));
  return { files: new Map(files.map(({ path, content }) => [path, content])), sections };
}

/** Indexes a folder of built pages into its `pagefind/` and returns the number of sections. */
export async function indexSite(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const pages = await Promise.all(
    names
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map(async (name) => ({
        path: `/${name
          .split(sep)
          .join('/')
          .replace(/index\.html$/, '')}`,
        html: await readFile(join(folder, name), 'utf8'),
      })),
  );
  const { files, sections } = await indexPages(pages);
  await close();
  for (const [path, content] of files) {
    const file = join(folder, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return sections;
}

/** The page that Pagefind reads: the heading weighs most, and metadata is found but stays out of excerpts. */
function recordHtml(page: SearchPage, section: SearchSection): string {
  const facts = [
    fact('page', page.title),
    fact('stage', page.stage),
    fact('asked', section.asked.join(' | ')),
    page.stage && `<i data-pagefind-filter="stage:${escapeHtml(page.stage)}"></i>`,
  ];
  return [
    `<!doctype html><html lang="${escapeHtml(page.language)}"><body>`,
    ...facts,
    `<h1>${escapeHtml(section.heading)}</h1>`,
    ...section.blocks.map((block) => `<p>${escapeHtml(block)}</p>`),
    '</body></html>',
  ].join('');
}

/** Metadata read from an attribute, where commas and colons have no meaning of their own. */
function fact(name: string, value: string): string {
  return value && `<i data-value="${escapeHtml(value)}" data-pagefind-meta="${name}[data-value]"></i>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
