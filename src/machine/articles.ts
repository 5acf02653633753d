/** The articles of a built folder, cut into sections and joined with what the list of the API says of them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutArticle, plainHtml, plainText, sourceNumbersIn, type CutSection } from './built-article.ts';
import { API } from '../format/address.ts';
import { absoluteUrl } from '../format/path.ts';
import { qualityOf } from '../library/quality.ts';
import { xmlText } from '../format/xml.ts';
import type { ApiArticle, ApiList, ApiListed, ApiSources } from '../schema/api.ts';
import { languages, type Language } from '../site.config.ts';

/** An article in all the forms that it leaves the site in. */
export interface ReusableArticle {
  readonly language: Language;
  /** Address without the base path: `/getting-ready/`. */
  readonly address: string;
  readonly listed: ApiListed;
  readonly api: ApiArticle;
  /** Its sections as they stand on the page, in the order of `api.sections`. */
  readonly drawn: readonly CutSection[];
}

/** Reads every article that the list of the API names. Stops where page and list disagree. */
export async function reusableArticles(
  folder: string,
): Promise<{ list: ApiList; articles: ReusableArticle[] }> {
  const list = await readJson<ApiList>(folder, 'articles.json');
  const { sources } = await readJson<ApiSources>(folder, 'sources.json');
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const articles = await Promise.all(
    list.articles.map(async (listed): Promise<ReusableArticle> => {
      const html = await readFile(join(folder, listed.id, 'index.html'), 'utf8');
      const ids = listed.sections.map(({ id }) => id);
      const cut = new Map(cutArticle(html, ids).map((section) => [section.id, section]));
      const drawn = listed.sections.map(({ id }) => cut.get(id) ?? missing(listed.id, id));
      const { sections, sources: sourceIds, ...facts } = withoutApi(listed);
      const parts = drawn.map((section) => plainHtml(section.drawn, listed));
      return {
        language: languages.find(({ tag }) => tag === listed.language) ?? languages[0],
        address: `/${listed.id}/`,
        listed,
        drawn,
        api: {
          $schema: absoluteUrl(`${API}article.schema.json`),
          apiVersion: 1,
          ...facts,
          license: list.license,
          attribution: list.attribution.replace(list.url, listed.url),
          notice: list.notice,
          quality: qualityOf(
            {
              version: listed.version,
              written: listed.written,
              updated: listed.updated,
              review: listed.review.state,
              sources: sourceIds.length,
            },
            html,
          ),
          html: drawn
            .map(({ level, title }, index) => `<h${level}>${xmlText(title)}</h${level}>${parts[index] ?? ''}`)
            .join(''),
          text: drawn.map(({ title }, index) => `${title}\n${plainText(parts[index] ?? '')}`).join('\n\n'),
          sections: sections.map((section, index) => ({
            ...section,
            html: parts[index] ?? '',
            text: plainText(parts[index] ?? ''),
            sources: sourceNumbersIn(drawn[index]?.drawn ?? ''),
          })),
          sources: sourceIds.map((id, index) => ({
            number: index + 1,
            ...(sourceById.get(id) ?? missing(listed.id, id)),
          })),
        },
      };
    }),
  );
  return { list, articles };
}

async function readJson<T>(folder: string, name: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, API, name), 'utf8')) as T;
}

/** A file need not name its own address. */
function withoutApi(listed: ApiListed): Omit<ApiListed, 'api'> {
  return Object.fromEntries(Object.entries(listed).filter(([name]) => name !== 'api')) as Omit<
    ApiListed,
    'api'
  >;
}

function missing(article: string, what: string): never {
  throw new Error(`The page of "${article}" and the list of the API disagree about "${what}".`);
}
