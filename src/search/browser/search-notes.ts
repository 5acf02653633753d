/** What is around the list of results. All of it is made of nodes; nothing typed is ever read as HTML. */
import { h } from '../../dom/elements.ts';
import { fill } from '@/i18n/fill.ts';
import type { SearchFieldTexts } from '@/i18n/en/search-field.ts';
import type { FoundSection, Piece } from './found-section.ts';

/** What was searched in place of what was typed, and the way back. */
export function correctionNotice(text: string, asTyped: string, back: () => void): HTMLElement {
  return h(
    'p',
    { class: 'corrected' },
    `${text} `,
    h('button', { type: 'button', class: 'as-typed', onclick: back }, asTyped),
  );
}

/** One choice for all results and one for each stage that has some, each with its count. */
export function stageOptions(
  words: SearchFieldTexts,
  counts: ReadonlyMap<string, number>,
): HTMLOptionElement[] {
  const stages = Object.entries(words.stageNames).flatMap(([id, stage]) => {
    const n = counts.get(id);
    return n === undefined ? [] : [new Option(fill(words.stageCount, { stage, n }), id)];
  });
  return [new Option(words.allStages, ''), ...stages];
}

/** The explained word beside the results. */
export function termNote({ address, heading, excerpt }: FoundSection, words: SearchFieldTexts): HTMLElement {
  const id = 'term-explained';
  return h(
    'aside',
    { class: 'term-card', 'aria-labelledby': id },
    h('p', { class: 'path' }, words.term),
    h('h2', { id }, plain(heading)),
    h('p', {}, plain(excerpt)),
    h('a', { class: 'go', href: address }, words.allTerms),
  );
}

function plain(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
