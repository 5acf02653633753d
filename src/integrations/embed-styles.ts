/** The style sheet of all pages for frames: the styles of the articles, cut to what their sections use. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'node-html-parser';
import { isLeftOutOfFrames } from '../machine/embed-page.ts';
import { embedsOf } from '../machine/embeds.ts';
import type { ReusableArticle } from '../machine/articles.ts';
import type { Page } from '../reading/page.ts';
import { stylesIn } from './finish-page.ts';
import type { PageStyles } from './prune-styles.ts';
import { addNames, noNames } from './used-names.ts';

const ownStyles = fileURLToPath(new URL('../styles/embed.css', import.meta.url));

export class EmbedStyles {
  readonly #styles: PageStyles;
  readonly #sheets = new Set<string>();
  readonly #names = noNames();
  #hasFrame = false;

  constructor(styles: PageStyles) {
    this.#styles = styles;
  }

  /** Counts what the sections of an article use. */
  add(article: ReusableArticle, page: Page): void {
    for (const css of stylesIn(page.html)) this.#sheets.add(css);
    for (const element of article.drawn.flatMap(({ drawn }) => drawn)) {
      addNames(this.#names, element, isLeftOutOfFrames);
    }
    // Headings stand one level below the title.
    this.#names.tags.add('h2').delete('h3');
    if (this.#hasFrame) return;
    // What stands around a section is the same on every page for frames, so one of them says it.
    const [frame] = embedsOf({ ...article, drawn: [] }, { license: '', today: '' });
    if (frame) addNames(this.#names, parse(frame[1]));
    this.#hasFrame = true;
  }

  /** The whole sheet, when all articles have been added. */
  async css(): Promise<string> {
    const css = [...this.#sheets, await readFile(ownStyles, 'utf8')].join('\n');
    return this.#styles.cut(css, this.#names);
  }
}
