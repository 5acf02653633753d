/**
 * What code needs to know about this copy of the site, read once from the environment.
 * Facts that a publisher writes for readers (name, contact, funding) are in `content/site.yaml`.
 */

/** A language that the guide is published in. */
export interface Language {
  /** Folder name in `content/` and value in code. */
  readonly code: string;
  /** Value of `<html lang>`. */
  readonly tag: string;
  /** First part of the address, empty for the language at the root. */
  readonly path: string;
  /** Writing direction. */
  readonly dir: 'ltr' | 'rtl';
  /** Its own name, in itself. */
  readonly name: string;
}

const environment: Readonly<Record<string, string | undefined>> =
  typeof process === 'undefined' ? {} : process.env;

/** The address used where nobody has set `SITE_URL`: a name that can never exist. */
export const PLACEHOLDER_SITE_URL = 'https://guide.example';

/** Origin of the published site, without a slash at its end. */
export const SITE_URL = siteOrigin(environment['SITE_URL'] || PLACEHOLDER_SITE_URL);

/** Folder that the site is served from: `/`, or a path with a slash at both ends such as `/guide/`. */
export const BASE_PATH = basePath(environment['BASE_PATH'] || '/');

/** False for a copy that keeps nothing on devices and takes back what its earlier builds have kept. */
export const OFFLINE = environment['OFFLINE'] !== 'off';

/** Every language of the guide; the first one is the default. */
export const languages: readonly [Language, ...Language[]] = [
  { code: 'en', tag: 'en-US', path: '', dir: 'ltr', name: 'English' },
];

/** Checks an address and reduces it to its origin, so that no path hides in it. */
export function siteOrigin(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new Error(
      `SITE_URL is "${value}". Expected an address without a path, such as https://guide.example. ` +
        'A folder goes into BASE_PATH.',
    );
  }
  return url.origin;
}

/** Gives a base path its slash at both ends and refuses what cannot be a folder of an address. */
export function basePath(value: string): string {
  const path = `/${value}/`.replaceAll(/\/{2,}/g, '/');
  if (!/^\/([\w.~-]+\/)*$/.test(path) || path.includes('/../') || path.includes('/./')) {
    throw new Error(`BASE_PATH is "${value}". Expected a folder such as / or /guide/.`);
  }
  return path;
}
