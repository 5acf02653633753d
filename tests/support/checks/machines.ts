/** Are search engines, feed readers and browsers told the truth about the site as a whole? */
import sharp from 'sharp';
import type { BuiltPage, BuiltSite } from '../built-site.ts';
import { isOfClinic, wordsOf } from '../built-site.ts';
import { descriptionOf } from './head.ts';
import type { Files } from './reuse.ts';

/** The search may be found, but holds nothing to read. */
const UNNAMED = /^\/(?:[\w-]+\/)?search\/$/;

/** The sitemap names every listed page but the search once, with the day when its article last changed, and nothing else. */
export function wrongSitemap(files: Files, { pages, origin, base, expected }: BuiltSite): string[] {
  const text = textOf(files, 'sitemap-pages.xml');
  const told = new Map(
    [...text.matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?<\/url>/g)].map(
      ([, url = '', day]) => [url, day],
    ),
  );
  const listed = pages.filter(
    (page) =>
      !UNNAMED.test(page.address) &&
      !isOfClinic(page) &&
      page.document.querySelector('link[rel="canonical"]'),
  );
  const wanted = listed.map(({ address }) => origin + base + address.slice(1));
  const index = textOf(files, 'sitemap-index.xml');
  return [
    ...(told.size === (text.match(/<loc>/g) ?? []).length ? [] : ['names a page twice, or in another form']),
    ...wanted.filter((url) => !told.has(url)).map((url) => `lacks ${url}`),
    ...[...told.keys()]
      .filter((url) => !wanted.includes(url))
      .map((url) => `has ${url}, which it should not name`),
    ...[...expected.articles].flatMap(([address, { updated }]) => {
      const day = told.get(origin + base + address.slice(1));
      return day === updated ? [] : [`has the day ${String(day)} for ${address}, expected ${updated}`];
    }),
    ...(index.includes(`<loc>${origin}${base}sitemap-pages.xml</loc>`)
      ? []
      : ['has an index that does not name it']),
  ];
}

/** `robots.txt` lets everybody in, and names the sitemap of a listed copy. */
export function wrongRobotsFile(files: Files, { origin, base, expected }: BuiltSite): string[] {
  const text = textOf(files, 'robots.txt');
  return [
    ...(/^Disallow: ./m.test(text) ? ['shuts somebody out'] : []),
    ...(/^User-agent: \*\nAllow: \/$/m.test(text) ? [] : ['does not let everybody in']),
    ...(text.includes(`Sitemap: ${origin}${base}sitemap-index.xml`) === expected.listed
      ? []
      : ['does not name its sitemap']),
  ];
}

/** The feed has every change of every article, newest first, in the words of the page, with the status. */
export function wrongFeed(files: Files, { pages, origin, base, expected }: BuiltSite): string[] {
  const text = textOf(files, 'changes.xml');
  const entries = [...text.matchAll(/<entry>(.*?)<\/entry>/gs)].map(([, entry = '']) => entry);
  const value = (entry: string, name: string) =>
    new RegExp(`<${name}>([^<]*)</${name}>`).exec(entry)?.[1] ?? '';
  const days = entries.map((entry) => value(entry, 'updated'));
  const ids = new Set(entries.map((entry) => value(entry, 'id')));
  return [
    ...(ids.size === entries.length && entries.length > 0 ? [] : ['has entries with the same id, or none']),
    ...(days.every((day, index) => index === 0 || day <= (days[index - 1] ?? ''))
      ? []
      : ['is not newest first']),
    ...(value(text, 'updated') === days[0] ? [] : ['has another day than its newest entry']),
    ...[...expected.articles.keys()].flatMap((address) => {
      const url = origin + base + address.slice(1);
      const page = pages.find((one) => one.address === address);
      const own = entries.filter((entry) => entry.includes(`href="${url}#changes"`));
      const shown = page?.document.querySelectorAll('#changes + ul li').map(wordsOf) ?? [];
      const status = wordsOf(page?.document.querySelector('#status strong')).replace(/\.$/, '');
      return [
        ...(own.length === shown.length
          ? []
          : [`has ${own.length} changes of ${address}, expected ${shown.length}`]),
        ...own
          .map((entry) => value(entry, 'summary').replaceAll('&amp;', '&').replaceAll('&quot;', '"'))
          .filter(
            (summary) =>
              !summary.endsWith(`${status}.`) ||
              !shown.some((line) => line.endsWith(summary.slice(0, -status.length - 2))),
          )
          .map((summary) => `has words that ${address} does not have: ${summary.slice(0, 60)}`),
      ];
    }),
  ];
}

/** `llms.txt` leads to the twin of every article and says of each who has checked it. */
export function wrongLlms(files: Files, { pages, origin, base, expected }: BuiltSite): string[] {
  const text = textOf(files, 'llms.txt');
  return [
    ...(/^# .+\n\n> .+/.test(text) ? [] : ['does not start with a title and a summary']),
    ...[...expected.articles.keys()].flatMap((address) => {
      const page = pages.find((one) => one.address === address);
      const url = `${origin}${base}${address.slice(1, -1)}.md`;
      const line = text.split('\n').find((one) => one.includes(`](${url})`));
      if (!line) return [`does not lead to ${url}`];
      return page && line.endsWith(descriptionOf(page))
        ? []
        : [`has other words for ${address} than its page`];
    }),
    ...[...text.matchAll(/\]\(([^)]*)\)/g)]
      .map(([, url = '']) => url.replace(origin + base, '').replace(/(^|\/)$/, '$1index.html'))
      .filter((file) => !files.has(file))
      .map((file) => `leads to ${file}, which is not there`),
  ];
}

/** The search description puts the words into the fragment, where no server sees them. */
export function wrongOpenSearch(files: Files, { origin, base }: BuiltSite): string[] {
  const text = textOf(files, 'opensearch.xml');
  const template = /template="([^"]*)"/.exec(text)?.[1] ?? '';
  const [, name = ''] = /<ShortName>([^<]*)<\/ShortName>/.exec(text) ?? [];
  return [
    ...(template === `${origin}${base}search/#q={searchTerms}` ? [] : [`has the template ${template}`]),
    ...(name.length > 0 && name.length <= 16 ? [] : [`has a name of ${name.length} characters`]),
  ];
}

/** The manifest is for this folder, and its icons are there in their sizes. */
export async function wrongManifest(files: Files, { base }: BuiltSite): Promise<string[]> {
  const manifest = JSON.parse(textOf(files, 'site.webmanifest')) as {
    start_url: string;
    scope: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };
  const icons = await Promise.all(
    manifest.icons.map(async ({ src, sizes }) => {
      const content = src.startsWith(base) ? files.get(src.slice(base.length)) : undefined;
      if (!content) return [`has the icon ${src}, which is not there`];
      const { width, height } = await sharp(content).metadata();
      return `${width}x${height}` === sizes ? [] : [`has the icon ${src} in another size than ${sizes}`];
    }),
  );
  return [
    ...(manifest.start_url === base && manifest.scope === base ? [] : ['is for another folder']),
    ...(manifest.icons.some(({ purpose }) => purpose === 'maskable') ? [] : ['has no icon that may be cut']),
    ...icons.flat(),
  ];
}

/** Every page names the feed and the manifest, so that both can be added from where a reader is. */
export function unnamedFiles({ document }: BuiltPage, { base, files }: BuiltSite): string[] {
  return [
    ['link[rel="manifest"]', 'site.webmanifest'] as const,
    ['link[rel="alternate"][type="application/atom+xml"][title]', 'changes.xml'] as const,
  ].flatMap(([link, file]) => {
    const found = document.querySelectorAll(`head > ${link}`).map((one) => one.getAttribute('href'));
    return found.join() === base + file && files.has(file) ? [] : [`does not lead to ${file} once`];
  });
}

/** What a shared link shows: title, description and picture of the page, and the picture is there in its size. */
export async function wrongShare(
  page: BuiltPage,
  { origin, base, files, expected }: BuiltSite,
): Promise<string[]> {
  const { document, address } = page;
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const article = expected.articles.get(address);
  const picture = meta('og:image');
  const file = `social/${article ? address.slice(1, -1) : 'site'}.png`;
  const content = files.get(file);
  const { width, height } = content ? await sharp(content).metadata() : {};
  const wanted = {
    'og:description': descriptionOf(page),
    'og:url': canonical,
    'og:type': article ? 'article' : 'website',
    'og:image': `${origin}${base}${file}`,
  };
  const title = wordsOf(document.querySelector('title'));
  return [
    ...(width === 1200 && height === 630 ? [] : [`has no picture of 1200 by 630 in ${file}`]),
    ...Object.entries(wanted)
      .filter(([name, value]) => meta(name) !== value)
      .map(([name, value]) => `has ${name} "${meta(name)}", expected "${value}"`),
    ...(meta('og:title') !== '' && title.startsWith(meta('og:title'))
      ? []
      : ['has another title where it is shared']),
    ...(meta('og:image:alt') === '' ? ['has a picture without words'] : []),
    ...(content && content.length <= 60 * 1024 ? [] : [`has no picture of 60 KB or less: ${picture}`]),
    ...(article &&
    !document.querySelector(`link[type="text/markdown"][href="${base}${address.slice(1, -1)}.md"]`)
      ? ['does not name its Markdown twin']
      : []),
  ];
}

function textOf(files: Files, file: string): string {
  const content = files.get(file);
  if (!content) throw new Error(`${file} is not there.`);
  return content.toString();
}
