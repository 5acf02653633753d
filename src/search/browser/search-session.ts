/**
 * One field and the results that belong to it, from the first key on. The element around them carries
 * the state in `data-state`; parts that hang on a state are hidden here, so that they are also out of
 * reach for the keyboard and for screen readers.
 */
import { fill } from '@/i18n/fill.ts';
import { languageOf, wordsOf } from './field-words.ts';
import { type Answer, type Found, type SearchEngine, startEngine } from './engine.ts';
import type { FoundSection } from './found-section.ts';
import { resultItem } from './result-item.ts';
import { OldPageError } from './search-guide-reader.ts';
import { correctionNotice, stageOptions, termNote, withText } from './search-notes.ts';
import { loadSigns } from './load-signs.ts';
import { cardFor, type Signs } from './signs.ts';
import type { SearchGuideTexts } from '@/search/search-guide.ts';

type State = 'idle' | 'searching' | 'slow' | 'results' | 'nothing' | 'failed';

/** How many results are shown before the reader asks for more, and how many words of each and of the first. */
const amounts = {
  belowField: { results: 5, words: 18, first: 28 },
  page: { results: 8, words: 30, first: 55 },
};

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
  /** The headings in the list. */
  readonly #names = new Set<string>();
  /** What the button below the list does. */
  #showRest: () => Promise<void> = () => Promise.resolve();
  #announcement: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, { isPage, styled = Promise.resolve() }: Options) {
    this.#root = root;
    this.#isPage = isPage;
    this.#styled = styled;
    this.#signs = loadSigns(this.#language);
    this.#amount = isPage ? amounts.page : amounts.belowField;
    this.#part('show-more')?.addEventListener('click', () => void this.#showRest());
    this.warmUp();
  }

  /** Starts the download of the engine, while the reader still types. */
  warmUp(): void {
    this.#startEngine().catch(() => {
      // The search that follows tries again and tells the reader if that fails too.
    });
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
    this.#turn += 1;
    const turn = this.#turn;
    const isOld = () => turn !== this.#turn;
    void this.#signs.then((signs) => {
      if (!isOld()) this.#showCard(cardFor(typed, signs));
    });
    // An old list stays until the new one is there; an old "nothing found" would be wrong meanwhile.
    if (this.#root.dataset['state'] !== 'results') this.#say([]);
    this.#enter('searching');
    const impatience = setTimeout(() => {
      if (isOld()) return;
      this.#enter('slow');
      const { slow, instead } = wordsOf(this.#root);
      this.#say([`${slow} ${instead}`]);
    }, patience);
    try {
      const engine = await this.#startEngine();
      const query = engine.understand(typed, { asTyped: typed === this.#asTyped });
      const searching = engine.search(query);
      // Awaited below, where a failure is told to the reader.
      searching.catch(() => undefined);
      await this.#showEarly(typed, engine.glance(query), engine, { isOver: isOld, final: searching });
      const answer = await searching;
      const first = await this.#firstOf(answer.found);
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
    this.#turn += 1;
    this.#shown = '';
    this.#enter('idle');
    this.#list()?.replaceChildren();
    this.#clearNotes();
    this.#showCard(undefined);
    this.#say([]);
  }

  #startEngine(): Promise<SearchEngine> {
    this.#engine ??= startEngine(this.#language).catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  #firstOf(found: readonly Found[]): Promise<FoundSection[]> {
    const { results, words, first } = this.#amount;
    return loaded(found.slice(0, results), (place) => (place === 0 ? first : words));
  }

  /**
   * While the index is on its way: the headings that the guide leads to, and then their texts, if those
   * are there before the final answer. The count waits until it is final.
   */
  async #showEarly(
    typed: string,
    answer: Answer | undefined,
    engine: SearchEngine,
    { isOver, final }: { isOver: () => boolean; final: Promise<Answer> },
  ): Promise<void> {
    const first = answer?.found.slice(0, this.#amount.results).flatMap((section) => section.heading() ?? []);
    if (!answer || !first?.length) return;
    await this.#styled;
    if (isOver()) return;
    this.#clearAside();
    this.#noteBefore(typed, answer, engine);
    this.#fillList(first, engine.texts);
    this.#list()?.setAttribute('data-early', '');
    this.#enter('searching');
    const texts = this.#firstOf(answer.found).catch(() => undefined);
    const withTexts = await Promise.race([texts, final.then(() => undefined)]);
    if (withTexts && !isOver()) this.#fillList(withTexts, engine.texts);
  }

  #show(
    typed: string,
    answer: Answer,
    first: readonly FoundSection[],
    { engine, term }: { engine: SearchEngine; term: FoundSection | undefined },
  ): void {
    const { found, correction } = answer;
    this.#clearAside();
    this.#noteBefore(typed, answer, engine);
    if (found.length === 0) {
      this.#list()?.replaceChildren();
      this.#rest = [];
      this.#enter('nothing');
      this.#sayLater([engine.texts.nothingText], fill(engine.texts.nothing, { query: typed }));
      return;
    }
    if (term) this.#part('term')?.replaceChildren(termNote(term, engine.texts));
    this.#showFilter(answer, engine);
    this.#showList(
      found,
      first,
      engine.texts,
      correction === undefined ? '' : fill(engine.texts.corrected, { query: correction }),
    );
  }

  #showList(
    found: readonly Found[],
    first: readonly FoundSection[],
    texts: SearchGuideTexts,
    before = '',
  ): void {
    this.#rest = found.slice(this.#amount.results);
    this.#fillList(first, texts);
    this.#showRest = () => this.#showMore(texts);
    const more = this.#part('show-more');
    if (more) more.textContent = fill(texts.more, { n: this.#rest.length });
    this.#enter('results');
    const { results } = texts;
    const count = found.length === 1 ? results.one : fill(results.many, { n: found.length });
    this.#sayLater([count], undefined, before);
  }

  /** Whoever stands on a result already stays on it, or on the first one where it is gone. */
  #fillList(sections: readonly FoundSection[], texts: SearchGuideTexts): void {
    const list = this.#list();
    const focused = list?.contains(document.activeElement) ? document.activeElement : null;
    this.#names.clear();
    list?.removeAttribute('data-early');
    list?.replaceChildren(...sections.map((section, place) => this.#item(section, place === 0, texts)));
    if (!focused) return;
    const links = [...(list?.querySelectorAll('a') ?? [])];
    (links.find(({ href }) => href === (focused as HTMLAnchorElement).href) ?? links[0])?.focus();
  }

  /** What stands above the results: the way back to what was typed. */
  #noteBefore(typed: string, { correction }: Answer, engine: SearchEngine): void {
    const notes: HTMLElement[] = [];
    if (correction !== undefined) {
      const back = () => {
        this.#asTyped = typed;
        this.#shown = '';
        void this.search(typed);
        this.#root.querySelector('input')?.focus();
      };
      const { corrected, asTyped } = engine.texts;
      notes.push(
        correctionNotice(fill(corrected, { query: correction }), fill(asTyped, { query: typed }), back),
      );
    }
    const shown = this.#notes();
    // The final answer mostly says what the early one said; a button that is being pressed must not go.
    if (shown?.textContent !== notes.map(({ textContent }) => textContent).join(''))
      shown?.replaceChildren(...notes);
  }

  /** The care card of a sign that was typed stands above everything, whatever the search finds. */
  #showCard(card: string | undefined): void {
    for (const part of this.#root.querySelectorAll<HTMLElement>('[data-part^="care-"]'))
      show(part, part.dataset['part'] === `care-${card}`);
    const note = this.#part('sign');
    show(note, card !== undefined);
    if (!note || card === undefined) return;
    note.className = `care-note care-note-${card}`;
    const link = note.querySelector('a');
    // Two cards are for emergencies, so the link leads to where they begin.
    if (link) link.hash = card === 'emergency' ? 'cards' : `care-${card}`;
  }

  #showFilter({ found }: Answer, engine: SearchEngine): void {
    const select = this.#part('stages') as HTMLSelectElement | null;
    if (!select || found.some(({ stage }) => stage === undefined)) return;
    const counts = new Map<string, number>();
    for (const { stage = '' } of found) if (stage !== '') counts.set(stage, (counts.get(stage) ?? 0) + 1);
    if (counts.size < 2) return;
    select.replaceChildren(...stageOptions(engine.texts, counts));
    select.setAttribute('aria-label', engine.texts.stages);
    select.onchange = () => void this.#showStage(found, select.value || undefined, engine.texts);
    select.hidden = false;
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
      const items = (await loaded(rest, () => this.#amount.words)).map((section) =>
        this.#item(section, false, texts),
      );
      if (turn !== this.#turn) return;
      this.#list()?.append(...items);
      // The button goes, so the reader continues where it led.
      items[0]?.querySelector('a')?.focus();
      this.#enter('results');
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  #item(section: FoundSection, isTop: boolean, texts: SearchGuideTexts): HTMLLIElement {
    const name = section.heading.map((piece) => piece.text).join('');
    const isNamesake = this.#names.has(name);
    this.#names.add(name);
    return resultItem(section, { texts, isNamesake, headings: this.#isPage, isTop });
  }

  #fail(error?: unknown): void {
    this.#shown = '';
    this.#engine = undefined;
    this.#list()?.replaceChildren();
    this.#clearNotes();
    this.#enter('failed');
    const isOldPage = error instanceof OldPageError;
    const { failed, instead, old } = wordsOf(this.#root);
    this.#say(isOldPage ? [] : [instead], isOldPage ? old : failed);
  }

  get #language(): string {
    return languageOf(this.#root);
  }

  #enter(state: State): void {
    const root = this.#root;
    const isStuck = state === 'nothing' || state === 'failed' || state === 'slow';
    const hasList =
      state === 'results' ||
      ((state === 'searching' || state === 'slow') && this.#list()?.hasChildNodes() === true);
    root.dataset['state'] = state;
    show(this.#part('panel'), state !== 'idle');
    show(this.#part('hint'), state === 'idle');
    show(this.#part('list'), hasList);
    show(this.#part('all'), hasList);
    show(this.#part('show-more'), state === 'results' && this.#rest.length > 0);
    show(this.#part('elsewhere'), isStuck);
    show(this.#part('nothing'), state === 'nothing');
    show(this.#part('failed'), state === 'failed');
  }

  #sayLater(sentences: readonly string[], headline?: string, heard = ''): void {
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => this.#say(sentences, headline, heard), announceAfter);
  }

  /**
   * Writes into the status region, which screen readers read out when they have time. `heard` stands
   * elsewhere on the screen and is only read out.
   */
  #say(sentences: readonly string[], headline?: string, heard = ''): void {
    clearTimeout(this.#announcement);
    const lines = sentences.map((sentence) => withText('p', sentence));
    if (heard !== '') {
      const line = withText('p', heard);
      line.className = 'vh';
      lines.unshift(line);
    }
    // A heading would disturb the outline of a page that only has a field.
    if (headline) lines.unshift(withText(this.#isPage ? 'h2' : 'div', headline));
    this.#part('status')?.replaceChildren(...lines);
  }

  #clearNotes(): void {
    this.#notes()?.replaceChildren();
    this.#clearAside();
  }

  #clearAside(): void {
    for (const name of ['stages', 'term']) this.#part(name)?.replaceChildren();
    show(this.#part('stages'), false);
  }

  /** The place above the results. It comes with the search, so that pages need not carry it. */
  #notes(): HTMLElement | null {
    const known = this.#part('notes');
    const status = this.#part('status');
    if (known || !status) return known;
    const notes = document.createElement('div');
    notes.dataset['part'] = 'notes';
    notes.className = 'search-notes';
    status.before(notes);
    return notes;
  }

  #list(): HTMLElement | null {
    return this.#part('list');
  }

  #part(name: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }
}

/** The texts of these sections. A single one that cannot be downloaded is left out. */
async function loaded(found: readonly Found[], words: (place: number) => number): Promise<FoundSection[]> {
  const answers = await Promise.allSettled(found.map((section, place) => section.load(words(place))));
  const sections = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  if (found.length > 0 && sections.length === 0) throw new Error('No result could be downloaded.');
  return sections;
}

function show(element: HTMLElement | null, visible: boolean): void {
  if (element) element.hidden = !visible;
}
