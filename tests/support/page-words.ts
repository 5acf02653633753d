/** The words of the interface in the language of a page. */
import { type UiTexts, uiTexts } from '../../src/i18n/index.ts';
import { formatDate } from '../../src/format/date.ts';
import { languages } from '../../src/site.config.ts';
import type { BuiltPage } from './built-site.ts';

export interface PageWords {
  /** Its code, as the folders of `content/` have it. */
  readonly language: string;
  readonly ui: UiTexts;
  /** A day as its readers write it. */
  readonly day: (date: string) => string;
}

/** Texts and dates as this page has to write them. */
export function wordsOfPage({ document }: BuiltPage): PageWords {
  const tag = document.querySelector('html')?.getAttribute('lang');
  const language = languages.find((one) => one.tag === tag) ?? languages[0];
  return {
    language: language.code,
    ui: uiTexts(language.code),
    day: (date) => formatDate(date, language.tag),
  };
}
