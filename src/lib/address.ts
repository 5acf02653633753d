import type { Language } from '../site.config.ts';
import { languages } from '../site.config.ts';

/** Language and name of an article, read from its id `<lang>/<name>`. */
export function splitArticleId(id: string): { language: string; name: string } {
  const slash = id.indexOf('/');
  return { language: id.slice(0, slash), name: id.slice(slash + 1) };
}

/**
 * The address of an article as authors write it, without the folder that the site is served from:
 * `/getting-ready/`, and in a language that is not at the root `/es/getting-ready/`.
 */
export function articleAddress(
  languageCode: string,
  name: string,
  all: readonly Language[] = languages,
): string {
  return `${languageRoot(languageCode, all)}${name}/`;
}

/** The address under which all pages of a language stand: `/` or `/es/`. */
export function languageRoot(languageCode: string, all: readonly Language[] = languages): string {
  const path = all.find(({ code }) => code === languageCode)?.path ?? languageCode;
  return path === '' ? '/' : `/${path}/`;
}
