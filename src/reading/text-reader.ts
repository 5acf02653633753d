/** Reads an article into what `ArticleText` holds. */
import type { Root } from 'mdast';
import { countWords } from '../schema/text.ts';
import type { ArticleText, Block, Group, Heading, Section, Use } from './article-text.ts';
import type { MdxElement, MdxNode } from './mdx.ts';
import { childrenOf, headingId, isElement, isPhrasing, lineOf, parseMdx, propOf } from './mdx.ts';

/** Props whose value is on the page: the title of an expander, the name of a fact. */
export const READ_PROPS = ['title', 'name'] as const;

/** Reads an article, or only its body. Throws an `MdxError` with the line when it is not MDX. */
export function readArticleText(source: string): ArticleText {
  return textOf(parseMdx(source));
}

/** The text of a tree that is parsed already. */
export function textOf(tree: Root): ArticleText {
  const reader = new TextReader();
  reader.readAll(tree.children, []);
  return reader.result();
}

/** Goes through the tree once; the open section takes what comes until the next heading. */
class TextReader {
  readonly #intro: ArticleText['intro'] = { blocks: [], uses: [], words: 0 };
  readonly #sections: Section[] = [];
  /** The paragraph just before, which may lead in a list or a table. */
  #lastParagraph: Block | null = null;

  result(): ArticleText {
    const parts = [this.#intro, ...this.#sections];
    return {
      intro: this.#intro,
      sections: this.#sections,
      headings: this.#sections.map((section) => section.heading),
      blocks: parts.flatMap((part) => part.blocks),
      uses: parts.flatMap((part) => part.uses),
      words: parts.reduce((sum, part) => sum + part.words, 0),
    };
  }

  readAll(nodes: readonly MdxNode[], inside: string[]): void {
    // Words right inside a component, with no empty lines around them, are a paragraph too.
    let line: MdxNode[] = [];
    const endLine = () => {
      if (line.length > 0) this.#readParagraph(line, inside);
      line = [];
    };
    for (const node of nodes) {
      if (isPhrasing(node)) {
        line.push(node);
      } else {
        endLine();
        this.#readBlock(node, inside);
      }
    }
    endLine();
  }

  #readBlock(node: MdxNode, inside: string[]): void {
    if (node.type === 'heading') {
      this.#openSection({
        depth: node.depth,
        id: headingId(node),
        text: plainText(node),
        line: lineOf(node),
      });
      for (const use of usesIn(node)) this.#part.uses.push(use);
    } else if (node.type === 'paragraph') {
      this.#readParagraph(node.children, inside);
    } else if (node.type === 'list') {
      const group: Group = {
        kind: node.ordered === true ? 'numbered-list' : 'list',
        leadIn: this.#lastParagraph,
      };
      node.children.forEach((item, place) => this.#readItem(item, inside, group, place));
      this.#lastParagraph = null;
    } else if (node.type === 'table') {
      const group: Group = { kind: 'table', leadIn: this.#lastParagraph };
      node.children.forEach((row, place) => {
        for (const cell of row.children) this.#addBlock('cell', cell.children, { inside, group, place });
      });
      this.#lastParagraph = null;
    } else if (isElement(node)) {
      this.#readElement(node, inside);
    } else {
      this.readAll(childrenOf(node), inside);
    }
  }

  #readElement(element: MdxNode & MdxElement, inside: string[]): void {
    // What a component says in a prop is read like any text.
    for (const prop of READ_PROPS) this.#part.words += countWords(propOf(element, prop) ?? '');
    const uses = usesOfElement(element);
    this.#part.uses.push(...uses);
    // A reference alone after a paragraph proves that paragraph.
    for (const use of uses) if (use.kind === 'source') this.#lastParagraph?.sources.push(use.id);
    this.readAll(childrenOf(element), [...inside, element.name ?? '']);
  }

  #readParagraph(nodes: readonly MdxNode[], inside: string[]): void {
    this.#lastParagraph = this.#addBlock('paragraph', nodes, { inside, group: null, place: 0 });
  }

  #readItem(item: MdxNode, inside: string[], group: Group, place: number): void {
    for (const child of childrenOf(item)) {
      if (child.type === 'paragraph') this.#addBlock('item', child.children, { inside, group, place });
      else this.#readBlock(child, inside);
    }
  }

  #addBlock(
    kind: Block['kind'],
    nodes: readonly MdxNode[],
    { inside, group, place }: Pick<Block, 'inside' | 'group' | 'place'>,
  ): Block | null {
    const text = nodes.map((node) => plainText(node)).join('');
    const uses = nodes.flatMap((node) => usesIn(node));
    this.#part.uses.push(...uses);
    const first = nodes[0];
    if (!first || text.trim() === '') return null;
    const block: Block = {
      kind,
      text,
      ownText: nodes.map((node) => plainText(node, isInternalLink)).join(''),
      line: lineOf(first),
      sources: uses.flatMap((use) => (use.kind === 'source' ? [use.id] : [])),
      inside,
      group,
      place,
    };
    this.#part.blocks.push(block);
    this.#part.words += countWords(text);
    return block;
  }

  get #part(): Omit<Section, 'heading'> {
    return this.#sections.at(-1) ?? this.#intro;
  }

  #openSection(heading: Heading): void {
    this.#sections.push({ heading, blocks: [], uses: [], words: 0 });
    this.#lastParagraph = null;
  }
}

/** The words of a node. What `skip` picks is left out, but its line breaks stay, so that lines can be counted. */
function plainText(node: MdxNode, skip: (node: MdxNode) => boolean = () => false): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  const text = childrenOf(node)
    .map((child) => plainText(child, skip))
    .join('');
  return skip(node) ? text.replace(/[^\n]/g, '') : text;
}

function isInternalLink(node: MdxNode): boolean {
  return node.type === 'link' && /^[/#]/.test(node.url);
}

function usesIn(node: MdxNode): Use[] {
  const own = isElement(node)
    ? usesOfElement(node)
    : node.type === 'link'
      ? [{ kind: 'link' as const, url: node.url, text: plainText(node), line: lineOf(node) }]
      : [];
  return [...own, ...childrenOf(node).flatMap((child) => usesIn(child))];
}

function usesOfElement(element: MdxNode & MdxElement): Use[] {
  const line = lineOf(element);
  const ids = (name: string) => (propOf(element, name) ?? '').split(/\s+/).filter((id) => id !== '');
  switch (element.name) {
    case 'Source':
      return ids('id').map((id) => ({ kind: 'source', id, line }));
    case 'Term':
      return ids('id').map((id) => ({ kind: 'term', id, line }));
    case 'Chance':
      return ids('id').map((id) => ({ kind: 'chance', id, line }));
    case 'ChancePair':
      return [...ids('benefit'), ...ids('harm')].map((id) => ({ kind: 'chance', id, line }));
    case 'Wording':
      return ids('id').map((id) => ({ kind: 'wording', id, line }));
    case 'Figure':
      return ids('id').map((id) => ({ kind: 'figure', id, line }));
    case 'Step':
      return ids('picture').map((id) => ({ kind: 'figure', id, line }));
    case 'BodyMap':
      return [{ kind: 'body-map', line }];
    case 'BodyMapTable':
      return ids('part').map((id) => ({ kind: 'body-map-table', id, line }));
    case 'SeriousHarm':
      return [{ kind: 'serious-harm', line }];
    case 'CareCards':
      return [{ kind: 'care-cards', line }];
    case 'Unsourced':
      return [{ kind: 'unsourced', line }];
    case 'Moved':
      return ids('from').map((from) => ({ kind: 'moved', from, line }));
    default:
      return [];
  }
}
