import { h } from '../../dom/elements.ts';
import { fill } from '@/i18n/fill.ts';
import type { FoundSection, Piece } from './found-section.ts';
import type { SearchFieldTexts } from '@/i18n/en/search-field.ts';

interface Options {
  readonly words: SearchFieldTexts;
  /** True where the results are the page itself: each gets a heading. Below a field they would disturb its outline. */
  readonly headings: boolean;
  /** True where a result above has the same heading: the link then names its page as well, unseen. */
  readonly isNamesake: boolean;
  /** The best answer says more. */
  readonly isTop: boolean;
}

/** One result: its heading as the one link, where it is, and what it says. */
export function resultItem(
  section: FoundSection,
  { words, headings, isNamesake, isTop }: Options,
): HTMLLIElement {
  const path = pathOf(section, words);
  const { address, heading, excerpt, sources } = section;
  return h(
    'li',
    { class: 'hit' },
    h(
      headings ? 'h2' : 'div',
      { class: 'hit-title' },
      h(
        'a',
        { href: address },
        ...heading.map(toNode),
        isNamesake && h('span', { class: 'vh' }, `, ${path}`),
      ),
    ),
    h('p', { class: 'path' }, path),
    excerpt.length > 0 && h('p', { class: 'excerpt' }, ...excerpt.map(toNode)),
    isTop && sources !== '' && h('p', { class: 'based-on' }, sources),
  );
}

/** The stage, and for a part of a page the name of the page as well, where the heading does not say it. */
function pathOf({ address, heading, page, stage }: FoundSection, words: SearchFieldTexts): string {
  const stages: Readonly<Record<string, string | undefined>> = words.stageNames;
  const name = stages[stage];
  if (!name) return page;
  const isPage = !address.includes('#') || heading.map(({ text }) => text).join('') === page;
  return isPage ? name : fill(words.path, { page, stage: name });
}

/** Text and marks are nodes: nothing that was indexed or typed is ever read as HTML. */
function toNode({ text, marked }: Piece): Node | string {
  return marked ? h('mark', {}, text) : text;
}
