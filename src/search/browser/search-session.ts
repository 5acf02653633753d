/** One field and the results that belong to it, from the first key on. What a reader sees of it is `SearchView`. */
import { fill } from '@/i18n/fill.ts';
import { languageOf, wordsOf } from './field-words.ts';
import { type Answer, type Found, type SearchEngine, startEngine } from './engine.ts';
import type { FoundSection } from './found-section.ts';
import { OldPageError } from './search-guide-reader.ts';
import { SearchView } from './search-view.ts';
import { loadSigns } from './load-signs.ts';
import { cardFor, type Signs } from './signs.ts';
import type { SearchGuideTexts } from '@/search/search-guide.ts';

/** How many results are shown before the reader asks for more, and how many words of each and of the first. */
const amounts = {
  belowField: { results: 5, words: 18, first: 28 },
  page: { results: 8, words: 30, first: 55 },
};

/** As many fill the first screen. Their texts do not wait for those below: a host may send six files at a time. */
const onFirstScreen = 5;

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
  readonly #root: HTMLElement;
  readonly #view: SearchView;
  readonly #isPage: boolean;
  readonly #amount: (typeof amounts)['page'];
  readonly #styled: Promise<void>;
  readonly #signs: Promise<Signs>;
  #engine: Promise<SearchEngine> | undefined;
  /** Counts the searches, so that a slow old answer never replaces a newer one. */
  #turn = 0;
  #shown = '';
  /** A search that the reader wants exactly as it was typed. */
  #asTyped = '';
  /** Id of the stage whose results are shown; undefined for all. */
  #stage: string | undefined;
  #rest: readonly Found[] = [];
  /** What the button below the list does. */
  #showRest: () => Promise<void> = () => Promise.resolve();

  constructor(root: HTMLElement, { isPage, guide, styled = Promise.resolve() }: Options) {
    this.#root = root;
    this.#view = new SearchView(root, isPage);
    this.#isPage = isPage;
    this.#styled = styled;
    const language = languageOf(root);
    this.#signs = loadSigns(language);
    this.#amount = isPage ? amounts.page : amounts.belowField;
    this.#view.onShowMore(() => void this.#showRest());
    this.#engine = startEngine(language, guide);
    // The search that follows tries again and tells the reader if that fails too.
    this.#engine.catch(() => (this.#engine = undefined));
  }

  /** Searches for what was typed and shows what was found. */
  async search(input: string): Promise<void> {
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
      if (!isOld()) this.#view.showCard(cardFor(typed, signs));
    });
    // An old list stays until the new one is there; an old "nothing found" would be wrong meanwhile.
    if (this.#view.state !== 'results') this.#view.say([]);
    this.#view.enter('searching');
    const impatience = setTimeout(() => {
      if (isOld()) return;
      this.#view.enter('slow');
      const { slow, instead } = wordsOf(this.#root);
      this.#view.say([`${slow} ${instead}`]);
    }, patience);
    try {
      const engine = await (this.#engine ??= startEngine(languageOf(this.#root)));
      const { known, all } = engine.search(typed, { asTyped: typed === this.#asTyped });
      let isFinal = false;
      const early = this.#showEarly(typed, known, engine, () => isFinal || isOld());
      const answer = (await all) ?? known;
      await early;
      const first = await this.#firstOf(answer.found);
      isFinal = true;
      const term = this.#isPage ? await answer.term?.load(40).catch(() => undefined) : undefined;
      await this.#styled;
      if (!isOld()) this.#show(typed, answer, first, { engine, term });
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

  /**
   * While texts, and perhaps the index, are on their way: the headings that the guide leads to, and then the
   * texts of the first screen. The count waits until it is final.
   */
  async #showEarly(
    typed: string,
    { found, correction }: Answer,
    { texts }: SearchEngine,
    isOver: () => boolean,
  ): Promise<void> {
    const headings = found.slice(0, this.#amount.results).flatMap(({ heading }) => heading ?? []);
    if (headings.length === 0) return;
    await this.#styled;
    if (isOver()) return;
    this.#view.clearAside();
    this.#noteCorrection(correction, typed, texts);
    this.#view.fillList(headings, texts, { isEarly: true });
    this.#view.enter('searching');
    if (headings.length <= onFirstScreen) return;
    const fill = (first: readonly FoundSection[]) => {
      if (first.length === onFirstScreen && !isOver())
        this.#view.fillList([...first, ...headings.slice(onFirstScreen)], texts, { isEarly: true });
    };
    this.#firstOf(found, onFirstScreen).then(fill, () => undefined);
  }

  #show(
    typed: string,
    { found, correction }: Answer,
    first: readonly FoundSection[],
    { engine: { texts }, term }: { engine: SearchEngine; term: FoundSection | undefined },
  ): void {
    this.#view.clearAside();
    this.#noteCorrection(correction, typed, texts);
    if (found.length === 0) {
      this.#rest = [];
      this.#view.fillList([], texts);
      this.#view.enter('nothing');
      this.#view.sayLater([texts.nothingText], fill(texts.nothing, { query: typed }));
      return;
    }
    if (term) this.#view.showTerm(term, texts);
    if (found.every(({ stage }) => stage !== undefined)) {
      const counts = new Map<string, number>();
      for (const { stage = '' } of found) if (stage !== '') counts.set(stage, (counts.get(stage) ?? 0) + 1);
      this.#view.showFilter(counts, texts, (stage) => void this.#showStage(found, stage, texts));
    }
    const corrected = correction === undefined ? '' : fill(texts.corrected, { query: correction });
    this.#showList(found, first, texts, corrected);
  }

  #showList(
    found: readonly Found[],
    first: readonly FoundSection[],
    texts: SearchGuideTexts,
    heard = '',
  ): void {
    this.#rest = found.slice(this.#amount.results);
    this.#showRest = () => this.#showMore(texts);
    this.#view.fillList(first, texts);
    this.#view.nameRest(fill(texts.more, { n: this.#rest.length }));
    this.#view.enter('results', this.#rest.length);
    const { one, many } = texts.results;
    const count = found.length === 1 ? one : fill(many, { n: found.length });
    this.#view.sayLater([count], undefined, heard);
  }

  #noteCorrection(correction: string | undefined, typed: string, texts: SearchGuideTexts): void {
    this.#view.noteCorrection(correction, typed, texts, () => {
      this.#asTyped = typed;
      this.#shown = '';
      void this.search(typed);
    });
  }

  async #showStage(
    found: readonly Found[],
    stage: string | undefined,
    texts: SearchGuideTexts,
  ): Promise<void> {
    this.#stage = stage;
    const turn = this.#turn;
    const chosen = stage === undefined ? found : found.filter((section) => section.stage === stage);
    try {
      const first = await this.#firstOf(chosen);
      if (turn === this.#turn && stage === this.#stage) this.#showList(chosen, first, texts);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  async #showMore(texts: SearchGuideTexts): Promise<void> {
    const turn = this.#turn;
    const rest = this.#rest;
    this.#rest = [];
    try {
      const sections = await loaded(rest, () => this.#amount.words);
      if (turn !== this.#turn) return;
      this.#view.append(sections, texts);
      this.#view.enter('results');
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  #firstOf(found: readonly Found[], most = this.#amount.results): Promise<FoundSection[]> {
    const { words, first } = this.#amount;
    return loaded(found.slice(0, most), (place) => (place === 0 ? first : words));
  }

  #fail(error?: unknown): void {
    this.#shown = '';
    this.#engine = undefined;
    this.#view.clear();
    this.#view.enter('failed');
    const isOldPage = error instanceof OldPageError;
    const { failed, instead, old } = wordsOf(this.#root);
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
