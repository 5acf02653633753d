/**
 * One field and the results that belong to it, from the first key on. The element around them carries
 * the state in `data-state`; parts that hang on a state are hidden here, so that they are also out of
 * reach for the keyboard and for screen readers.
 */
import { fill } from '@/i18n/index.ts';
import { searchQuery } from '@/lib/search-query.ts';
import { type Found, type SearchEngine, startEngine } from './engine.ts';
import type { FoundSection } from './found-section.ts';
import { resultItem } from './result-item.ts';
import type { SearchTexts } from './search-texts.ts';

type State = 'idle' | 'searching' | 'slow' | 'results' | 'nothing' | 'failed';

/** How many results are shown before the reader asks for more, and how many words of each. */
const amounts = { belowField: { results: 5, words: 18 }, page: { results: 8, words: 30 } };

/** A search that takes longer than this tells the reader so, in milliseconds. */
const patience = 4000;

/** Results can change with each key; only a list that stays this long is announced, in milliseconds. */
const announceAfter = 400;

interface Options {
  /** True where the results are the page itself, not a list below a field. */
  readonly isPage: boolean;
  /** Resolves when the page knows how results look. */
  readonly styled?: Promise<void>;
}

export class SearchSession {
  readonly #root: HTMLElement;
  readonly #isPage: boolean;
  readonly #amount: { readonly results: number; readonly words: number };
  readonly #texts: SearchTexts;
  readonly #styled: Promise<void>;
  #engine: Promise<SearchEngine> | undefined;
  /** Counts the searches, so that a slow old answer never replaces a newer one. */
  #turn = 0;
  #shown = '';
  #rest: Found[] = [];
  #announcement: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, { isPage, styled = Promise.resolve() }: Options) {
    this.#root = root;
    this.#isPage = isPage;
    this.#styled = styled;
    this.#amount = isPage ? amounts.page : amounts.belowField;
    this.#texts = JSON.parse(root.dataset['texts'] ?? '') as SearchTexts;
    this.#part('more')?.addEventListener('click', () => void this.#showMore());
    this.warmUp();
  }

  /** Starts the download of the engine, while the reader still types. */
  warmUp(): void {
    this.#startEngine().catch(() => {
      // The search that follows tries again and tells the reader if that fails too.
    });
  }

  /** Searches for what was typed and shows what was found. */
  async search(typed: string): Promise<void> {
    const { words } = searchQuery(typed, document.documentElement.lang);
    const looksFor = words.join(' ');
    if (looksFor.length < 2) {
      this.clear();
      return;
    }
    if (looksFor === this.#shown) return;
    this.#shown = looksFor;
    this.#turn += 1;
    const turn = this.#turn;
    const isOld = () => turn !== this.#turn;
    // An old list stays until the new one is there; an old "nothing found" would be wrong meanwhile.
    if (this.#root.dataset['state'] !== 'results') this.#say([]);
    this.#enter('searching');
    const impatience = setTimeout(() => {
      if (isOld()) return;
      this.#enter('slow');
      this.#say([this.#texts.slow]);
    }, patience);
    try {
      const engine = await this.#startEngine();
      const found = await engine.search({ words });
      const first = await loaded(found.slice(0, this.#amount.results), this.#amount.words);
      await this.#styled;
      if (!isOld()) this.#show(typed, found, first);
    } catch {
      if (!isOld()) this.#fail();
    } finally {
      clearTimeout(impatience);
    }
  }

  /** Takes the results away. */
  clear(): void {
    this.#turn += 1;
    this.#shown = '';
    this.#enter('idle');
    this.#list()?.replaceChildren();
    this.#say([]);
  }

  #startEngine(): Promise<SearchEngine> {
    this.#engine ??= startEngine().catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  #show(typed: string, found: Found[], first: FoundSection[]): void {
    const texts = this.#texts;
    this.#rest = found.slice(this.#amount.results);
    this.#list()?.replaceChildren(...first.map((section) => this.#item(section)));
    if (found.length === 0) {
      this.#enter('nothing');
      this.#sayLater([texts.nothingText], fill(texts.nothing, { query: typed.trim() }));
      return;
    }
    const more = this.#part('more');
    if (more) more.textContent = fill(texts.more, { n: this.#rest.length });
    this.#enter('results');
    this.#sayLater([found.length === 1 ? texts.results.one : fill(texts.results.many, { n: found.length })]);
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const rest = this.#rest;
    this.#rest = [];
    try {
      const items = (await loaded(rest, this.#amount.words)).map((section) => this.#item(section));
      if (turn !== this.#turn) return;
      this.#list()?.append(...items);
      // The button goes, so the reader continues where it led.
      items[0]?.querySelector('a')?.focus();
      this.#enter('results');
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  #item(section: FoundSection): HTMLLIElement {
    return resultItem(section, { texts: this.#texts, headings: this.#isPage });
  }

  #fail(): void {
    this.#shown = '';
    this.#engine = undefined;
    this.#list()?.replaceChildren();
    this.#enter('failed');
    this.#say([this.#texts.failedText], this.#texts.failed);
  }

  #enter(state: State): void {
    const root = this.#root;
    const isStuck = state === 'nothing' || state === 'failed' || state === 'slow';
    const hasList = state === 'results' || (state === 'searching' && this.#list()?.hasChildNodes() === true);
    root.dataset['state'] = state;
    show(this.#part('panel'), state !== 'idle');
    show(this.#part('hint'), state === 'idle');
    show(this.#part('list'), hasList);
    show(this.#part('all'), hasList);
    show(this.#part('more'), state === 'results' && this.#rest.length > 0);
    show(this.#part('elsewhere'), isStuck);
  }

  #sayLater(sentences: readonly string[], headline?: string): void {
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => this.#say(sentences, headline), announceAfter);
  }

  /** Writes into the status region, which screen readers read out when they have time. */
  #say(sentences: readonly string[], headline?: string): void {
    clearTimeout(this.#announcement);
    const lines = sentences.map((sentence) => withText('p', sentence));
    // A heading would disturb the outline of a page that only has a field.
    if (headline) lines.unshift(withText(this.#isPage ? 'h2' : 'div', headline));
    this.#part('status')?.replaceChildren(...lines);
  }

  #list(): HTMLElement | null {
    return this.#part('list');
  }

  #part(name: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }
}

/** The texts of these sections. A single one that cannot be downloaded is left out. */
async function loaded(found: readonly Found[], words: number): Promise<FoundSection[]> {
  const answers = await Promise.allSettled(found.map((section) => section.load(words)));
  const sections = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  if (found.length > 0 && sections.length === 0) throw new Error('No result could be downloaded.');
  return sections;
}

function withText(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function show(element: HTMLElement | null, visible: boolean): void {
  if (element) element.hidden = !visible;
}
