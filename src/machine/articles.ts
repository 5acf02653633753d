/** An article in all the forms that it leaves the site in, made from its finished page. */
import { API } from '../format/address.ts';
import { absoluteUrl } from '../format/path.ts';
import { xmlText } from '../format/xml.ts';
import { type Grades, qualityOf } from '../library/quality.ts';
import type { Page } from '../reading/page.ts';
import type { ApiArticle, ApiList, ApiListed, ApiSources } from '../schema/api.ts';
import { languages, type Language } from '../site.config.ts';
import { cutArticle, type CutSection } from './cut-article.ts';
import { plainPiece, sourceNumbersIn } from './plain-text.ts';

/** What the API says of an article, but for how hard it is to read. */
export type Ungraded = Omit<ApiArticle, 'quality'>;

export interface ReusableArticle {
  readonly language: Language;
  /** Address without the base path: `/getting-ready/`. */
  readonly address: string;
  readonly api: Ungraded;
  /** Its sections as they are on the page, in the order of `api.sections`. */
  readonly drawn: readonly CutSection[];
}

/** What all articles share. */
export interface Lists {
  readonly list: ApiList;
  readonly sourceById: ReadonlyMap<string, ApiSources['sources'][number]>;
}

/** Cuts the page of an article. Stops where the page and the list of the API disagree. */
export function reusableArticle(page: Page, listed: ApiListed, { list, sourceById }: Lists): ReusableArticle {
  const ids = listed.sections.map(({ id }) => id);
  const cut = new Map(cutArticle(page, ids).map((section) => [section.id, section]));
  const drawn = listed.sections.map(({ id }) => cut.get(id) ?? missing(listed.id, id));
  const { sections, sources, ...facts } = withoutApi(listed);
  const parts = drawn.map((section) => ({ ...section, ...plainPiece(section.drawn, listed.url) }));
  return {
    language: languages.find(({ tag }) => tag === listed.language) ?? languages[0],
    address: `/${listed.id}/`,
    drawn,
    api: {
      $schema: absoluteUrl(`${API}article.schema.json`),
      apiVersion: 1,
      ...facts,
      license: list.license,
      attribution: list.attribution.replace(list.url, listed.url),
      notice: list.notice,
      html: parts.map(({ level, title, html }) => `<h${level}>${xmlText(title)}</h${level}>${html}`).join(''),
      text: parts.map(({ title, text }) => `${title}\n${text}`).join('\n\n'),
      sections: sections.map((section, index) => ({
        ...section,
        html: parts[index]?.html ?? '',
        text: parts[index]?.text ?? '',
        sources: sourceNumbersIn(drawn[index]?.drawn ?? []),
      })),
      sources: sources.map((id, index) => ({
        number: index + 1,
        ...(sourceById.get(id) ?? missing(listed.id, id)),
      })),
    },
  };
}

/** The same with how hard it is to read, which is measured on the page as readers get it. */
export function graded({ html, text, sections, sources, ...facts }: Ungraded, grades: Grades): ApiArticle {
  const { version, written, updated, review } = facts;
  const quality = qualityOf(
    { version, written, updated, review: review.state, sources: sources.length },
    grades,
  );
  return { ...facts, quality, html, text, sections, sources };
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
