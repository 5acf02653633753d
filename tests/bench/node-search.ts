/**
 * Searches in Node as the page searches, for tuning: `npm run bench:search -- --node`. The sections are those
 * of a built site, read from its index; questions and vocabulary are read anew, so that a change of theirs,
 * or of the ranking, is measured in seconds and without a build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readContent } from '../../src/checks/content.ts';
import { searchContentOf } from '../../src/integrations/search-facts.ts';
import { readSearchGuide } from '../../src/search/browser/search-guide-reader.ts';
import { searchQuery } from '../../src/search/browser/search-query.ts';
import { rankSections } from '../../src/search/browser/search-rank.ts';
import { type GuidePage, makeSearchGuide } from '../../src/search/build/search-guide-maker.ts';
import type { SearchSection } from '../../src/search/build/search-sections.ts';
import type { SearchGuide, SearchGuideFile } from '../../src/search/search-guide.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** The pages of a built site as its index holds them. */
export function indexedPages(folder: string): GuidePage[] {
  const fragments = join(folder, 'pagefind/fragment');
  const pages = new Map<string, { title: string; stage: string; sections: SearchSection[] }>();
  for (const name of readdirSync(fragments)) {
    const text = gunzipSync(readFileSync(join(fragments, name))).toString();
    const { url, content, meta } = JSON.parse(text.replace(/^pagefind_dcd/, '')) as Fragment;
    const [path = '', id = ''] = url.split('#');
    const page = pages.get(path) ?? { title: meta['page'] ?? '', stage: meta['stage'] ?? '', sections: [] };
    const heading = meta['title'] ?? '';
    const asked = (meta['asked'] ?? '').split(' | ').filter(Boolean);
    page.sections.push({ id, heading, blocks: [content.slice(heading.length)], asked, sources: 0 });
    pages.set(path, page);
  }
  return [...pages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, page]) => ({ path, language: 'en-US', ...page }));
}

/** The guide as the build makes it, with names `article~section` in place of names in the index. */
export async function guideInNode(folder: string): Promise<{ file: SearchGuideFile; guide: SearchGuide }> {
  const file = makeSearchGuide({
    pages: indexedPages(folder),
    ...(await searchContentOf(readContent(content, 'content'), 'en')),
    fragmentOf: (address) => {
      const [path = '', id = ''] = address.split('#');
      // Not "#": what follows that is a part of a text, and each text is shown once.
      return `${path.split('/').at(-2) ?? ''}~${id}`;
    },
  });
  return { file, guide: readSearchGuide(file) };
}

/** What a search finds: ids `article#section`, best first, and what it was corrected to. */
export function searchInNode(
  typed: string,
  guide: SearchGuide,
): { found: string[]; correction: string | undefined } {
  const query = searchQuery(typed, guide);
  return {
    found: rankSections(query, guide).map(({ id }) => id.replace('~', '#')),
    correction: query.correction,
  };
}
