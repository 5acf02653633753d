/** The feed of changes (Atom, RFC 4287): what changed in the articles, in the words of their authors. */
import { fill, uiTexts } from '../i18n/index.ts';
import type { Article } from '../schema/article.ts';
import type { Language } from '../site.config.ts';
import { absoluteUrl, pagePath } from '../format/path.ts';
import { reviewState } from '../library/review.ts';
import { curlyQuotes } from '../format/typography.ts';
import { xmlText } from '../format/xml.ts';

/** An article as the feed needs it. */
export interface ChangedArticle {
  address: string;
  data: Pick<Article, 'title' | 'changes' | 'review'>;
}

/** The address of the feed of a language. */
export function feedPath(language: Pick<Language, 'path'>): string {
  return `${pagePath(language)}changes.xml`;
}

/** All changes of all articles, newest first, each with the review status of its article on a day. */
export function changesFeed(
  articles: readonly ChangedArticle[],
  { language, today, publisher }: { language: Language; today: string; publisher: string | null },
): string {
  const ui = uiTexts(language.code);
  const home = absoluteUrl(pagePath(language));
  const entries = articles
    .flatMap(({ address, data }) =>
      data.changes.map((change) => ({
        date: change.date,
        title: curlyQuotes(data.title),
        url: absoluteUrl(address),
        text: fill(ui.reuse.feedEntry, {
          change: curlyQuotes(change.text),
          status: ui.review[reviewState(data.review, today)].sentence,
        }),
      })),
    )
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
  const [newest] = entries;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language.tag}">`,
    `<title>${xmlText(`${ui.reuse.feed}: ${ui.siteName}`)}</title>`,
    `<subtitle>${xmlText(ui.reuse.feedSummary)}</subtitle>`,
    `<id>${xmlText(home)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(absoluteUrl(feedPath(language)))}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(home)}"/>`,
    `<updated>${midnight(newest?.date ?? today)}</updated>`,
    `<author><name>${xmlText(publisher ?? ui.siteName)}</name></author>`,
    `<rights>${xmlText(ui.reuse.license)}</rights>`,
    ...entries.map(({ date, title, url, text }) =>
      [
        '<entry>',
        `<title>${xmlText(title)}</title>`,
        // The id of a change never changes: the address of its article and its day.
        `<id>${xmlText(`${url}#changes-${date}`)}</id>`,
        `<link href="${xmlText(`${url}#changes`)}"/>`,
        `<updated>${midnight(date)}</updated>`,
        `<summary>${xmlText(text)}</summary>`,
        '</entry>',
      ].join(''),
    ),
    '</feed>\n',
  ].join('\n');
}

/** Dates of the content carry no time; Atom wants one. */
function midnight(date: string): string {
  return `${date}T00:00:00Z`;
}
