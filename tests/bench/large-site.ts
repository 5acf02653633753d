/** A copy of the built site with the index of a much larger one, to measure what a search downloads there. */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import { parse } from 'node-html-parser';
import { STAGES } from '../../src/schema/stage.ts';
import { brotliSize } from '../support/page-weight.ts';
import { builtPages, indexPages, type PageToIndex, writeIndex } from '../../src/search/build/index-search.ts';
import { compressFolder } from '../../src/integrations/compress.ts';

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
  const real = (await builtPages(from)).flatMap(marked);
  const made = madePages(real, Math.max(0, count - real.length));
  const { files, sections } = await indexPages([...real, ...made]);
  await close();
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
  await rm(join(to, 'pagefind'), { recursive: true });
  await writeIndex(files, to);
  await compressFolder(to);
  const guide = files.get('guide.en.json');
  return {
    folder: to,
    pages: real.length + made.length,
    sections,
    guide: guide ? brotliSize(Buffer.from(guide)) : 0,
  };
}

/** A finished page has lost the marks that the index reads. */
function marked({ path, html }: PageToIndex): PageToIndex[] {
  const title = parse(html).querySelector('main h1')?.textContent.trim().replaceAll('"', '');
  if (title === undefined) return [];
  return [{ path, html: html.replace('<main', `<main data-search-page data-search-title="${title}"`) }];
}

function madePages(real: readonly PageToIndex[], count: number): PageToIndex[] {
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
  return Array.from({ length: count }, (_, place) => {
    const title = `${run(4)} ${place}`;
    const sections = Array.from({ length: sectionsOfPage }, (_none, at) => section(at));
    return {
      path: `/made-${place}/`,
      html:
        `<html lang="en-US"><body><main data-search-page data-search-title="${title}"` +
        ` data-search-stage="${STAGES[place % STAGES.length] ?? ''}"><h1 id="top">${title}</h1>` +
        `<p>${run(20)}.</p>${sections.join('')}</main></body></html>`,
    };
  });
}

/** Numbers from 0 to 1 that are the same in each run (a linear congruential generator). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
