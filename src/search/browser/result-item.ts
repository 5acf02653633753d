import { fill } from '@/i18n/fill.ts';
import type { FoundSection, Piece } from './found-section.ts';
import type { SearchGuideTexts } from '@/search/search-guide.ts';

interface Options {
  readonly texts: SearchGuideTexts;
  /** True where the results are the page itself: each gets a heading. Below a field they would disturb its outline. */
  readonly headings: boolean;
  /** True where a result above has the same heading: the link then names its page as well, unseen. */
  readonly isNamesake: boolean;
  /** The best answer says more. */
  readonly isTop: boolean;
}

/** One result: its heading as the one link, where it stands, and what it says. */
export function resultItem(
  section: FoundSection,
  { texts, headings, isNamesake, isTop }: Options,
): HTMLLIElement {
  const link = document.createElement('a');
  link.href = section.address;
  link.append(...section.heading.map(toNode));
  if (isNamesake) link.append(unseen(`, ${pathOf(section, texts)}`));
  const heading = document.createElement(headings ? 'h2' : 'div');
  heading.className = 'hit-title';
  heading.append(link);
  const item = document.createElement('li');
  item.className = 'hit';
  item.append(heading, paragraph('path', [pathOf(section, texts)]));
  if (section.excerpt.length > 0) item.append(paragraph('excerpt', section.excerpt.map(toNode)));
  if (isTop && section.sources) item.append(paragraph('based-on', [section.sources]));
  return item;
}

/** The stage, and for a part of a page the name of the page as well. */
function pathOf({ address, page, stage }: FoundSection, texts: SearchGuideTexts): string {
  const name = texts.stageNames[stage];
  if (!name) return page;
  return address.includes('#') ? fill(texts.path, { page, stage: name }) : name;
}

function unseen(text: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = 'vh';
  element.textContent = text;
  return element;
}

function paragraph(name: string, content: (Node | string)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = name;
  element.append(...content);
  return element;
}

/** Text and marks are nodes: nothing that was indexed or typed is ever read as HTML. */
function toNode({ text, marked }: Piece): Node | string {
  if (!marked) return text;
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
