/** What stands around the list of results. All of it is made of nodes; nothing typed is ever read as HTML. */
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

/** Below a field there is no room for a care card: this leads to it. */
export function careNote(card: string, texts: GuideTexts): HTMLElement {
  const note = withText('p', texts.careText);
  note.className = `care-note care-note-${card}`;
  const link = withText('a', texts.careLink) as HTMLAnchorElement;
  link.href = `${import.meta.env.BASE_URL}${texts.carePath.replace(/^\//, '')}#care-${card}`;
  note.append(' ', link);
  return note;
}

/** One button for all results and one for each stage that has some, each with its count. */
export function stageChips({
  all,
  names,
  total,
  counts,
  choose,
}: {
  readonly all: string;
  readonly names: Readonly<Record<string, string>>;
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly choose: (stage: string | undefined) => void;
}): DocumentFragment {
  const chips = document.createDocumentFragment();
  const buttons: HTMLButtonElement[] = [];
  const add = (name: string, count: number, stage: string | undefined) => {
    const button = withText('button', `${name} `) as HTMLButtonElement;
    button.type = 'button';
    button.className = 'chip';
    button.setAttribute('aria-pressed', String(stage === undefined));
    button.append(withText('span', String(count)));
    button.addEventListener('click', () => {
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
      choose(stage);
    });
    buttons.push(button);
    chips.append(button);
  };
  add(all, total, undefined);
  for (const [stage, name] of Object.entries(names)) {
    const count = counts.get(stage);
    if (count !== undefined) add(name, count, stage);
  }
  return chips;
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
