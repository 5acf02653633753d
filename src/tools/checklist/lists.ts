/** The lists of an article that have boxes to check off, so that the tool and the article say the same. */
import type { ArticleText, Block, Section } from '../../reading/article-text.ts';

/** One list with boxes. Its words are those of the article. */
export interface ListToCheck {
  /** The anchor of the section it is in. */
  readonly id: string;
  /** The heading of the section. */
  readonly title: string;
  readonly items: readonly string[];
}

/** The checklists of an article, section by section, in reading order. */
export function checklistsOf(text: Pick<ArticleText, 'sections'>): ListToCheck[] {
  return listsOf(text, ({ inside }) => inside.at(-1) === 'Checklist');
}

/** The plain list of one section, such as what to bring. */
export function plainListOf(text: Pick<ArticleText, 'sections'>, id: string): ListToCheck[] {
  const sections = text.sections.filter(({ heading }) => heading.id === id);
  return listsOf({ sections }, ({ inside }) => inside.length === 0);
}

function listsOf({ sections }: Pick<ArticleText, 'sections'>, isWanted: (block: Block) => boolean) {
  return sections.flatMap((section): ListToCheck[] => {
    const items = section.blocks
      .filter((block) => block.kind === 'item' && isWanted(block))
      .map(({ text }) => sentence(text.replaceAll(/\s+/g, ' ').trim()));
    return items.length > 0 ? [{ ...nameOf(section), items }] : [];
  });
}

function nameOf({ heading }: Section) {
  return { id: heading.id ?? '', title: heading.text };
}

/** Items that go on from a lead-in begin with a small letter, and are by themselves here. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
