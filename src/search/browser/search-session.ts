/** One field and the results that belong to it, from the first key on. What a reader sees of it is `SearchView`. */
import { fill } from '@/i18n/fill.ts';
import { languageOf, wordsOf } from './field-words.ts';
import { type Answer, type Found, type SearchEngine, startEngine } from './engine.ts';
import type { FoundSection } from './found-section.ts';
import { OldPageError } from './search-guide-reader.ts';
import { countsOf } from '../search-words.ts';
import { SearchView } from './search-view.ts';
import { loadSigns } from './load-signs.ts';
import { cardFor, isAlmostSign, type Signs } from './signs.ts';
import type { SearchFieldTexts } from '@/i18n/en/search-field.ts';

/** How many results are shown before the reader asks for more, and how many words of each and of the first. */
const amounts = {
  belowField: { results: 5, words: 18, first: 28 },
  page: { results: 8, words: 30, first: 55 },
};

/** A search that takes longer than this tells the reader so, in milliseconds. */
const patience = 4000;

interface Options {
  /** True where the results are the page itself, not a list below a field. */
  readonly isPage: boolean;
  /** The guide, which the field has asked for already. */
  readonly guide: Promise<Response>;
  /** Resolves when the page knows how results look. */
  readonly styled?: Promise<void>;
}

export class SearchSession {
  readonly #language: string;
  readonly #words: SearchFieldTexts;
  readonly #view: SearchView;
  readonly #isPage: boolean;
  readonly #amount: (typeof amounts)['page'];
  readonly #styled: Promise<void>;
  readonly #signs: Promise<Signs>;
  #engine: Promise<SearchEngine> | undefined;
  /** Counts the searches, so that a slow old answer never replaces a newer one. */
  #turn = 0;
  #shown = '';
  /** Id of the stage whose results are shown; undefined for all. */
  #stage: string | undefined;
  #rest: readonly Found[] = [];

  constructor(root: HTMLElement, { isPage, guide, styled = Promise.resolve() }: Options) {
    this.#language = languageOf(root);
    this.#words = wordsOf(root);
    this.#view = new SearchView(root, isPage);
    this.#isPage = isPage;
    this.#styled = styled;
    this.#signs = loadSigns(this.#language);
    this.#amount = isPage ? amounts.page : amounts.belowField;
    this.#view.onShowMore(() => void this.#showMore());
    this.#engine = startEngine(this.#language, guide);
    // The search that follows tries again and tells the reader if that fails too.
    this.#engine.catch(() => (this.#engine = undefined));
  }

  /** Searches for what was typed, or for what was meant, and shows what was found. */
  async search(input: string, { asTyped = false } = {}): Promise<void> {
    const typed = input.trim();
    if (typed.length < 2) {
      this.clear();
      return;
    }
    if (typed === this.#shown) return;
    this.#shown = typed;
    this.#stage = undefined;
    const isOld = this.#startTurn();
    void this.#signs.then((signs) => {
      if (!isOld()) this.#view.showCard(cardFor(typed, signs), isAlmostSign(typed, signs));
    });
    // An old list stays until the new one is there; an old "nothing found" would be wrong meanwhile.
    if (this.#view.state !== 'results') this.#view.say([]);
    this.#view.enter('searching');
    const impatience = setTimeout(() => {
      if (isOld()) return;
      this.#view.enter('slow');
      this.#view.say([`${this.#words.slow} ${this.#words.instead}`]);
    }, patience);
    try {
      const engine = await (this.#engine ??= startEngine(this.#language));
      const { known, all } = engine.search(typed, { asTyped });
      // Texts are on their way while the styles are; a failure is told below.
      this.#firstOf(known.found).catch(() => undefined);
      await this.#styled;
      if (!isOld()) this.#showEarly(typed, known);
      const answer = await all;
      const first = await this.#firstOf(answer.found);
      const term = this.#isPage ? await answer.term?.load(40).catch(() => undefined) : undefined;
      if (!isOld()) this.#show(typed, answer, first, term);
    } catch (error) {
      if (!isOld()) this.#fail(error);
    } finally {
      clearTimeout(impatience);
    }
  }

  /** Takes the results away. */
  clear(): void {
    this.#startTurn();
    this.#shown = '';
    this.#view.enter('idle');
    this.#view.clear();
    this.#view.showCard(undefined);
    this.#view.say([]);
  }

  /** Gives a question to ask later: has another search begun since? */
  #startTurn(): () => boolean {
    this.#turn += 1;
    const turn = this.#turn;
    return () => turn !== this.#turn;
  }

  /** The headings that the guide leads to, while texts are on their way. The count waits until it is final. */
  #showEarly(typed: string, { found, correction }: Answer): void {
    const headings = found.slice(0, this.#amount.results).flatMap(({ heading }) => heading ?? []);
    if (headings.length === 0) return;
    this.#view.clearAside();
    this.#noteCorrection(correction, typed);
    this.#view.fillList(headings, { isEarly: true });
    this.#view.enter('searching');
  }

  #show(
    typed: string,
    { found, correction }: Answer,
    first: readonly FoundSection[],
    term: FoundSection | undefined,
  ): void {
    this.#view.clearAside();
    this.#noteCorrection(correction, typed);
    if (found.length === 0) {
      this.#rest = [];
      this.#view.fillList([]);
      this.#view.enter('nothing');
      this.#view.sayLater([this.#words.nothingText], fill(this.#words.nothing, { query: typed }));
      return;
    }
    if (term) this.#view.showTerm(term);
    const stages = countsOf(found.flatMap(({ stage }) => stage || []));
    this.#view.showFilter(stages, (stage) => void this.#showStage(found, stage));
    const corrected = correction === undefined ? '' : fill(this.#words.corrected, { query: correction });
    this.#showList(found, first, corrected);
  }

  #showList(found: readonly Found[], first: readonly FoundSection[], heard = ''): void {
    this.#rest = found.slice(this.#amount.results);
    this.#view.fillList(first);
    this.#view.enter('results', this.#rest.length);
    const { one, many } = this.#words.results;
    const count = found.length === 1 ? one : fill(many, { n: found.length });
    this.#view.sayLater([count], undefined, heard);
  }

  #noteCorrection(correction: string | undefined, typed: string): void {
    this.#view.noteCorrection(correction, typed, () => {
      this.#shown = '';
      void this.search(typed, { asTyped: true });
    });
  }

  async #showStage(found: readonly Found[], stage: string | undefined): Promise<void> {
    this.#stage = stage;
    const turn = this.#turn;
    const chosen = stage === undefined ? found : found.filter((section) => section.stage === stage);
    try {
      const first = await this.#firstOf(chosen);
      if (turn === this.#turn && stage === this.#stage) this.#showList(chosen, first);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const rest = this.#rest;
    this.#rest = [];
    try {
      const sections = await loaded(rest, () => this.#amount.words);
      if (turn !== this.#turn) return;
      this.#view.append(sections);
      this.#view.enter('results');
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  #firstOf(found: readonly Found[]): Promise<FoundSection[]> {
    const { results, words, first } = this.#amount;
    return loaded(found.slice(0, results), (place) => (place === 0 ? first : words));
  }

  #fail(error?: unknown): void {
    this.#shown = '';
    this.#engine = undefined;
    this.#view.clear();
    this.#view.enter('failed');
    const isOldPage = error instanceof OldPageError;
    const { failed, instead, old } = this.#words;
    this.#view.say(isOldPage ? [] : [instead], isOldPage ? old : failed);
  }
}

/** The texts of these sections. A single one that cannot be downloaded is left out. */
async function loaded(found: readonly Found[], words: (place: number) => number): Promise<FoundSection[]> {
  const answers = await Promise.allSettled(found.map((section, place) => section.load(words(place))));
  const sections = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  if (found.length > 0 && sections.length === 0) throw new Error('No result could be downloaded.');
  return sections;
}
