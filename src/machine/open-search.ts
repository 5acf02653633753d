import { uiTexts } from '../i18n/index.ts';
import type { Language } from '../site.config.ts';
import { absoluteUrl, pagePath } from '../format/path.ts';
import { xmlText } from '../format/xml.ts';

/**
 * Describes the search to browsers, which then offer it beside their own. The words go into the
 * fragment, so the browser opens the search without telling anybody what was typed.
 */
export function openSearchDescription(language: Language): string {
  const ui = uiTexts(language.code);
  const template = `${absoluteUrl(pagePath(language, 'search'))}#q={searchTerms}`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // The format allows 16 characters here.
    `<ShortName>${xmlText(ui.procedure.name.slice(0, 16))}</ShortName>`,
    `<LongName>${xmlText(ui.siteName)}</LongName>`,
    `<Description>${xmlText(ui.reuse.searchSummary)}</Description>`,
    `<Url type="text/html" template="${xmlText(template)}"/>`,
    `<Image width="48" height="48" type="image/svg+xml">${xmlText(absoluteUrl('/favicon.svg'))}</Image>`,
    `<Language>${language.tag}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    '</OpenSearchDescription>\n',
  ].join('\n');
}
