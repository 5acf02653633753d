/** The words of a search field in the language of its page. A language is added here. */
import { searchField as en, type SearchFieldTexts } from '../../i18n/en/search-field.ts';

const texts: Readonly<Record<string, SearchFieldTexts>> = { en };

/** Browsers and extensions may rewrite `lang`, but not what is ours. */
export function languageOf(field: HTMLElement): string {
  return field.dataset['language'] ?? 'en';
}

export function wordsOf(field: HTMLElement): SearchFieldTexts {
  return texts[languageOf(field)] ?? en;
}
