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

/** The address of all pages of a language: `/` or `/es/`. */
export function languageRoot(languageCode: string, all: readonly Language[] = languages): string {
  const path = all.find(({ code }) => code === languageCode)?.path ?? languageCode;
  return path === '' ? '/' : `/${path}/`;
}

/** The picture that is shown where somebody shares a page: `/social/getting-ready.png`, and one for the site. */
export function pictureOf(address: string): string {
  return `/social/${address.slice(1, -1) || 'site'}.png`;
}

/** The Markdown twin of an article: `/getting-ready.md`. */
export function twinOf(address: string): string {
  return `${address.slice(0, -1)}.md`;
}

/** Where the content API is. A change that could break its users gets a folder of its own. */
export const API = '/api/v1/';

/** An article in the content API. */
export function apiArticle(address: string): string {
  return `${API}articles${address.slice(0, -1)}.json`;
}

/** A section of an article in the content API. */
export function apiSection(address: string, section: string): string {
  return `${API}articles${address}${section}.json`;
}

/** A section of an article as a small page for the frames of other sites. */
export function embedOf(address: string, section: string): string {
  return `/embed${address}${section}/`;
}
