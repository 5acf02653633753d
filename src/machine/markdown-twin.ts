/** The Markdown twin of an article: the same words for people and programs that read text. */
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { fill, uiTexts } from '../i18n/index.ts';
import type { ApiArticle } from '../schema/api.ts';
import type { Language } from '../site.config.ts';
import { formatDate } from '../format/date.ts';
import { sourceDate } from '../format/source-date.ts';

const converter = new NodeHtmlMarkdown({ bulletMarker: '-', keepDataImages: false });

/** The whole text: title, status, dates, sections, sources, history. */
export function markdownTwin(article: ApiArticle, language: Language): string {
  const ui = uiTexts(language.code);
  const { reuse } = ui;
  const day = (date: string) => formatDate(date, language.tag);
  const facts = [
    article.review.sentence,
    `${fill(ui.article.written, { date: day(article.written) })}.`,
    `${reuse.lastChanged}: ${day(article.updated)}.`,
    `${ui.version}: ${article.version}.`,
    `${reuse.outOfDateAfter}: ${day(article.reviewBy)}.`,
    `${reuse.address}: ${article.url}`,
  ];
  const [short, ...sections] = article.sections;
  return [
    `# ${article.title}`,
    ...facts
      .map((fact) => `> ${fact}  `)
      .join('\n')
      .split('\n\n'),
    markdownOf(short?.html ?? ''),
    ...sections.map(({ level, title, html }) => `${'#'.repeat(level)} ${title}\n\n${markdownOf(html)}`),
    `## ${ui.article.sources}`,
    reuse.numbers,
    article.sources
      .map((source) => {
        const date = sourceDate(source, language.tag) ?? ui.article.noDate;
        return `${source.number}. [${source.title}. ${source.publisher}](${source.url}) (${date})`;
      })
      .join('\n'),
    `## ${ui.article.changes}`,
    article.changes.map(({ date, text }) => `- ${day(date)}: ${text}`).join('\n'),
    article.notice,
    article.attribution,
  ]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** References become their numbers in brackets, which the list at the end explains. */
function markdownOf(html: string): string {
  const numbered = html
    .replaceAll(/<sup>(.*?)<\/sup>/g, (_sup, links: string) =>
      [...links.matchAll(/>(\d+)</g)].map(([, number]) => ` [${number ?? ''}]`).join(''),
    )
    // A block that opens on a page is open in a text.
    .replaceAll(/<summary>(.*?)<\/summary>/g, '<p><strong>$1</strong></p>')
    .replaceAll(/<\/?details>/g, '');
  return converter
    .translate(numbered)
    .replaceAll(/\\\[(\d+)\\\]/g, '[$1]')
    .trim();
}
