/** The style sheet of all pages for frames: the styles of the articles, cut to what their sections use. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'node-html-parser';
import { isLeftOutOfFrames } from '../machine/embed-page.ts';
import { embedsOf } from '../machine/embeds.ts';
import type { ReusableArticle } from '../machine/articles.ts';
import type { PageStyles } from './prune-styles.ts';
import { addNames, joinNames, noNames, type UsedNames } from './used-names.ts';

const ownStyles = fileURLToPath(new URL('../styles/embed.css', import.meta.url));

/** What the pages for frames of an article take of the styles. */
export function framedNames(article: ReusableArticle): UsedNames {
  const names = noNames();
  for (const element of article.drawn.flatMap(({ drawn }) => drawn)) {
    addNames(names, element, isLeftOutOfFrames);
  }
  // What is around a section is the same on every page for frames, so one of them says it.
  const api = { ...article.api, sections: article.api.sections.slice(0, 1) };
  const [frame] = embedsOf({ ...article, api, drawn: [] }, { license: '', today: '' });
  if (frame) addNames(names, parse(frame[1]));
  // Headings are one level below the title.
  names.tags.add('h2').delete('h3');
  return names;
}

export class EmbedStyles {
  readonly #sheets = new Set<string>();
  readonly #names = noNames();

  /** Counts what an article uses, and the sheets that its page has. */
  add(names: UsedNames, sheets: readonly string[]): void {
    for (const css of sheets) this.#sheets.add(css);
    joinNames(this.#names, names);
  }

  /** The whole sheet, when all articles have been added. */
  async css(styles: PageStyles): Promise<string> {
    const css = [...this.#sheets, await readFile(ownStyles, 'utf8')].join('\n');
    return styles.cut(css, this.#names);
  }
}
