/**
 * The weights that the built site must keep, each once. Tests and `npm run bench` read them. Sizes of text
 * files are those of brotli, quality 11.
 */

/** One kilobyte. */
export const KB = 1024;

/** Weights in bytes. */
export const weights = {
  /** HTML of a page with its styles in it. */
  page: 14 * KB,
  /** The same for an article, with its full text, its sources and its care cards. */
  article: 14 * KB,
  /** The same for the three pages that list everything. */
  list: 30 * KB,
  /** Script that a page loads before its reader touches a tool. */
  script: 3 * KB,
  /** Both font files together. */
  fonts: 22 * KB,
  /** One drawing, not compressed. */
  drawing: 20 * KB,
  /** Everything that the first visit to a page without scenes loads, from navigation to two seconds after load. */
  visit: 45 * KB,
  /**
   * The same for the pain diary and the kit for clinics, which are tools: their page is of no use before
   * its script is there. The diary needs 69.4, of it 24 KB fonts, 17 KB screens, 7 KB checks of what is
   * kept and 5 KB words.
   */
  visitOfTool: 69.5 * KB,
  /** The same where scenes are drawn: home, the five steps and the pages of clinics. */
  visitWithScenes: 120 * KB,
  /** Everything that the first five results of a search load, on a cold cache. */
  search: 200 * KB,
} as const;

/** Addresses, without base path and language, of the pages that list everything. */
export const listPages: readonly string[] = ['sources', 'glossary', 'a-to-z'];

/** Pages with as much text and as many sources as an article, which have its limit. */
const articleLike: readonly string[] = ['my-choices'];

/** The limit for the HTML of a page, by its address without the base path and by what it is. */
export function pageBudget(address: string, isArticle: boolean): number {
  const name = address.split('/').at(-2) ?? '';
  if (listPages.includes(name)) return weights.list;
  return isArticle || articleLike.includes(name) ? weights.article : weights.page;
}
