/**
 * Turns a finished page into the sections that search finds: every `h1` to `h3` with an id starts one, and
 * so does every entry of the glossary. Text before the first of them belongs to the page as a whole. What
 * is content and not text (name, stage, the reader's own questions) comes from the content itself.
 */
import type { Page } from '../../reading/page.ts';
import type { PageSection, Part } from '../../reading/page-sections.ts';

export interface SearchSection {
  /** Id of the heading or of the term; empty for the page as a whole. */
  readonly id: string;
  /** What the heading says. */
  readonly heading: string;
  /** The text under it, one string a block (paragraph, list item, table cell). */
  readonly blocks: readonly string[];
  /** Questions that the section answers, in the reader's words. */
  readonly asked: readonly string[];
  /** How many sources it has. */
  readonly sources: number;
}

export interface SearchPage {
  /** Value of `<html lang>`. */
  readonly language: string;
  readonly title: string;
  /** Empty where the page belongs to no stage. */
  readonly stage: string;
  readonly sections: readonly SearchSection[];
}

/** What the content says of a page that search finds. */
export interface SearchFacts {
  readonly title: string;
  /** Empty where the page belongs to no stage. */
  readonly stage: string;
  /** Does it explain words? Then its sections are those words. */
  readonly isGlossary: boolean;
  /** Questions by the id of the section that answers them. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
  /** The sentence with other names of the matter; empty where there are none. */
  readonly alsoCalled: string;
}

/** What search knows of a page by its address without the base path. It leaves out all other pages. */
export type SearchFactsByAddress = ReadonlyMap<string, SearchFacts>;

/** The sections of a page. */
export function cutIntoSections(page: Pick<Page, 'language' | 'sections'>, facts: SearchFacts): SearchPage {
  const { title, stage, isGlossary, asked } = facts;
  const sections = joined(page.sections.filter(({ element }) => !isGlossary || element?.rawTagName === 'dt'));
  const [first] = sections.filter(({ id }) => id !== '');
  if (first && facts.alsoCalled !== '') first.blocks.push(facts.alsoCalled);
  return {
    language: page.language,
    title,
    stage,
    sections: sections
      .filter(({ id, blocks }) => id !== '' || blocks.length > 0)
      .map(({ id, heading, blocks, cited }) => ({
        id,
        heading: id === '' ? title : heading,
        blocks,
        asked: asked.get(id) ?? [],
        sources: cited.size,
      })),
  };
}

interface OpenSection {
  readonly id: string;
  readonly heading: string;
  readonly blocks: string[];
  readonly cited: Set<string>;
}

/** A heading that starts no section of its own is text of the one before; names of parts of a card are not. */
function joined(sections: readonly PageSection[]): OpenSection[] {
  const open: OpenSection[] = [{ id: '', heading: '', blocks: [], cited: new Set() }];
  for (const { id, level, heading, isSearched, parts } of sections) {
    if (isSearched && id !== '' && level <= 3) open.push({ id, heading, blocks: [], cited: new Set() });
    else if (isSearched && level > 2 && heading !== '') open.at(-1)?.blocks.push(heading);
    for (const part of parts.filter((one) => one.isSearched)) take(open.at(-1), part);
  }
  return open;
}

function take(section: OpenSection | undefined, { text, cited }: Part): void {
  if (text !== '') section?.blocks.push(text);
  for (const source of cited) section?.cited.add(source);
}
