/**
 * The first results below a field, while the reader types. It is drawn with the first search: a page that
 * nobody searches need not carry it. The list can take the focus, so that a click into its text does not
 * count as leaving the search.
 */
import { h, lineIcon } from '../../dom/elements.ts';
import { wordsOf } from './field-words.ts';

export interface QuickPanel {
  readonly panel: HTMLElement;
  /** Leads to all results. */
  readonly all: HTMLAnchorElement;
}

/** `home` is where the pages of the language begin. */
export function quickPanel(field: HTMLElement, home: string): QuickPanel {
  const words = wordsOf(field);
  const toQuestions = field.querySelector('[data-part=link]')?.textContent.trim() ?? '';
  const elsewhere = [
    ['a-to-z', toQuestions],
    ['glossary', words.glossary],
    ['when-to-get-help', words.whenToGetHelp],
  ] as const;
  const all = h(
    'a',
    { class: 'go', 'data-part': 'all', href: `${home}search/`, hidden: true },
    words.seeAll,
    lineIcon(['M4 12H20M14 6L20 12L14 18'], { flip: true }),
  );
  const panel = h(
    'div',
    { class: 'quick', 'data-part': 'panel', tabindex: -1, hidden: true },
    h(
      'p',
      { class: 'care-note', 'data-part': 'sign', hidden: true },
      `${words.careText} `,
      h('a', { href: `${home}when-to-get-help/` }, words.careLink),
    ),
    h(
      'a',
      { class: 'go', 'data-part': 'perhaps', href: `${home}when-to-get-help/`, hidden: true },
      words.perhaps,
    ),
    h('div', { class: 'search-notes', 'data-part': 'notes' }),
    h('div', { class: 'search-status', 'data-part': 'status', role: 'status' }),
    h('ol', { class: 'hits', 'data-part': 'list', role: 'list', hidden: true }),
    all,
    h(
      'div',
      { 'data-part': 'elsewhere', hidden: true },
      h(
        'ul',
        { role: 'list' },
        ...elsewhere.map(([name, title]) =>
          h('li', {}, h('a', { class: 'go', href: `${home}${name}/` }, title)),
        ),
      ),
      h('p', {}, words.notHereText),
    ),
  );
  return { panel, all };
}
