/** Links to what can be read next, with the words of the page or section that they lead to. */
import type { Language } from '../site.config.ts';
import { pagePath } from '../format/path.ts';
import { articleById } from './entries.ts';

export interface ReadingLink {
  readonly name: string;
  /** One line on it: what the page tells, or for a section the name of its page. */
  readonly text: string;
  readonly address: string;
}

/** The links for addresses of articles and their sections, as data files write them: `/conditions/#leg-pain`. */
export function readingLinks(
  addresses: readonly string[],
  language: Language,
  usedIn: string,
): Promise<ReadingLink[]> {
  return Promise.all(
    addresses.map(async (address) => {
      const [path = '', anchor] = address.split('#');
      const name = path.slice(1, -1);
      const { data, text } = await articleById(language.code, name, usedIn);
      const heading = text.headings.find(({ id }) => id === anchor);
      const own = pagePath(language, name);
      return anchor === undefined || !heading
        ? { name: data.title, text: data.summary, address: own }
        : { name: heading.text, text: data.title, address: `${own}#${anchor}` };
    }),
  );
}
