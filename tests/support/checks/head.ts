/** What stands in `<head>`: language, title, description, address, and who may list the page. */
import { uiTexts } from '../../../src/i18n/index.ts';
import { pagePath } from '../../../src/format/path.ts';
import { languages } from '../../../src/site.config.ts';
import type { PageCheck, SiteCheck } from '../ask.ts';
import type { BuiltPage } from '../built-site.ts';
import { wordsOf } from '../built-site.ts';

/** The pages that search engines leave out: that for wrong addresses, and those of clinics. */
const UNLISTED = /^\/(?:404\.html$|c\/)/;

/** The language of the page and its direction, as `src/site.config.ts` has them. */
export const wrongLanguage: PageCheck = ({ address, document }) => {
  const first = address.split('/')[1] ?? '';
  const language = languages.find(({ path }) => path !== '' && path === first) ?? languages[0];
  const html = document.querySelector('html');
  return [['lang', language.tag] as const, ['dir', language.dir] as const].flatMap(([name, expected]) => {
    const value = html?.getAttribute(name);
    return value === expected ? [] : [`has ${name}="${value ?? ''}", expected "${expected}"`];
  });
};

/** A description of 60 to 160 characters. */
export const badDescription: PageCheck = (page) => {
  const { length } = descriptionOf(page);
  return length >= 60 && length <= 160
    ? []
    : [`has a description of ${length} characters, expected 60 to 160`];
};

/** Who has checked what the page tells of medicine: in the description, because it is read without the page. */
export const unsaidStatus: PageCheck = (page, { expected }) => {
  const unchecked = [...expected.articles].filter(([, { reviewed }]) => !reviewed);
  const medical = [
    ...unchecked.map(([address]) => address),
    ...languages.flatMap((language) => [
      ...(unchecked.length > 0 ? [pagePath(language)] : []),
      ...unchecked.map(([, { stage }]) => pagePath(language, stage)),
      pagePath(language, 'glossary'),
    ]),
  ];
  const says = languages.some(({ code }) =>
    descriptionOf(page).endsWith(uiTexts(code).review['not-reviewed'].sentence),
  );
  return says || !medical.includes(page.address)
    ? []
    : ['does not say in its description that nobody has checked it'];
};

/** Titles and descriptions that stand on two pages. */
export const repeatedHeads: SiteCheck = ({ pages }) => [
  ...repeated('title', pages, ({ document }) => wordsOf(document.querySelector('title'))),
  ...repeated('description', pages, descriptionOf),
];

/** The canonical address is that of the page itself. The page for wrong addresses has none. */
export const wrongCanonical: PageCheck = ({ address, document }, { origin, base }) => {
  const links = document.querySelectorAll('link[rel="canonical"]').map((link) => link.getAttribute('href'));
  // A clinic's page says what the guide says, and names the guide.
  const own = address.startsWith('/c/') ? '/' : address;
  const expected = address === '/404.html' ? [] : [new URL(base + own.slice(1), origin).href];
  return links.join() === expected.join()
    ? []
    : [`has the canonical address "${links.join()}", expected "${expected.join()}"`];
};

/** Search engines leave out the 404 and clinics' pages, and nothing else (or all, where the settings say so). */
export const wrongRobots: PageCheck = ({ address, document }, { expected }) => {
  const robots = document.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
  const isHidden = robots.includes('noindex');
  if (isHidden === (!expected.listed || UNLISTED.test(address))) return [];
  return [isHidden ? 'is hidden from search engines' : `is listed by search engines ("${robots}")`];
};

/** Both fonts are asked for at once. */
export const missingPreload: PageCheck = ({ document }, { base, files }) => {
  const preloaded = document
    .querySelectorAll('link[rel="preload"][as="font"][crossorigin]')
    .map((link) => link.getAttribute('href'));
  return [...files.keys()]
    .filter((file) => file.endsWith('.woff2') && !preloaded.includes(base + file))
    .map((file) => `does not preload ${file}`);
};

/** The description of a page, or nothing. */
export function descriptionOf({ document }: BuiltPage): string {
  return document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
}

function repeated(what: string, pages: readonly BuiltPage[], valueOf: (page: BuiltPage) => string): string[] {
  return [...Map.groupBy(pages, valueOf)].flatMap(([value, [first, ...others]]) =>
    value === '' || others.length > 0
      ? [`${[first, ...others].map((page) => page?.address).join(' and ')} have the ${what} "${value}"`]
      : [],
  );
}
