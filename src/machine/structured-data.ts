/**
 * What search engines and other machines read about a page (JSON-LD), typed by schema.org itself. It
 * says only what a reader of the page can read too. A health professional is named only after a real
 * check; drugs, doses, outcomes and contraindications are left out, because each would be a medical
 * claim that no reader sees in its context.
 */
import type {
  BreadcrumbList,
  DefinedTermSet,
  ListItem,
  MedicalProcedure,
  MedicalWebPage,
  Thing,
  WebPage,
  WebSite,
  WithContext,
} from 'schema-dts';
import { uiTexts } from '../i18n/index.ts';
import type { Site } from '../schema/site.ts';
import type { Term } from '../schema/term.ts';
import type { Language } from '../site.config.ts';
import type { ArticlePage } from '../library/article-page.ts';
import type { NavigationLink } from '../library/navigation.ts';
import { absoluteUrl, pagePath } from '../format/path.ts';
import { curlyQuotes } from '../format/typography.ts';

/** A block of data, with the vocabulary that its words come from. */
export type StructuredData = WithContext<Thing>;

/** The article that says what a nerve root block is: there the procedure is described. */
const PROCEDURE_ARTICLE = 'what-is-a-nerve-root-block';

/** Articles whose short answer, which is on the page with its sources, tells one of these. */
const TOLD_BY: Readonly<Record<string, 'preparation' | 'howPerformed' | 'followup'>> = {
  'getting-ready': 'preparation',
  'the-five-steps': 'howPerformed',
  'the-first-24-hours': 'followup',
};

/**
 * An article: a page for patients about the procedure, with its dates, version and status. Its sources are on
 * the page and in the API; no search engine reads them here.
 */
export function articleData(page: ArticlePage): WithContext<MedicalWebPage> {
  const { article, language } = page;
  const { data } = article;
  const url = absoluteUrl(article.address);
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    url,
    name: curlyQuotes(data.title),
    inLanguage: language.tag,
    datePublished: data.written,
    dateModified: data.updated,
    version: page.version,
    creativeWorkStatus: uiTexts(language.code).review[page.state].sentence,
    ...(data.review === 'not-reviewed'
      ? {}
      : {
          lastReviewed: data.review.date,
          reviewedBy: { '@type': 'Person', name: data.review.reviewer, jobTitle: data.review.role },
          expires: data.review.next,
        }),
    audience: { '@type': 'Patient' },
    about: procedure(page),
    breadcrumb: breadcrumb(language, page.trail, { name: data.title, path: article.address }),
  };
}

/** A page that is no article: what it is called, and where it is. `updated` is its own date, where it has one. */
export function pageData({
  language,
  path,
  title,
  trail = [],
  updated,
}: {
  language: Language;
  path: string;
  title: string;
  trail?: readonly NavigationLink[] | undefined;
  updated?: string | undefined;
}): WithContext<WebPage> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: absoluteUrl(path),
    name: curlyQuotes(title),
    inLanguage: language.tag,
    ...(updated === undefined ? {} : { dateModified: updated }),
    breadcrumb: breadcrumb(language, trail, { name: title, path }),
  };
}

/** The home page: the site, and who publishes it once somebody is named. */
export function siteData(language: Language, settings: Pick<Site, 'publisher'>): WithContext<WebSite> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    url: absoluteUrl(pagePath(language)),
    name: uiTexts(language.code).siteName,
    ...(settings.publisher === null
      ? {}
      : { publisher: { '@type': 'Organization', name: settings.publisher } }),
  };
}

/** The words explained, each with its note as it is on the page. */
export function glossaryData(language: Language, terms: readonly Term[]): WithContext<DefinedTermSet> {
  const path = pagePath(language, 'glossary');
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    url: absoluteUrl(path),
    name: uiTexts(language.code).glossary.title,
    inLanguage: language.tag,
    hasDefinedTerm: terms.map((term) => ({
      '@type': 'DefinedTerm',
      name: curlyQuotes(term.term),
      url: absoluteUrl(`${path}#${term.id}`),
      description: curlyQuotes(term.definition),
    })),
  };
}

/** The data as it is in a page. No text in it can end the element that it is in. */
export function dataText(data: StructuredData): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

/** The one procedure of the guide. Each page says of it what the page itself tells. */
function procedure({ article, language }: ArticlePage): MedicalProcedure {
  const { procedure: texts } = uiTexts(language.code);
  const told = TOLD_BY[article.name];
  return {
    '@type': 'MedicalProcedure',
    '@id': absoluteUrl(`${pagePath(language, PROCEDURE_ARTICLE)}#procedure`),
    name: texts.name,
    // The other articles name it, and its address says the rest.
    ...(article.name === PROCEDURE_ARTICLE
      ? {
          procedureType: 'https://schema.org/PercutaneousProcedure',
          alternateName: article.data.alsoCalled,
          bodyLocation: texts.bodyLocation,
        }
      : {}),
    ...(told ? { [told]: curlyQuotes(article.data.shortAnswer.text) } : {}),
  };
}

function breadcrumb(
  language: Language,
  trail: readonly NavigationLink[],
  current: NavigationLink,
): BreadcrumbList {
  const home = { name: uiTexts(language.code).home, path: pagePath(language) };
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [home, ...trail, current].map(({ name, path }, index): ListItem => ({
      '@type': 'ListItem',
      position: index + 1,
      name: curlyQuotes(name),
      item: absoluteUrl(path),
    })),
  };
}
