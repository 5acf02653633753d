/**
 * The answers of the page of the choices. The form works without a script; with it the answers are
 * kept, repeated on one page for the visit, and can be deleted.
 */
import { fill } from '../../i18n/fill.ts';
import { DocumentOfPage } from '../page/document-of-page.ts';
import {
  type Answers,
  isAnswer,
  noAnswers,
  summaryOf,
  withAnswer,
  withOwn,
  withoutOwn,
  withTalk,
} from './answers.ts';

class MyChoicesElement extends HTMLElement {
  #kept: DocumentOfPage<Answers> | undefined;

  connectedCallback(): void {
    const early = this.#inputs().filter(({ checked }) => checked);
    const kept = new DocumentOfPage<Answers>({
      empty: noAnswers,
      early:
        early.length > 0
          ? (answers) => early.reduce((some, input) => withInput(some, input), answers)
          : undefined,
      mark: 'choices',
      load: async () => (await import('./kept-answers.ts')).keptAnswers,
      show: (answers) => {
        this.#draw(answers);
      },
      tellProblem: (problem) => {
        const line = this.querySelector('[data-kept]');
        if (line) line.textContent = this.dataset[problem === 'full' ? 'full' : 'notKept'] ?? '';
      },
    });
    this.#kept = kept;
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) {
        const { name, value, checked, dataset } = target;
        kept.change((answers) => withInput(answers, { name, value, checked, dataset }));
      }
      if (target instanceof HTMLTextAreaElement) {
        const { value } = target;
        kept.change((answers) => ({ ...answers, questions: value }));
      }
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-do]') : null;
      if (button?.dataset['do'] === 'print') print();
      if (button?.dataset['do'] === 'delete') this.#delete();
      if (button?.dataset['do'] === 'remove') {
        const text = button.closest('li')?.querySelector('[data-text]')?.textContent ?? '';
        kept.change((answers) => withoutOwn(answers, text));
        this.querySelector<HTMLElement>('form input')?.focus();
      }
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const field = this.querySelector<HTMLInputElement>('form input');
      if (!field) return;
      const { value } = field;
      kept.change((answers) => withOwn(answers, value));
      field.value = '';
      field.focus();
    });
  }

  #draw(answers: Answers): void {
    for (const input of this.#inputs()) {
      const statement = input.dataset['statement'];
      if (statement !== undefined) input.checked = answers.matters[statement] === input.value;
      else if (input.dataset['talk'] !== undefined) input.checked = answers.talk.includes(input.value);
      else if (input.name === 'ready') input.checked = answers.ready === input.value;
    }
    const questions = this.querySelector('textarea');
    // What is being written is not taken away by what was kept before.
    if (questions && document.activeElement !== questions) questions.value = answers.questions;
    this.#drawOwn(answers.own);
    this.#drawPage(answers);
  }

  #drawOwn(own: readonly string[]): void {
    const list = this.querySelector<HTMLElement>('[data-own]');
    const template = this.querySelector('template');
    if (!list || !template) return;
    list.hidden = own.length === 0;
    list.replaceChildren(
      ...own.map((text) => {
        const row = document.importNode(template.content, true);
        const words = row.querySelector('[data-text]');
        const remove = row.querySelector('[data-name]');
        if (words) words.textContent = text;
        if (remove) remove.textContent = fill(this.dataset['remove'] ?? '', { text });
        return row;
      }),
    );
  }

  /** The page for the visit is always ready, because the browser's own menu prints too. */
  #drawPage(answers: Answers): void {
    const statements = [...this.querySelectorAll('.matter > legend')].map((legend) => legend.textContent);
    const readiness = Object.fromEntries(
      this.#inputs()
        .filter(({ name }) => name === 'ready')
        .map((input) => [input.value, input.closest('label')?.textContent.trim() ?? '']),
    );
    const names = this.#inputs()
      .filter(({ dataset }) => dataset['talk'] !== undefined)
      .map(({ value }) => value);
    const lists = Object.entries(summaryOf(answers, { statements, names, readiness }));
    for (const [name, items] of lists as [string, readonly string[]][]) {
      const part = this.querySelector<HTMLElement>(`[data-sum=${name}]`);
      if (!part) continue;
      part.hidden = items.length === 0;
      part.querySelector('ul')?.replaceChildren(
        ...items.map((item) => {
          const line = document.createElement('li');
          line.textContent = item;
          return line;
        }),
      );
    }
    const isEmpty = lists.every(([, items]) => (items as readonly string[]).length === 0);
    this.toggleAttribute('data-answered', !isEmpty);
    this.querySelector('[data-empty]')?.toggleAttribute('hidden', !isEmpty);
    this.querySelector('[data-doctor]')?.toggleAttribute('hidden', isEmpty);
  }

  #delete(): void {
    if (!confirm(this.dataset['deleteAsk'])) return;
    this.#kept?.change(() => noAnswers);
    const line = this.querySelector('[data-said]');
    if (line) line.textContent = this.dataset['deleted'] ?? '';
  }

  #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')];
  }
}

/** The same with what one input says. */
function withInput(
  answers: Answers,
  { name, value, checked, dataset }: Pick<HTMLInputElement, 'name' | 'value' | 'checked' | 'dataset'>,
): Answers {
  const statement = dataset['statement'];
  if (statement !== undefined && isAnswer(value)) return withAnswer(answers, statement, value);
  if (name === 'ready') return { ...answers, ready: value };
  return dataset['talk'] === undefined ? answers : withTalk(answers, value, checked);
}

customElements.define('my-choices', MyChoicesElement);
