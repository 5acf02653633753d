/**
 * The search field of the header. It is folded away, so pages are sent without it: it is drawn around the link
 * that leads to all questions, and its styles are loaded when the fold is opened.
 */
import { loadStyles } from '../../dom/load-styles.ts';
import { searchForm as en } from '../../i18n/en/search-form.ts';
import fieldStyles from '@/styles/search-field.css?url';

/** A language is added here. */
const texts: Readonly<Record<string, typeof en>> = { en };

/** The library of elements would be more script than a page may load before a reader touches a tool. */
function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const it = document.createElement(tag);
  it.append(...children);
  return Object.assign(it, properties);
}

function fieldAround(link: HTMLAnchorElement, language: string): HTMLElement {
  const { labelShort, placeholder, button, notLoaded } = texts[language] ?? en;
  const id = 'search-header';
  const icon = link.querySelector('svg')?.cloneNode(true) ?? '';
  const field = document.createElement('search-field');
  field.className = 'search';
  Object.assign(field.dataset, { place: 'header', state: 'idle', language, failed: notLoaded });
  field.append(
    element(
      'form',
      { role: 'search', ariaLabel: labelShort, action: link.href },
      element('label', { className: 'vh', htmlFor: id }, labelShort),
      element(
        'div',
        { className: 'search-row' },
        element('input', { id, type: 'search', autocomplete: 'off', spellcheck: false, placeholder }),
        element('button', { className: 'btn' }, icon, element('span', {}, button)),
      ),
      link,
    ),
  );
  return field;
}

const fold = document.querySelector<HTMLDetailsElement>('[data-search-fold]');
const link = fold?.querySelector('a');
if (fold && link) {
  const panel = link.parentElement;
  const field = fieldAround(link, fold.dataset['searchFold'] ?? 'en');
  // It can be typed into before its styles are there, and is seen with them.
  field.style.opacity = '0';
  panel?.append(field);
  fold.addEventListener(
    'toggle',
    () => {
      loadStyles(fieldStyles)
        .catch(() => undefined)
        .finally(() => (field.style.opacity = ''));
    },
    { once: true },
  );
}
