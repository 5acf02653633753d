/**
 * Makes the guide out of the pages that Astro has drawn. Each page is read once; what is made of it alone
 * is written at once, and what needs all pages (search, sitemap, styles of the frames) is gathered.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { KnownPage } from '../arrive/recover.ts';
import { redirectsOf } from '../checks/aliases.ts';
import { type Clinic, clinicOf, clinicPath } from '../clinics/clinic.ts';
import type { Content } from '../checks/content.ts';
import { articleAddress } from '../format/address.ts';
import { absoluteUrl } from '../format/path.ts';
import { headersFile, headersOf } from '../hosting/headers.ts';
import { redirectsFile } from '../hosting/redirects.ts';
import { apiLists } from '../machine/api-files.ts';
import { apiList, apiSources } from '../machine/api-list.ts';
import { licensesText } from '../machine/licenses.ts';
import { picturesToShare } from '../machine/pictures-to-share.ts';
import { billOfMaterials, type Lockfile } from '../machine/sbom.ts';
import { securityText } from '../machine/security-txt.ts';
import { type SitemapPage, sitemapFiles } from '../machine/sitemap.ts';
import { writeSocialPictures } from '../machine/social-pictures.ts';
import { uiTexts } from '../i18n/index.ts';
import type { ArticleFacts } from '../library/article-facts.ts';
import { areSomeMade } from '../leaflets/leaflet-files.ts';
import { indexPages } from '../search/build/index-search.ts';
import type { GuidePage } from '../search/build/search-guide-maker.ts';
import { type Packed, writeOffline } from '../offline/build/write-offline.ts';
import { BASE_PATH, languages, OFFLINE } from '../site.config.ts';
import type { BuildCache } from './build-cache.ts';
import { Leaflets } from './leaflets.ts';
import { EmbedStyles } from './embed-styles.ts';
import { stylesIn } from './finish-page.ts';
import { inOrder } from './in-order.ts';
import { OneFilePacks } from './one-file-packs.ts';
import { PageStyles } from './prune-styles.ts';
import { searchContentOf, searchFacts } from './search-facts.ts';
import type { SiteFolder } from './site-folder.ts';
import { type PageFacts, pageWriter, type WrittenPage } from './write-page.ts';

/** Pages in work at a time. */
const maxPages = 8;

/** What has been built, in numbers. */
export interface Built {
  readonly pages: number;
  readonly sections: number;
  readonly articles: number;
  readonly embeds: number;
  /** Pictures of shared links that had to be drawn anew. */
  readonly drawn: number;
  /** PDF leaflets. */
  readonly pdfs: number;
  /** What devices keep for reading offline. */
  readonly kept: Packed;
}

export interface Ingredients {
  /** Names the code that makes all of it. */
  readonly code: string;
  readonly content: Content;
  readonly articles: readonly ArticleFacts[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly site: SiteFolder;
  readonly cache: BuildCache;
  /** The PDF leaflets of earlier builds. */
  readonly leaflets: BuildCache;
}

/** Runs all steps, in this order. */
export async function finishSite(ingredients: Ingredients): Promise<Built> {
  const { code, content, articles, today, site, cache } = ingredients;
  const files = await site.files();
  await shortenDrawings(site, files);
  const styles = await PageStyles.of(site.path);
  const facts = factsOf(ingredients);
  const gathered: Gathered = {
    search: [],
    sitemap: [],
    known: [],
    embeds: 0,
    embedStyles: new EmbedStyles(),
    packs: new OneFilePacks(),
    leaflets: new Leaflets(),
  };
  const pages = files.filter((file) => file.endsWith('.html'));
  const write = pageWriter({ ...ingredients, facts, styles });
  // One is made while others are compressed beside it.
  for await (const page of inOrder(pages, maxPages, write)) gather(page, facts, gathered);
  const sections = await writeSearch(gathered.search, ingredients);
  for (const [path, xml] of sitemapFiles(gathered.sitemap)) await site.write(path, xml);
  for (const [path, data] of apiLists(facts.lists.list, facts.sources)) {
    await site.write(path, JSON.stringify(data));
  }
  // The styles that come with the search take the properties of the page by the same names.
  for (const file of files.filter((name) => /^_astro\/[^/]+\.css$/.test(name))) {
    await site.write(file, styles.shorten(await site.read(file)));
  }
  await gathered.packs.write({ content, site, styles });
  await site.write('embed/v1.css', await gathered.embedStyles.css(styles));
  const drawn = await writeSocialPictures(picturesToShare(articles), {
    code,
    keep: cache.keep.bind(cache),
    write: site.write.bind(site),
  });
  const pdfs = await gathered.leaflets.write(content, site, ingredients.leaflets);
  // Leaflets and packs have taken their drawings by the names of the colors.
  for (const file of files.filter((name) => isDrawing(name))) {
    await site.write(file, styles.drawn(await site.read(file)));
  }
  const listed = content.site?.entries.get('')?.indexing ?? true;
  const redirects = redirectsOf(content);
  await site.write('_redirects', redirectsFile(redirects, BASE_PATH));
  await site.write(
    '404.json',
    JSON.stringify({
      pages: gathered.known,
      moved: Object.fromEntries(redirects.map(({ from, to }) => [from, to])),
    }),
  );
  await site.write('_headers', headersFile({ base: BASE_PATH, listed }));
  await writeSupply(site, content.site?.entries.get('')?.contact ?? null, today);
  await site.finish();
  // Packs hold the files as they are in the end.
  const kept = await keepOffline(site, listed);
  await site.finish();
  return {
    pages: pages.length,
    sections,
    articles: facts.listed.size,
    embeds: gathered.embeds,
    drawn,
    pdfs,
    kept,
  };
}

interface Facts extends PageFacts {
  readonly sources: ReturnType<typeof apiSources>;
  /** The day on which the content of a page last changed, by address. */
  readonly changed: ReadonlyMap<string, string>;
  /** The clinics that have a page, by its address. */
  readonly clinics: ReadonlyMap<string, Clinic>;
}

/** What all pages need to know of the content, once. */
function factsOf({ content, articles }: Ingredients): Facts {
  const settings = content.site?.entries.get('');
  if (!settings) throw new Error('There is no content/site.yaml. Every copy of the guide needs one.');
  const list = apiList(articles, settings, languages[0]);
  const sources = apiSources([...(content.sources?.entries.values() ?? [])]);
  return {
    lists: { list, sourceById: new Map(sources.sources.map((source) => [source.id, source])) },
    sources,
    listed: new Map(list.articles.map((listed) => [`/${listed.id}/`, listed])),
    search: searchFacts(content),
    changed: new Map([
      ...articles.map(({ address, data }): [string, string] => [address, data.updated]),
      ...content.pages.flatMap(({ language, name, data }): [string, string][] =>
        data ? [[articleAddress(language, name), data.updated]] : [],
      ),
    ]),
    clinics: new Map(
      [...content.clinics].flatMap(([id, { entries }]): [string, Clinic][] => {
        const file = entries.get('');
        return file ? [[clinicPath(id), clinicOf(id, file)]] : [];
      }),
    ),
  };
}

/** What is written when all pages have been read. */
interface Gathered {
  readonly search: GuidePage[];
  readonly sitemap: SitemapPage[];
  /** For readers with a damaged address. */
  readonly known: KnownPage[];
  readonly embedStyles: EmbedStyles;
  readonly packs: OneFilePacks;
  readonly leaflets: Leaflets;
  embeds: number;
}

function gather(page: WrittenPage, facts: Facts, gathered: Gathered): void {
  const { address, search, url, known, article, drawn } = page;
  if (search) gathered.search.push({ path: address, ...search });
  if (known) gathered.known.push(known);
  if (url !== undefined) gathered.sitemap.push({ url, changed: facts.changed.get(address) });
  const listed = facts.listed.get(address);
  if (listed && areSomeMade) gathered.leaflets.add(address, page.main, listed);
  const clinic = facts.clinics.get(address);
  if (clinic) gathered.leaflets.addClinic(clinic, page.main, languages[0]);
  if (!article) return;
  gathered.embeds += article.embeds;
  gathered.embedStyles.add(article.names, stylesIn(drawn));
  if (article.packed) gathered.packs.add(address, { api: article.packed, html: drawn });
}

async function writeSearch(
  pages: readonly GuidePage[],
  { content, site }: Pick<Ingredients, 'content' | 'site'>,
): Promise<number> {
  const { files, sections } = await indexPages(pages, (language) => searchContentOf(content, language));
  await close();
  for (const [path, content] of files) await site.write(join('pagefind', path), content);
  return sections;
}

/** What the site is made of, under which licenses, and whom to tell of a hole in it. */
async function writeSupply(site: SiteFolder, contact: string | null, today: string): Promise<void> {
  const lock = await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8');
  await site.write('sbom.cdx.json', JSON.stringify(billOfMaterials(JSON.parse(lock) as Lockfile)));
  await site.write('licenses.txt', licensesText());
  const file = '.well-known/security.txt';
  const security = securityText(contact, { today, address: absoluteUrl(`/${file}`) });
  // Programs look for it at the root of a host only.
  if (security !== undefined && BASE_PATH === '/') await site.write(file, security);
}

async function keepOffline(site: SiteFolder, listed: boolean): Promise<Packed> {
  return writeOffline({
    folder: site.path,
    files: await site.files(),
    write: (path, content) => site.write(path, content),
    otherLanguages: languages.flatMap(({ path }) => path || []),
    enabled: OFFLINE,
    build: {
      headers: headersOf(BASE_PATH, { base: BASE_PATH, listed }),
      notes: Object.fromEntries(languages.map(({ code, tag }) => [tag, uiTexts(code).offline.notes])),
      offlinePage: 'offline/',
    },
  });
}

function isDrawing(file: string): boolean {
  return /^_astro\/[^/]+\.svg$/.test(file);
}

/**
 * Takes the notes and the lines of the illustrator out of the drawings. They are there when this is done, because
 * the styles read them next; compressed copies come with their colors, at the end.
 */
async function shortenDrawings(site: SiteFolder, files: readonly string[]): Promise<void> {
  for (const file of files.filter((name) => isDrawing(name))) {
    const drawing = await site.read(file);
    const short = drawing.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/>\s+</g, '><');
    await writeFile(join(site.path, file), short);
  }
}
