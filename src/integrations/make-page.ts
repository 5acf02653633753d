/**
 * Makes of one drawn page all that depends on it alone: the page as readers get it, its frames, its files
 * for programs, and what the steps over all pages need of it. Nothing here reads another page, so the
 * result is kept for as long as its ingredients are the same.
 */
import type { KnownPage } from '../arrive/recover.ts';
import type { ClinicData } from '../clinics/clinic-data.ts';
import { twinOf } from '../format/address.ts';
import type { Grades } from '../library/quality.ts';
import { apiFilesOf } from '../machine/api-files.ts';
import { graded, reusableArticle, type Lists, type ReusableArticle } from '../machine/articles.ts';
import { embedsOf } from '../machine/embeds.ts';
import { markdownTwin } from '../machine/markdown-twin.ts';
import { sitemapUrl } from '../machine/sitemap.ts';
import { readPage } from '../reading/page.ts';
import { readingOf } from '../reading/page-reading.ts';
import type { ApiArticle, ApiListed } from '../schema/api.ts';
import { cutIntoSections, type SearchFacts, type SearchPage } from '../search/build/search-sections.ts';
import { arranged } from './arrange-page.ts';
import { withClinic } from './clinic-boxes.ts';
import { framedNames } from './embed-styles.ts';
import { finishPage, withoutSpareSpace, withReading } from './finish-page.ts';
import { knownPage } from './known-pages.ts';
import { isPacked } from './one-file-packs.ts';
import type { PageStyles } from './prune-styles.ts';
import type { UsedNames } from './used-names.ts';

/** A page as Astro has drawn it, with what the content says of it. */
export interface DrawnPage {
  readonly html: string;
  /** Path within the built folder. */
  readonly file: string;
  /** What the API says of an article. */
  readonly listed: ApiListed | undefined;
  readonly search: SearchFacts | undefined;
  /** The clinic that runs this copy. */
  readonly clinic: ClinicData | null;
  readonly lists: Lists;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly styles: PageStyles;
}

export interface MadePage {
  readonly html: string;
  /** Its text for a leaflet, which does not know the short names of styles. */
  readonly main: string;
  readonly search: SearchPage | undefined;
  /** Its address in the sitemap. */
  readonly url: string | undefined;
  readonly known: KnownPage | null;
  readonly article: MadeArticle | undefined;
}

export interface MadeArticle {
  /** Files for programs and other sites, by path. */
  readonly files: readonly [path: string, content: string][];
  readonly embeds: number;
  /** What its frames take of the styles. */
  readonly names: UsedNames;
  /** What the API says of it, where the file of "Before your block" takes a part of it. */
  readonly packed: ApiArticle | undefined;
}

/** All that is made of a page alone. */
export function makePage(drawn: DrawnPage): MadePage {
  const { html, file, listed, clinic, styles } = drawn;
  const page = readPage(html, file);
  // Programs read a page as it is drawn, and readers get it arranged: what is for programs comes first.
  const made = {
    search: drawn.search && cutIntoSections(page, drawn.search),
    url: sitemapUrl(page),
    known: knownPage(page),
  };
  const cut = listed && cutForOthers(reusableArticle(page, listed, drawn.lists), drawn);
  const own = arranged(page);
  const grades = listed && readingOf(own);
  const all = withClinic(own.html, page.address, clinic);
  const shown = all === own.html ? own : readPage(all, file);
  const measured = withReading(shown, grades);
  return {
    ...made,
    html: finishPage(shown, measured, styles),
    main: mainOf(measured),
    article: cut && grades && makeArticle(cut, grades, drawn),
  };
}

/** The text of a page; what is around it is not on paper. */
function mainOf(html: string): string {
  const end = '</main>';
  return html.slice(html.indexOf('<main'), html.lastIndexOf(end) + end.length);
}

/** An article with its frames, which are pieces of the page as it is drawn. */
type CutArticle = Pick<ReusableArticle, 'address' | 'api' | 'language'> & {
  readonly embeds: readonly [path: string, html: string][];
  readonly names: UsedNames;
};

function cutForOthers(article: ReusableArticle, { lists: { list }, today }: DrawnPage): CutArticle {
  const { address, api, language } = article;
  const embeds = embedsOf(article, { license: list.license, today });
  return { address, api, language, embeds, names: framedNames(article) };
}

function makeArticle(
  { address, api: ungraded, language, embeds, names }: CutArticle,
  grades: Grades,
  { lists: { list } }: DrawnPage,
): MadeArticle {
  const api = graded(ungraded, grades);
  return {
    files: [
      ...apiFilesOf({ address, api }, list).map(([path, data]): [string, string] => [
        path,
        JSON.stringify(data),
      ]),
      [twinOf(address), markdownTwin(api, language)],
      ...embeds.map(([path, html]): [string, string] => [path, withoutSpareSpace(html)]),
    ],
    embeds: embeds.length,
    names,
    packed: isPacked(address) ? api : undefined,
  };
}
