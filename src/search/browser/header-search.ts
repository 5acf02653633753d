/**
 * Draws the search field of the header, where its fold has a link to all questions until then. It comes with its
 * styles when the fold is opened for the first time, so pages are sent without both.
 */
import { h } from '../../dom/elements.ts';
import { loadStyles } from '../../dom/load-styles.ts';
import { searchForm as en } from '../../i18n/en/search-form.ts';
import fieldStyles from '@/styles/search-field.css?url';

/** A language is added here. */
const texts: Readonly<Record<string, typeof en>> = { en };

async function draw(fold: HTMLDetailsElement, link: HTMLAnchorElement): Promise<void> {
  const panel = link.parentElement;
  const input = h('input', { id: 'search-header', type: 'search', autocomplete: 'off', spellcheck: 'false' });
  const field = fieldAround(link, input, fold.dataset['searchFold'] ?? 'en');
  await loadStyles(fieldStyles).catch(() => undefined);
  field.firstElementChild?.append(link);
  panel?.append(field);
  const reach = () => {
    if (fold.open) input.focus();
  };
  fold.addEventListener('toggle', reach);
  reach();
}

function fieldAround(link: HTMLAnchorElement, input: HTMLInputElement, language: string): HTMLElement {
  const { labelShort, placeholder, button, notLoaded } = texts[language] ?? en;
  input.placeholder = placeholder;
  const icon = link.querySelector('svg')?.cloneNode(true);
  const field = document.createElement('search-field');
  field.className = 'search';
  Object.assign(field.dataset, { place: 'header', state: 'idle', language, failed: notLoaded });
  field.append(
    h(
      'form',
      { role: 'search', 'aria-label': labelShort, action: link.href },
      h('label', { class: 'vh', for: input.id }, labelShort),
      h(
        'div',
        { class: 'search-row' },
        input,
        h('button', { class: 'btn', type: 'submit' }, icon, h('span', {}, button)),
      ),
    ),
  );
  return field;
}

const fold = document.querySelector<HTMLDetailsElement>('[data-search-fold]');
const link = fold?.querySelector('a');
if (fold && link) void draw(fold, link);
