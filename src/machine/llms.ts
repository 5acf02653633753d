/** `llms.txt`: the guide at a glance for language models, with the Markdown twin of each article (llmstxt.org). */
import { uiTexts } from '../i18n/index.ts';
import type { Article } from '../schema/article.ts';
import { STAGES } from '../schema/stage.ts';
import type { Language } from '../site.config.ts';
import { API, twinOf } from '../format/address.ts';
import { feedPath } from './feed.ts';
import { absoluteUrl, pagePath } from '../format/path.ts';
import { reviewState } from '../library/review.ts';
import { curlyQuotes } from '../format/typography.ts';

/** An article as the list needs it. */
export interface ListedArticle {
  address: string;
  data: Pick<Article, 'title' | 'summary' | 'stage' | 'review'>;
}

/** The whole text. Each article carries its own status, as it is on a day. */
export function llmsText(articles: readonly ListedArticle[], language: Language, today: string): string {
  const ui = uiTexts(language.code);
  const { reuse } = ui;
  const link = (name: string, path: string, says = '') =>
    `- [${name}](${absoluteUrl(path)})${says && `: ${says}`}`;
  const parts = STAGES.map((stage) => ({
    title: ui.stages[stage].title,
    lines: articles
      .filter(({ data }) => data.stage === stage)
      .map(({ address, data }) =>
        link(
          curlyQuotes(data.title),
          twinOf(address),
          `${curlyQuotes(data.summary)} ${ui.review[reviewState(data.review, today)].sentence}`,
        ),
      ),
  })).filter(({ lines }) => lines.length > 0);
  return [
    `# ${ui.siteName}`,
    '',
    `> ${reuse.summary}`,
    '',
    ui.footer.note,
    '',
    ...parts.flatMap(({ title, lines }) => [`## ${title}`, '', ...lines, '']),
    `## ${reuse.more}`,
    '',
    link(ui.glossary.title, pagePath(language, 'glossary'), ui.glossary.summary),
    link(ui.sourcesPage.title, pagePath(language, 'sources'), ui.sourcesPage.summary),
    link(reuse.feed, feedPath(language), reuse.feedSummary),
    link(`${API}articles.json`, `${API}articles.json`, reuse.apiTitle.replace('{site}', ui.siteName)),
    link(ui.nav.developers, pagePath(language, 'developers'), `${reuse.developers}.`),
    '',
  ].join('\n');
}
