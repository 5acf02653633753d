/**
 * Writes what is made of one page. It is kept under a fingerprint of all that it is made of, so that a build
 * makes anew what has changed and nothing else.
 */
import { deserialize, serialize } from 'node:v8';
import type { Content } from '../checks/content.ts';
import type { Lists } from '../machine/articles.ts';
import { addressOf } from '../reading/page.ts';
import type { ApiListed } from '../schema/api.ts';
import type { SearchFactsByAddress } from '../search/build/search-sections.ts';
import type { BuildCache } from './build-cache.ts';
import { ownClinicData } from './clinic-boxes.ts';
import { type MadeArticle, type MadePage, makePage } from './make-page.ts';
import type { PageStyles } from './prune-styles.ts';
import type { SiteFile, SiteFolder } from './site-folder.ts';

/** What the content says of pages. */
export interface PageFacts {
  readonly lists: Lists;
  /** What the API says of an article, by address. */
  readonly listed: ReadonlyMap<string, ApiListed>;
  readonly search: SearchFactsByAddress;
}

/** A page that has been written, with what the steps over all pages take of it. */
export interface WrittenPage extends Omit<MadePage, 'html' | 'article'> {
  readonly address: string;
  /** As Astro has drawn it. */
  readonly drawn: string;
  readonly article: Omit<MadeArticle, 'files'> | undefined;
}

/** A page as it is kept: its files for programs have their copies already. */
interface KeptPage extends Omit<MadePage, 'article'> {
  readonly article: Omit<MadeArticle, 'files'> | undefined;
  readonly files: readonly SiteFile[];
}

interface Ingredients {
  readonly code: string;
  readonly content: Content;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly site: SiteFolder;
  readonly cache: BuildCache;
  readonly facts: PageFacts;
  readonly styles: PageStyles;
}

/** Writes the page of a file that Astro has drawn. */
export function pageWriter(ingredients: Ingredients): (file: string) => Promise<WrittenPage> {
  const { code, content, today, site, cache, facts, styles } = ingredients;
  const clinic = ownClinicData(content);
  const { lists } = facts;
  const ofAll = [
    code,
    styles.fingerprint,
    // Of the list of articles, a page takes its own entry alone.
    JSON.stringify([clinic, { ...lists.list, articles: [] }]),
  ];
  return async (file) => {
    const drawn = await site.read(file);
    const address = addressOf(file);
    const listed = facts.listed.get(address);
    const search = facts.search.get(address);
    const ofPage = JSON.stringify([
      search && { ...search, asked: [...search.asked] },
      listed,
      listed?.sources.map((id) => lists.sourceById.get(id)),
      // Of the day, only this shows.
      listed && today > listed.reviewBy,
    ]);
    const kept = await cache.keep(['page', ...ofAll, file, drawn, ofPage], async () => {
      const page = makePage({ html: drawn, file, listed, search, clinic, lists, today, styles });
      const { files = [], ...article } = page.article ?? {};
      const copies = await Promise.all(files.map(([path, text]) => site.withCopies(path, text)));
      return serialize({ ...page, article: page.article && article, files: copies.flat() });
    });
    const { html, files, ...page } = deserialize(kept) as KeptPage;
    await site.write(file, html);
    await site.writeAll(files);
    return { ...page, address, drawn };
  };
}
