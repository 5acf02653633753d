/** What a result leads to: the text of the linked section and nothing else. */
import { readPage } from '../../src/reading/page.ts';

/** A reader does not read further in one section. */
const maxWords = 350;

/**
 * The text from the element with this id to the next heading of its level or a higher one; from an h1 to
 * the first h2. Lists of contents are no text. Undefined if the id is not there.
 */
export function sectionText(html: string, id: string): string | undefined {
  const { document, sections } = readPage(html);
  const start = sections.findIndex((section) => (id === '' ? section.level === 1 : section.id === id));
  const first = sections[start];
  if (!first) {
    const element = id === '' ? null : document.querySelector(`main [id="${id}"]`);
    return element ? cut(element.textContent) : undefined;
  }
  const rest = sections.slice(start + 1);
  const end = rest.findIndex(({ level }) => level <= Math.max(first.level, 2));
  const inside = end === -1 ? rest : rest.slice(0, end);
  return cut(
    [first, ...inside]
      .flatMap(({ heading, parts }) => [{ text: heading }, ...parts])
      .map(({ text }) => text)
      .join(' '),
  );
}

function cut(text: string): string {
  return text.split(/\s+/).filter(Boolean).slice(0, maxWords).join(' ').toLowerCase();
}
