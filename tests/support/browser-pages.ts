/** The pages of the built site, read from its folder, and how a test opens them. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { sites } from './sites.ts';

export interface BuiltPage {
  /** Its address, as a reader types it. */
  path: string;
  isArticle: boolean;
}

const folder = resolve(fileURLToPath(new URL('../../', import.meta.url)), sites.root.folder);

/** Every page that the build wrote, redirects and pages for frames apart. Of the pages of codes, one speaks for all. */
export function allPages(): BuiltPage[] {
  const isAlike = (path: string) => path.startsWith('/code/') && path !== '/code/cpt/64483/';
  return builtPages().filter(({ path }) => !/^\/(?:embed|one-file)\//.test(path) && !isAlike(path));
}

/**
 * Sections for the frames of other sites that together hold every class there is, so every kind of
 * block in every frame is among them. There are hundreds, and all are made of the same blocks.
 */
export function embedsOfEveryKind(): string[] {
  const seen = new Set<string>();
  const embeds = builtPages()
    .filter(({ path }) => path.startsWith('/embed/'))
    .map(({ path }) => ({ path, html: readFileSync(join(folder, path, 'index.html'), 'utf8') }))
    .map(({ path, html }) => ({
      path,
      classes: [...html.matchAll(/ class="([^"]*)"|<(table|details|dl|ol)\b/g)].map(([found]) => found),
    }))
    .sort((a, b) => new Set(b.classes).size - new Set(a.classes).size);
  return embeds.flatMap(({ path, classes }) => {
    const isNew = classes.some((name) => !seen.has(name));
    for (const name of classes) seen.add(name);
    return isNew ? [path] : [];
  });
}

function builtPages(): BuiltPage[] {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`No site in ${folder}. Run "npm run build" first.`);
  return globSync('**/*.html', { cwd: folder })
    .sort()
    .map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }))
    .filter(({ html }) => !/<meta[^>]+http-equiv="?refresh/i.test(html))
    .map(({ file, html }) => ({
      path: `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
      isArticle: /<article\b/.test(html),
    }));
}

/**
 * All pages in parts of about the same size, for what is asked of every page: a worker opens the pages
 * of its part once each, and goes through all widths and themes there.
 */
export function partsOfAllPages(parts: number): { name: string; paths: string[] }[] {
  const paths = allPages().map(({ path }) => path);
  return Array.from({ length: parts }, (_, part) => ({
    name: `part ${part + 1} of ${parts}`,
    paths: paths.filter((_path, index) => index % parts === part),
  }));
}

/**
 * The pages on which the note of each term is looked at: the first that has it, because it is the same on all. Notes of
 * sources are lists of links of one kind, so one speaks for all.
 */
export function pagesOfNotes(): Map<string, string> {
  const pages = new Map<string, string>();
  for (const { path } of allPages()) {
    const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
    for (const [, id = ''] of readFileSync(file, 'utf8').matchAll(/ popovertarget="?([\w-]+)/g)) {
      const kind = kindOfNote(id);
      if (!pages.has(kind)) pages.set(kind, path);
    }
  }
  return pages;
}

/** What a note is known by: the id of its term, or that it names sources. */
export function kindOfNote(id: string): string {
  return id.replace(/^r[\d-]+$/, 'sources');
}

/** The addresses of all articles. */
export function allArticles(): string[] {
  return allPages()
    .filter(({ isArticle }) => isArticle)
    .map(({ path }) => path);
}

/** One page of each kind, for what depends on the kind alone. */
export const onePageOfEachKind = [
  '/',
  '/what-is-a-nerve-root-block/',
  '/the-five-steps/',
  '/keeping-a-pain-diary/',
  '/prepare/',
  '/search/',
  '/glossary/',
  '/sources/',
  '/a-to-z/',
  '/where-it-hurts/',
  '/pictures/',
  '/about/',
  '/404.html',
];

/** Opens an article by its file name. */
export async function openArticle(page: Page, name: string): Promise<void> {
  await page.goto(`/${name}/`);
}

/** The address of the first file that fits a pattern, for files with a hash in their name. */
export function oneFileOf(pattern: string): string {
  const [file] = globSync(pattern, { cwd: folder }).filter((name) => !/\.(br|gz)$/.test(name));
  if (!file) throw new Error(`The build wrote no file like ${pattern}.`);
  return `/${file.replaceAll('\\', '/')}`;
}
