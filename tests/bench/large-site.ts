/** A copy of the built site with the index of a much larger one, to measure what a search downloads there. */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close } from 'pagefind';
import { parse } from 'node-html-parser';
import { STAGES } from '../../src/schema/stage.ts';
import { brotliSize } from '../support/page-weight.ts';
import { readPage } from '../../src/reading/page.ts';
import { readContent } from '../../src/checks/content.ts';
import { searchContentOf } from '../../src/integrations/search-facts.ts';
import { indexPages } from '../../src/search/build/index-search.ts';
import type { GuidePage } from '../../src/search/build/search-guide-maker.ts';
import { cutIntoSections } from '../../src/search/build/search-sections.ts';
import { BuildCache } from '../../src/integrations/build-cache.ts';
import { SiteFolder } from '../../src/integrations/site-folder.ts';
import { numbersFrom } from './random.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const sectionsOfPage = 8;
const sentencesOfSection = 12;

/** What the copy is. */
export interface LargeSite {
  readonly folder: string;
  readonly pages: number;
  readonly sections: number;
  /** Size of the guide with brotli, in bytes. */
  readonly guide: number;
}

/** Adds made-up pages, out of runs of words of the real ones, until the site has this many. */
export async function makeLargeSite(from: string, to: string, count: number): Promise<LargeSite> {
  const pages = await builtPages(from);
  const real = pages.flatMap(({ path, html }) => cutPage(path, html));
  const made = madePages(pages, Math.max(0, count - real.length));
  const { files, sections } = await indexPages([...real, ...made], (language) =>
    searchContentOf(readContent(content, 'content'), language),
  );
  await close();
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
  await rm(join(to, 'pagefind'), { recursive: true });
  const site = new SiteFolder(to, new BuildCache(join(to, '../large-site-cache')));
  for (const [path, content] of files) await site.write(join('pagefind', path), content);
  await site.finish();
  const guide = files.get('guide.en.json');
  return {
    folder: to,
    pages: real.length + made.length,
    sections,
    guide: guide ? brotliSize(Buffer.from(guide)) : 0,
  };
}

interface BuiltFile {
  readonly path: string;
  readonly html: string;
}

async function builtPages(folder: string): Promise<BuiltFile[]> {
  const site = new SiteFolder(folder, new BuildCache(join(folder, '../large-site-cache')));
  const files = (await site.files()).filter((file) => file.endsWith('.html') && !file.startsWith('embed/'));
  return Promise.all(files.map(async (file) => ({ path: `/${file}`, html: await site.read(file) })));
}

function cutPage(path: string, html: string, stage = ''): GuidePage[] {
  const page = readPage(html);
  const title = page.sections.find(({ level }) => level === 1)?.heading;
  if (title === undefined) return [];
  const facts = { title, stage, isGlossary: false, asked: new Map<string, string[]>(), alsoCalled: '' };
  return [{ path: path.replace(/index\.html$/, ''), ...cutIntoSections(page, facts) }];
}

function madePages(real: readonly BuiltFile[], count: number): GuidePage[] {
  const words = real.flatMap(({ html }) => {
    const main = parse(html).querySelector('main');
    for (const other of main?.querySelectorAll('svg, script, style') ?? []) other.remove();
    return main?.textContent.match(/\p{L}{2,}/gu) ?? [];
  });
  const random = numbersFrom(7);
  const run = (length: number) => {
    const start = Math.floor(random() * (words.length - length));
    return words.slice(start, start + length).join(' ');
  };
  const section = (place: number) => {
    const sentences = Array.from({ length: sentencesOfSection }, () => `<p>${run(10)}.</p>`);
    return `<h2 id="section-${place}">${run(5)}?</h2>${sentences.join('')}`;
  };
  return Array.from({ length: count }, (_, place) => place).flatMap((place) => {
    const title = `${run(4)} ${place}`;
    const sections = Array.from({ length: sectionsOfPage }, (_none, at) => section(at));
    const html =
      `<html lang="en-US"><body><main><h1 id="top">${title}</h1>` +
      `<p>${run(20)}.</p>${sections.join('')}</main></body></html>`;
    return cutPage(`/made-${place}/`, html, STAGES[place % STAGES.length]);
  });
}
