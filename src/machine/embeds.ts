/** Each section of an article as a page for the frames of other sites. */
import { uiTexts } from '../i18n/index.ts';
import { embedOf } from '../format/address.ts';
import type { ReusableArticle } from './articles.ts';
import { embedPage } from './embed-page.ts';

/** The pages by their path in the site. They share the style sheet `embed/v1.css`. */
export function embedsOf(
  { address, api, drawn, language }: ReusableArticle,
  { license, today }: { license: string; today: string },
): [path: string, html: string][] {
  return api.sections.map((section, index) => [
    `${embedOf(address, section.id)}index.html`,
    embedPage({
      language,
      article: api,
      section,
      drawn: drawn[index]?.drawn ?? [],
      license: { name: uiTexts(language.code).reuse.license, url: license },
      today,
    }),
  ]);
}
