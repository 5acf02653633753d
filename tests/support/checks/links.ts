/** Do links say where they lead, and do they lead there? */
import type { HTMLElement } from 'node-html-parser';
import type { PageCheck, SiteCheck } from '../ask.ts';
import type { BuiltPage, BuiltSite } from '../built-site.ts';
import { fileOf, wordsOf } from '../built-site.ts';

/** Words that say nothing when a link is read alone. */
const EMPTY_WORDS = new Set([
  'click here',
  'continue',
  'details',
  'find out more',
  'go',
  'here',
  'learn more',
  'link',
  'more',
  'read more',
  'see more',
  'this',
  'this page',
]);

/** Links without words, or with words that say nothing. */
export const emptyLinks: PageCheck = ({ document }) =>
  document.querySelectorAll('a[href]').flatMap((link) => {
    const name = nameOf(link);
    if (name === '') return [`has a link without words to ${link.getAttribute('href') ?? ''}`];
    return EMPTY_WORDS.has(name.toLowerCase()) ? [`has a link that only says "${name}"`] : [];
  });

/** Links of one page with the same words that lead to different places. */
export const ambiguousLinks: PageCheck = (page, site) => {
  const links = page.document.querySelectorAll('a[href]');
  return [...Map.groupBy(links, (link) => nameOf(link).toLowerCase())].flatMap(([name, sameName]) => {
    const targets = new Set(
      sameName.map((link) => resolved(link.getAttribute('href') ?? '', page, site).href),
    );
    return targets.size > 1 ? [`has links "${name}" to different places: ${[...targets].join(', ')}`] : [];
  });
};

/** Links and files of the page that are not there. */
export const deadLinks: PageCheck = (page, site) =>
  [...new Set(addressesIn(page))].flatMap((address) => {
    const url = resolved(address, page, site);
    return url.origin === site.origin && /^https?:/.test(url.protocol) ? deadAddress(address, url, site) : [];
  });

/** Whatever a page loads comes from its own site. Plain links may leave. */
export const foreignRequests: PageCheck = (page, site) =>
  [...loadedBy(page.document)]
    .filter((address) => resolved(address, page, site).origin !== site.origin)
    .map((address) => `loads ${address} from another place`);

/** Every page is at most two links away from home. */
export const farPages: SiteCheck = (site) => {
  const near = new Set(['/']);
  for (let step = 0; step < 2; step += 1) {
    for (const address of [...near]) {
      const page = site.pages.find((one) => one.address === address);
      for (const link of page?.document.querySelectorAll('a[href]') ?? []) {
        const url = page && resolved(link.getAttribute('href') ?? '', page, site);
        if (url?.origin === site.origin) near.add(withoutBase(url.pathname, site));
      }
    }
  }
  return (
    site.pages
      .map(({ address }) => address)
      // Readers come to the page of their clinic from a message.
      .filter((address) => address !== '/404.html' && !address.startsWith('/c/') && !near.has(address))
      .map((address) => `${address} is more than two links away from home`)
  );
};

/** What the redirects lead to is there. */
export const deadRedirects: SiteCheck = (site) =>
  [...site.redirects].flatMap(([from, to]) => {
    const page: BuiltPage | undefined = site.pages[0];
    const problems = page ? deadAddress(to, new URL(to, site.origin + site.base), site) : [];
    return problems.map((problem) => `${from} ${problem}`);
  });

/** The words of a link as they are read out. */
export function nameOf(link: HTMLElement): string {
  const drawn = link.querySelectorAll('[role="img"][aria-label], img[alt]');
  const spoken = drawn.map((one) => one.getAttribute('aria-label') ?? one.getAttribute('alt') ?? '');
  return (link.getAttribute('aria-label') ?? [wordsOf(link), ...spoken].join(' ')).trim();
}

/** The place that an address of a page names. */
export function resolved(address: string, page: Pick<BuiltPage, 'address'>, site: BuiltSite): URL {
  return new URL(address, site.origin + site.base + page.address.slice(1));
}

/** Every address that a page links to or loads. */
function addressesIn({ document }: BuiltPage): string[] {
  const linked = document.querySelectorAll('a[href], link[href]');
  return [...linked.map((element) => element.getAttribute('href') ?? ''), ...loadedBy(document)];
}

/** What a browser loads by itself. */
function* loadedBy(document: HTMLElement): Generator<string> {
  for (const element of document.querySelectorAll('[src], [poster], [data], form[action], use[href]')) {
    for (const name of ['src', 'poster', 'data', 'action', 'href']) {
      const value = element.getAttribute(name);
      if (value !== undefined) yield value;
    }
  }
  for (const element of document.querySelectorAll('[srcset]')) {
    for (const part of (element.getAttribute('srcset') ?? '').split(','))
      yield part.trim().split(/\s/)[0] ?? '';
  }
  for (const link of document.querySelectorAll('link[href]')) {
    if (/canonical|alternate/.test(link.getAttribute('rel') ?? '')) continue;
    yield link.getAttribute('href') ?? '';
  }
  for (const style of document.querySelectorAll('style')) {
    for (const [, address = ''] of style.rawText.matchAll(/(?:url\(\s*["']?|@import\s+["'])([^"')\s]+)/g)) {
      yield address;
    }
  }
}

function deadAddress(address: string, url: URL, site: BuiltSite): string[] {
  if (!url.pathname.startsWith(site.base)) return [`leads out of ${site.base}: ${address}`];
  const path = decodeURIComponent(withoutBase(url.pathname, site));
  if (site.redirects.has(path)) return [];
  const content = site.files.get(fileOf(path));
  if (!content) return [`leads to ${address}, which is not there`];
  const anchor = decodeURIComponent(url.hash.slice(1));
  // Search and My plan read their fragments themselves.
  if (anchor === '' || /^[a-z]=/.test(anchor)) return [];
  const page = site.pages.find((one) => one.address === path);
  const hasAnchor = page
    ? page.document.getElementById(anchor) !== null
    : content.toString().includes(`id="${anchor}"`);
  return hasAnchor ? [] : [`leads to ${address}, where nothing has the id "${anchor}"`];
}

function withoutBase(path: string, { base }: BuiltSite): string {
  return path.startsWith(base) ? `/${path.slice(base.length)}` : path;
}
