/** Headers, types, compression and how long files are kept: what the settings of a host decide. */
import { cacheControl, headersOf, securityHeaders } from '../hosting/headers.ts';
import { eachOf, type Finding, type LiveCheck, type LiveSite } from './live-site.ts';

const settings =
  'Give the host the settings of src/hosting/README.md. A host without headers of your own (GitHub Pages) cannot send it; the policy inside each page still holds.';

/** One address of each kind: a page, a script, a font, parts of the search, files for other sites. */
export async function kindsOf(site: LiveSite): Promise<string[]> {
  const { text } = await site.ask('');
  const own = (pattern: RegExp) => {
    const [address] = pattern.exec(text) ?? [];
    return address === undefined ? [] : [address.slice(site.base.length)];
  };
  const folder = site.base.replaceAll(/[.~-]/g, String.raw`\$&`);
  return [
    '',
    ...own(new RegExp(`${folder}_astro/[\\w.~-]+\\.js`)),
    ...own(new RegExp(`${folder}_astro/fonts/[\\w.~-]+\\.woff2`)),
    'pagefind/pagefind.js',
    'site.webmanifest',
    'sw.js',
    'api/v1/articles.json',
    'embed/v1.js',
  ];
}

/** The headers that protect readers. */
export const headers: LiveCheck = async (site) => {
  const kinds = await kindsOf(site);
  const answers = await Promise.all(kinds.map((path) => site.ask(path)));
  const names = Object.keys(securityHeaders);
  if (answers.every((answer) => names.every((name) => !answer.headers.has(name))))
    return [{ what: `No file has any of our headers: ${names.join(', ')}`, mend: settings }];
  return eachOf(kinds, async (path) => {
    const answer = await site.ask(path);
    // What the copy asks of search engines is its own setting.
    const expected = headersOf(site.base + path, { base: site.base, listed: true });
    return Object.entries(expected).flatMap(([name, value]): Finding[] => {
      const sent = answer.headers.get(name);
      if (sent === value) return [];
      return [
        { what: `${shown(path)} has ${name}: ${sent ?? 'nothing'}, expected: ${value}`, mend: settings },
      ];
    });
  });
};

/** Files with a hash in their name are kept for good; all others are asked for each time. */
export const caching: LiveCheck = async (site) =>
  eachOf(await kindsOf(site), async (path) => {
    const sent = (await site.ask(path)).headers.get('cache-control') ?? '';
    const isHashed = cacheControl(site.base + path, site.base) !== 'no-cache';
    if (isHashed && !/max-age=\d{7,}/.test(sent)) {
      return [
        {
          what: `${shown(path)} may be kept for good, and has Cache-Control: ${sent || 'nothing'}`,
          mend: settings,
        },
      ];
    }
    const seconds = Number(/max-age=(\d+)/.exec(sent)?.[1] ?? 0);
    if (isHashed || /no-cache|no-store/.test(sent) || (sent !== '' && seconds === 0)) return [];
    return [
      {
        what: `${shown(path)} has Cache-Control: ${sent || 'nothing'}, so readers may see an old page after an update`,
        mend: `Send "no-cache" with all that has no hash in its name. ${settings}`,
      },
    ];
  });

const types: Readonly<Record<string, RegExp>> = {
  '': /^text\/html; ?charset=utf-8$/i,
  'pagefind/pagefind.js': /javascript/,
  'sw.js': /javascript/,
  'site.webmanifest': /^application\/(manifest\+)?json/,
  'api/v1/articles.json': /^application\/json/,
};

/** Types without which browsers refuse a file. */
export const contentTypes: LiveCheck = (site) =>
  eachOf(Object.entries(types), async ([path, type]) => {
    const sent = (await site.ask(path)).headers.get('content-type') ?? 'nothing';
    if (type.test(sent)) return [];
    return [{ what: `${shown(path)} has Content-Type: ${sent}`, mend: settings }];
  });

/** Text comes compressed: it is a quarter of the bytes. */
export const compression: LiveCheck = (site) =>
  eachOf(['', 'pagefind/pagefind.js', 'pagefind/guide.en.json'], async (path) => {
    const { headers: sent, status } = await site.ask(path);
    if (status !== 200 || /br|gzip|zstd/.test(sent.get('content-encoding') ?? '')) return [];
    return [
      {
        what: `${shown(path)} is not compressed`,
        mend: 'Switch compression on for text. The build has put .br and .gz files beside each, for hosts that send such.',
      },
    ];
  });

/** An address as a person reads it. */
export function shown(path: string): string {
  return path === '' ? 'The home page' : `/${path}`;
}
