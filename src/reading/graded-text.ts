/**
 * Takes from a finished article the text that is counted when its reading level is measured: all that a
 * reader meets with everything open. Paragraphs, list items and cells of 4 words or more, cards,
 * expanders, and each definition once.
 */
import type { HTMLElement } from 'node-html-parser';
import { countWords } from '../schema/text.ts';
import { articleOf, type Page } from './page.ts';
import type { Part } from './page-sections.ts';
import { tidy } from './page-sections.ts';
import { measureSentences } from './reading.ts';

/** Everything from one heading to the next. */
export interface GradedSection {
  /** Anchor of the heading, or empty. */
  readonly id: string;
  readonly heading: string;
  /** One string for each paragraph, item, cell and definition. */
  readonly blocks: readonly string[];
}

/** The counted text of a page, the short answer first. A page that is no article has none. */
export function gradedSections(page: Pick<Page, 'document' | 'sections'>): GradedSection[] {
  if (!articleOf(page)) return [];
  const sections: { id: string; heading: string; parts: Part[] }[] = [{ id: '', heading: '', parts: [] }];
  for (const { id, heading, isGraded, parts } of page.sections) {
    if (isGraded) sections.push({ id, heading, parts: [] });
    sections.at(-1)?.parts.push(...parts.filter((part) => part.isGraded && isCounted(part)));
  }
  const definitions = new Set<string>();
  return sections
    .map(({ id, heading, parts }) => ({ id, heading, blocks: blocksOf(parts, definitions) }))
    .filter(({ blocks }) => blocks.length > 0);
}

/** An item, a cell or a line below this is a name and not a sentence. */
const minWords = 4;

/** Short items and cells are names. A short paragraph with a full stop is a sentence. */
function isCounted({ kind, text, isParagraph }: Part): boolean {
  if (kind !== 'text') return true;
  const words = countWords(text);
  return words >= minWords || (words > 0 && isParagraph && /[.!?]$/.test(text));
}

function blocksOf(parts: readonly Part[], definitions: Set<string>): string[] {
  const leadIns = leadInsOf(parts);
  const taken = new Set(leadIns.values());
  return parts.flatMap((part) => {
    if (part.kind === 'label') return [];
    if (part.kind === 'definition') {
      if (definitions.has(part.text)) return [];
      definitions.add(part.text);
      return [part.text];
    }
    const leadIn = leadIns.get(part);
    const own = taken.has(part) ? withoutLastSentence(part.text) : part.text;
    if (own === '') return [];
    return [leadIn ? `${lastSentence(leadIn.text)} ${own}` : own];
  });
}

/**
 * The lead-in of every item that finishes its sentence: the list is right below a text that ends
 * with a colon, and the item starts lower-case. Such an item is read together with it.
 */
function leadInsOf(parts: readonly Part[]): Map<Part, Part> {
  const leadIns = new Map<Part, Part>();
  const ofList = new Map<HTMLElement, Part | null>();
  let before: Part | null = null;
  for (const part of parts) {
    if (part.kind === 'label') before = null;
    if (part.kind !== 'text') continue;
    if (part.list) {
      if (!ofList.has(part.list)) ofList.set(part.list, before);
      const leadIn = ofList.get(part.list);
      if (leadIn?.text.endsWith(':') && /^\p{Ll}/u.test(part.text)) leadIns.set(part, leadIn);
    }
    before = part;
  }
  return leadIns;
}

function lastSentence(text: string): string {
  return measureSentences([text]).at(-1)?.text ?? '';
}

/** A lead-in is read with its items, so it does not count once more as a short sentence of its own. */
function withoutLastSentence(text: string): string {
  return tidy(text.slice(0, text.length - lastSentence(text).length));
}
