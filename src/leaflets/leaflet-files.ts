/** Which leaflets a build makes, and where they lie. */
import { pagePath } from '../format/path.ts';
import { PAPERS, type Paper } from './leaflet.ts';
import type { Language } from '../site.config.ts';

const environment: Readonly<Record<string, string | undefined>> =
  typeof process === 'undefined' ? {} : process.env;

/**
 * The switch `LEAFLETS`: `all` (where it is not set), `none` for a quick build, or the names of some,
 * such as `getting-ready,before`.
 */
const wanted = (environment['LEAFLETS'] || 'all').split(',').map((name) => name.trim());

/** Does this build make any leaflet? */
export const areSomeMade = !wanted.includes('none');

/** Does this build make every leaflet? */
export const areAllMade = wanted.includes('all');

/** Does this build make the leaflet of this name? */
export function isMade(name: string): boolean {
  return areAllMade || wanted.includes(name);
}

/** `/pdf/letter/getting-ready.pdf` */
export function leafletPath(language: Pick<Language, 'path'>, name: string, paper: Paper): string {
  return `${pagePath(language, `pdf/${paper}`)}${name}.pdf`;
}

/** The paper of a country: Letter in the US, A4 elsewhere. */
export function paperOf(country: string): Paper {
  return country === 'US' ? PAPERS[0] : PAPERS[1];
}
