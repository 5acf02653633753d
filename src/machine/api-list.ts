/** The lists of the content API: what there is, with everything but the text itself. */
import { fill, uiTexts } from '../i18n/index.ts';
import type { ApiList, ApiListed, ApiSources } from '../schema/api.ts';
import type { Site } from '../schema/site.ts';
import type { Source } from '../schema/source.ts';
import type { Language } from '../site.config.ts';
import { API, apiArticle, apiSection, embedOf, twinOf } from '../format/address.ts';
import type { ArticleFacts } from '../library/article-facts.ts';
import { absoluteUrl, pagePath } from '../format/path.ts';
import { reviewBy } from '../library/review.ts';
import { curlyQuotes } from '../format/typography.ts';

const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/** `articles.json`. The site speaks the language of the root; each article names its own. */
export function apiList(articles: readonly ArticleFacts[], settings: Site, root: Language): ApiList {
  const ui = uiTexts(root.code);
  const url = absoluteUrl(pagePath(root));
  return {
    $schema: absoluteUrl(`${API}articles.schema.json`),
    apiVersion: 1,
    name: ui.siteName,
    url,
    publisher: settings.publisher,
    license: LICENSE,
    attribution: fill(ui.reuse.attribution, { site: ui.siteName, url, license: ui.reuse.license }),
    notice: ui.footer.note,
    developers: absoluteUrl(pagePath(root, 'developers')),
    articles: articles.map((article) => listed(article, settings)),
  };
}

/** `sources.json`. */
export function apiSources(sources: readonly Source[]): ApiSources {
  return {
    $schema: absoluteUrl(`${API}sources.schema.json`),
    apiVersion: 1,
    sources: sources.map(({ id, title, publisher, url, country, published, lastUpdated }) => ({
      id,
      title,
      publisher,
      url,
      country,
      published,
      lastUpdated,
    })),
  };
}

function listed(article: ArticleFacts, settings: Site): ApiListed {
  const { data, address, language, state } = article;
  const ui = uiTexts(language.code);
  const checked = data.review === 'not-reviewed' ? null : data.review;
  const section = (id: string, title: string, level: number) => ({
    id,
    title: curlyQuotes(title),
    level,
    url: absoluteUrl(`${address}#${id}`),
    api: absoluteUrl(apiSection(address, id)),
    embed: absoluteUrl(embedOf(address, id)),
  });
  return {
    id: address.slice(1, -1),
    language: language.tag,
    title: curlyQuotes(data.title),
    summary: curlyQuotes(data.summary),
    stage: data.stage,
    url: absoluteUrl(address),
    api: absoluteUrl(apiArticle(address)),
    markdown: absoluteUrl(twinOf(address)),
    version: article.version,
    written: data.written,
    updated: data.updated,
    reviewBy: reviewBy(data, settings.reviewIntervalMonths),
    review: {
      state,
      sentence: ui.review[state].sentence,
      reviewer: checked?.reviewer ?? null,
      role: checked?.role ?? null,
      registration: checked?.registration ?? null,
      date: checked?.date ?? null,
    },
    changes: data.changes.map(({ date, text }) => ({ date, text: curlyQuotes(text) })),
    sections: [
      section('short', data.title, 1),
      ...article.text.headings.flatMap(({ id, text, depth }) => (id ? [section(id, text, depth)] : [])),
      ...(article.careCards === 'own'
        ? []
        : [section('get-help', article.careCards === 'panel' ? ui.care.panel.title : ui.care.section, 2)]),
    ],
    sources: article.sources.map(({ id }) => id),
  };
}
