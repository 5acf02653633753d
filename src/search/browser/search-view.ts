/**
 * What a search shows around its field. The element carries the state in `data-state`; parts that hang on a
 * state are hidden here, so that they are also out of reach for the keyboard and for screen readers. A part
 * that a place does not have is left alone.
 */
import { h } from '../../dom/elements.ts';
import { fill } from '@/i18n/fill.ts';
import type { SearchFieldTexts } from '@/i18n/en/search-field.ts';
import { wordsOf } from './field-words.ts';
import type { FoundSection } from './found-section.ts';
import { resultItem } from './result-item.ts';
import { correctionNotice, stageOptions, termNote } from './search-notes.ts';
import type { SignCard } from './signs.ts';

export type SearchState = 'idle' | 'searching' | 'slow' | 'results' | 'nothing' | 'failed';

/** Results can change with each key; only a list that stays this long is announced, in milliseconds. */
const announceAfter = 400;

export class SearchView {
  readonly #root: HTMLElement;
  readonly #isPage: boolean;
  readonly #words: SearchFieldTexts;
  /** The headings in the list. */
  readonly #names = new Set<string>();
  #announcement: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, isPage: boolean) {
    this.#root = root;
    this.#isPage = isPage;
    this.#words = wordsOf(root);
  }

  get state(): string | undefined {
    return this.#root.dataset['state'];
  }

  /** Shows what belongs to a state; `rest` is how many results wait below the list. */
  enter(state: SearchState, rest = 0): void {
    const isStuck = state === 'nothing' || state === 'failed' || state === 'slow';
    const isWaiting = state === 'searching' || state === 'slow';
    const hasList = state === 'results' || (isWaiting && this.#list?.hasChildNodes() === true);
    this.#root.dataset['state'] = state;
    show(this.#part('panel'), state !== 'idle');
    show(this.#part('hint'), state === 'idle');
    show(this.#list, hasList);
    show(this.#part('all'), hasList);
    const more = this.#part('show-more');
    more?.replaceChildren(fill(this.#words.more, { n: rest }));
    show(more, state === 'results' && rest > 0);
    show(this.#part('elsewhere'), isStuck);
    show(this.#part('nothing'), state === 'nothing');
    show(this.#part('failed'), state === 'failed');
  }

  /** Says something when it has been there for a while. */
  sayLater(sentences: readonly string[], headline?: string, heard?: string): void {
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => this.say(sentences, headline, heard), announceAfter);
  }

  /**
   * Writes into the status region, which screen readers read out when they have time. `heard` stands
   * elsewhere on the screen and is only read out.
   */
  say(sentences: readonly string[], headline = '', heard = ''): void {
    clearTimeout(this.#announcement);
    this.#part('status')?.replaceChildren(
      // A heading would disturb the outline of a page that only has a field.
      ...(headline ? [h(this.#isPage ? 'h2' : 'div', {}, headline)] : []),
      ...(heard ? [h('p', { class: 'vh' }, heard)] : []),
      ...sentences.map((sentence) => h('p', {}, sentence)),
    );
  }

  /** Whoever is on a result already stays on it, or on the first one where it is gone. */
  fillList(sections: readonly FoundSection[], { isEarly = false } = {}): void {
    const list = this.#list;
    const focused = list?.contains(document.activeElement) ? document.activeElement : null;
    this.#names.clear();
    list?.toggleAttribute('data-early', isEarly);
    list?.replaceChildren(...this.#items(sections, true));
    if (!focused) return;
    const links = [...(list?.querySelectorAll('a') ?? [])];
    (links.find(({ href }) => href === (focused as HTMLAnchorElement).href) ?? links[0])?.focus();
  }

  /** Adds results. The button that brought them goes, so the reader continues where it led. */
  append(sections: readonly FoundSection[]): void {
    const items = this.#items(sections, false);
    this.#list?.append(...items);
    items[0]?.querySelector('a')?.focus();
  }

  onShowMore(act: () => void): void {
    this.#part('show-more')?.addEventListener('click', act);
  }

  /** What is above the results: what was searched in place of what was typed, and the way back. */
  noteCorrection(correction: string | undefined, typed: string, back: () => void): void {
    const act = () => {
      back();
      this.#root.querySelector('input')?.focus();
    };
    const { corrected, asTyped } = this.#words;
    const notes =
      correction === undefined
        ? []
        : [correctionNotice(fill(corrected, { query: correction }), fill(asTyped, { query: typed }), act)];
    // The final answer mostly says what the early one said; a button that is being pressed must not go.
    const place = this.#part('notes');
    if (place?.textContent !== notes.map(({ textContent }) => textContent).join(''))
      place?.replaceChildren(...notes);
  }

  /**
   * The care card of a sign that was typed is above everything, whatever the search finds. Where it is
   * less sure, a line leads to the cards.
   */
  showCard(card: SignCard | undefined, isAlmost = false): void {
    show(this.#part('perhaps'), isAlmost && card === undefined);
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

  showTerm(term: FoundSection): void {
    this.#part('term')?.replaceChildren(termNote(term, this.#words));
  }

  /** Lets the reader choose one of the stages that have results. */
  showFilter(counts: ReadonlyMap<string, number>, choose: (stage: string | undefined) => void): void {
    const select = this.#part('stages') as HTMLSelectElement | null;
    if (!select || counts.size < 2) return;
    select.replaceChildren(...stageOptions(this.#words, counts));
    select.setAttribute('aria-label', this.#words.stages);
    select.onchange = () => choose(select.value || undefined);
    select.hidden = false;
  }

  /** Takes away what is around the list, but for the correction. */
  clearAside(): void {
    for (const name of ['stages', 'term']) this.#part(name)?.replaceChildren();
    show(this.#part('stages'), false);
  }

  /** Takes away everything but the card of a sign. */
  clear(): void {
    this.fillList([]);
    this.#part('notes')?.replaceChildren();
    this.clearAside();
  }

  #items(sections: readonly FoundSection[], isFirst: boolean): HTMLLIElement[] {
    return sections.map((section, place) => {
      const name = section.heading.map((piece) => piece.text).join('');
      const isNamesake = this.#names.has(name);
      this.#names.add(name);
      return resultItem(section, {
        words: this.#words,
        isNamesake,
        headings: this.#isPage,
        isTop: isFirst && place === 0,
      });
    });
  }

  get #list(): HTMLElement | null {
    return this.#part('list');
  }

  #part(name: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }
}

function show(element: HTMLElement | null, visible: boolean): void {
  if (element) element.hidden = !visible;
}
