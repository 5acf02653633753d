/** What stands around the list of results. All of it is made of nodes; nothing typed is ever read as HTML. */
import { fill } from '@/i18n/fill.ts';
import type { SearchGuideFile } from '@/search/search-guide.ts';
import type { FoundSection } from './found-section.ts';

type GuideTexts = SearchGuideFile['texts'];

/** What was searched in place of what was typed, and the way back. */
export function correctionNotice(text: string, asTyped: string, back: () => void): HTMLElement {
  const notice = withText('p', text);
  notice.className = 'corrected';
  const button = withText('button', asTyped) as HTMLButtonElement;
  button.type = 'button';
  button.className = 'as-typed';
  button.addEventListener('click', back);
  notice.append(' ', button);
  return notice;
}

/** One choice for all results and one for each stage that has some, each with its count. */
export function stageOptions(texts: GuideTexts, counts: ReadonlyMap<string, number>): HTMLOptionElement[] {
  const stages = Object.entries(texts.stageNames).flatMap(([id, stage]) => {
    const n = counts.get(id);
    return n === undefined ? [] : [new Option(fill(texts.stageCount, { stage, n }), id)];
  });
  return [new Option(texts.allStages, ''), ...stages];
}

/** The explained word beside the results. */
export function termNote(term: FoundSection, texts: GuideTexts): HTMLElement {
  const note = document.createElement('aside');
  note.className = 'term-card';
  const kind = withText('p', texts.term);
  kind.className = 'path';
  const heading = withText('h2', term.heading.map(({ text }) => text).join(''));
  const link = withText('a', texts.allTerms) as HTMLAnchorElement;
  link.href = term.address;
  link.className = 'go';
  heading.id = 'term-explained';
  note.setAttribute('aria-labelledby', heading.id);
  note.append(kind, heading, withText('p', term.excerpt.map(({ text }) => text).join('')), link);
  return note;
}

export function withText(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
