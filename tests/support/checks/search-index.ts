/** Can the search find every section and every word explained, each once? */
import { gunzipSync } from 'node:zlib';
import type { SiteCheck } from '../ask.ts';
import type { BuiltSite } from '../built-site.ts';
import { isArticle } from './articles.ts';

/** Every record leads to a place that is there, and everything that can be found has one record. */
export const wrongRecords: SiteCheck = (site) => {
  const found = addressesOf(recordsOf(site));
  const expected = addressesToFind(site);
  return [
    ...expected.filter((address) => !found.includes(address)).map((address) => `${address} cannot be found`),
    ...found
      .filter((address) => !expected.includes(address))
      .map((address) => `${address} is found, and is no section and no word explained`),
    ...found
      .filter((address, index) => found.indexOf(address) !== index)
      .map((address) => `${address} is found twice`),
  ];
};

/** Pagefind counts what it wrote. */
export const wrongCount: SiteCheck = (site) => {
  const entry = site.files.get('pagefind/pagefind-entry.json')?.toString();
  if (entry === undefined) return ['has no search index'];
  const { languages } = JSON.parse(entry) as { languages: Record<string, { page_count: number }> };
  const counted = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
  const { length } = recordsOf(site);
  return counted === length ? [] : [`counts ${counted} records, and has ${length}`];
};

interface FoundRecord {
  readonly url: string;
  readonly content: string;
}

/** Each record is a compressed file: a mark, and then JSON. */
export function recordsOf({ files }: BuiltSite): FoundRecord[] {
  return [...files]
    .filter(([file]) => /^pagefind\/fragment\/.*\.pf_fragment$/.test(file))
    .map(
      ([, content]) =>
        JSON.parse(
          gunzipSync(content)
            .toString()
            .replace(/^pagefind_dcd/, ''),
        ) as FoundRecord,
    );
}

function addressesOf(records: readonly FoundRecord[]): string[] {
  return records.map(({ url }) => url).sort();
}

/** The short answer (with the key points) and the sections of every article, and every word explained. */
function addressesToFind({ pages, expected }: BuiltSite): string[] {
  const articles = pages.filter((page) => isArticle(page));
  const glossary = pages.filter(({ address }) => address.endsWith('/glossary/'));
  return [
    ...articles.flatMap(({ address, document }) => {
      const { sections = [] } = expected.articles.get(address) ?? {};
      // Where an author has placed the care cards, they are sections like others.
      const placed = document.getElementById('get-help') ? [] : document.querySelectorAll('.care h3');
      return ['short', ...sections, ...placed.map(({ id }) => id)].map((id) => `${address}#${id}`);
    }),
    ...glossary.flatMap(({ address }) => expected.terms.map((id) => `${address}#${id}`)),
  ].sort();
}
