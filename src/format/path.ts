import { BASE_PATH, SITE_URL, type Language } from '../site.config.ts';

/**
 * Puts the base path before an address of this site (`/getting-ready/#eating`). Anchors of the same
 * page, other sites, mail and phone addresses come back unchanged.
 */
export function withBase(address: string, base: string = BASE_PATH): string {
  return address.startsWith('/') && !address.startsWith('//') ? base + address.slice(1) : address;
}

/** The address of a page of this site in a language, without the base path: `/name/`, `/es/name/`, or `/` for home. */
export function pagePath(language: Pick<Language, 'path'>, name = ''): string {
  const parts = [language.path, name].filter((part) => part !== '');
  return parts.length > 0 ? `/${parts.join('/')}/` : '/';
}

/** The address as a person types it or a search engine stores it, with origin and base path. */
export function absoluteUrl(address: string, origin: string = SITE_URL): string {
  return new URL(withBase(address), origin).href;
}
