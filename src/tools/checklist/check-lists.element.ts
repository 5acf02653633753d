/**
 * The lists to check off. The boxes are there without a script; with it the page remembers them, takes
 * items of the reader's own, counts, and puts the chosen questions first on paper.
 */
import { fill } from '../../i18n/fill.ts';
import { openFile } from '../browser/file.ts';
import { DocumentOfPage } from '../page/document-of-page.ts';
import {
  isFull,
  type ListName,
  noTicks,
  type OwnItem,
  type Ticks,
  withOwn,
  withoutOwn,
  withoutTicks,
  withCopy,
  withTick,
} from './ticks.ts';

class CheckListsElement extends HTMLElement {
  #kept: DocumentOfPage<Ticks> | undefined;

  connectedCallback(): void {
    const early = this.#boxes().filter(({ checked }) => checked);
    const kept = new DocumentOfPage<Ticks>({
      empty: noTicks,
      early:
        early.length > 0
          ? (ticks) => early.reduce((some, { value }) => withTick(some, value, true), ticks)
          : undefined,
      mark: 'ticks',
      load: async () => (await import('./kept-ticks.ts')).keptTicks,
      show: (ticks) => {
        this.#draw(ticks);
      },
      tellProblem: (problem) => {
        const line = this.querySelector('[data-kept]');
        if (line) line.textContent = this.dataset[problem === 'full' ? 'full' : 'notKept'] ?? '';
      },
    });
    this.#kept = kept;
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
      const { value, checked } = target;
      kept.change((ticks) => withTick(ticks, value, checked));
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-do]') : null;
      if (button?.dataset['do'] === 'print') print();
      if (button?.dataset['do'] === 'clear') {
        kept.change(withoutTicks);
        this.#say(this.dataset['cleared']);
      }
      if (button?.dataset['do'] === 'remove') this.#remove(button);
      if (button?.dataset['do'] === 'save') void this.#saveCopy(kept.data);
      if (button?.dataset['do'] === 'open') {
        // At once: browsers let a page ask for a file only just after a tap.
        openFile('.json', (text) => void this.#readCopy(text, kept));
      }
    });
    for (const form of this.querySelectorAll('form')) {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        this.#add(form);
      });
    }
  }

  #draw(ticks: Ticks): void {
    for (const list of this.#lists()) {
      const place = list.querySelector<HTMLElement>('[data-own]');
      const own = ticks.own.filter((item) => item.list === list.dataset['list']);
      const shown = [...(place?.querySelectorAll('input') ?? [])].map(({ value }) => value);
      // Rows that stay are not drawn anew: the keyboard may be on one of them.
      if (shown.join('\n') !== own.map(({ text }) => text).join('\n')) {
        place?.replaceChildren(...own.map((item) => this.#row(item)));
      }
      if (place) place.hidden = own.length === 0;
    }
    for (const box of this.#boxes()) box.checked = ticks.done.includes(box.value);
    this.#count();
  }

  #row({ text }: OwnItem): Node {
    const row = document.importNode(this.querySelector('template')?.content ?? new DocumentFragment(), true);
    const box = row.querySelector('input');
    const words = row.querySelector('[data-text]');
    const remove = row.querySelector<HTMLElement>('[data-name]');
    if (box) box.value = text;
    if (words) words.textContent = text;
    if (remove) remove.textContent = fill(remove.dataset['name'] ?? '', { text });
    return row;
  }

  #add(form: HTMLFormElement): void {
    const field = form.querySelector('input');
    const list = listOf(form);
    if (!field || !list || !this.#kept) return;
    const text = field.value;
    if (isFull(this.#kept.data)) this.#say(this.dataset['tooMany']);
    else {
      this.#kept.change((ticks) => withOwn(ticks, { list, text }));
      field.value = '';
    }
    field.focus();
  }

  #remove(button: HTMLButtonElement): void {
    const list = listOf(button);
    const text = button.closest('li')?.querySelector('input')?.value;
    if (!list || text === undefined) return;
    const field = button.closest('section')?.querySelector<HTMLElement>('form input');
    this.#kept?.change((ticks) => withoutOwn(ticks, { list, text }));
    this.#say(fill(this.dataset['removed'] ?? '', { text }));
    // The button is gone; the field below takes the place of the keyboard.
    field?.focus();
  }

  async #saveCopy(ticks: Ticks): Promise<void> {
    const [{ saveCopyOf }, { ticksTool }] = await filesAndTool();
    saveCopyOf(ticksTool, ticks, this.dataset['file'] ?? '');
  }

  async #readCopy(text: string, kept: DocumentOfPage<Ticks>): Promise<void> {
    const [{ readCopyOf }, { ticksTool }] = await filesAndTool();
    const found = readCopyOf(ticksTool, text);
    if (found === 'bad' || found === 'newer') {
      this.#say(this.dataset[found === 'bad' ? 'badFile' : 'newerFile']);
      return;
    }
    const { done, own } = withCopy(kept.data, found.data);
    // A copy only adds.
    const isNew = done.length > kept.data.done.length || own.length > kept.data.own.length;
    if (isNew) kept.change((ticks) => withCopy(ticks, found.data));
    this.#say(this.dataset[isNew ? 'added' : 'nothingNew']);
  }

  #count(): void {
    for (const list of this.#lists()) {
      const boxes = [...list.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
      const chosen = boxes.filter(({ checked }) => checked);
      const line = list.querySelector<HTMLElement>('[data-count]');
      if (line) line.textContent = fill(line.dataset['count'] ?? '', { n: chosen.length, all: boxes.length });
      if (list.dataset['list'] === 'questions') this.#prepareSheet(chosen.map(({ value }) => value));
    }
  }

  /** The sheet that is printed first. It is always ready, because the browser's own menu prints too. */
  #prepareSheet(questions: readonly string[]): void {
    const sheet = this.querySelector<HTMLElement>('[data-sheet]');
    if (!sheet) return;
    sheet.hidden = questions.length === 0;
    sheet.querySelector('ol')?.replaceChildren(
      ...questions.map((text) => {
        const item = document.createElement('li');
        item.textContent = text;
        return item;
      }),
    );
  }

  #say(words: string | undefined): void {
    const line = this.querySelector('[data-said]');
    if (line) line.textContent = words ?? '';
  }

  #lists(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-list]')];
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  }
}

/** Only those who save or open a copy need them. */
const filesAndTool = () =>
  Promise.all([import('../page/copy-of-document.ts'), import('./kept-ticks.ts')] as const);

function listOf(element: Element): ListName | undefined {
  const name = element.closest<HTMLElement>('[data-list]')?.dataset['list'];
  return name === 'before' || name === 'questions' ? name : undefined;
}

customElements.define('check-lists', CheckListsElement);
