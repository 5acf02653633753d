/** Reads MDX into a tree, with the same parser and the same features as the build. */
import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { mdxToMdast } from 'satteri';

/** A component in a text, such as `<Source id="a" />`. Its name is null for a fragment `<>`. */
export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;
export type MdxNode = Nodes;

/** The place where a text stops being MDX. */
export class MdxError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.name = 'MdxError';
    this.line = line;
  }
}

/** The tree of an article. Front matter may be before the text; lines are those of `source`. */
export function parseMdx(source: string): Root {
  try {
    const tree = mdxToMdast(source, { features: { frontmatter: true, gfm: true, headingAttributes: true } });
    if (tree.type !== 'root') throw new Error(`expected a document, got "${tree.type}"`);
    return tree;
  } catch (error) {
    throw readError(error);
  }
}

/** Is this node a component? */
export function isElement(node: MdxNode): node is MdxNode & MdxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Is this node inside a line, so that it belongs to the paragraph around it? */
export function isPhrasing(node: MdxNode): node is PhrasingContent {
  return PHRASING.has(node.type);
}

/** The children of a node, or none. */
export function childrenOf(node: MdxNode): readonly MdxNode[] {
  return 'children' in node ? node.children : [];
}

/** The first line of a node, counted from 1. */
export function lineOf(node: MdxNode): number {
  return node.position?.start.line ?? 1;
}

/** A prop that is written as plain text, or null when it is missing or is an expression. */
export function propOf(element: MdxElement, name: string): string | null {
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name) {
      return typeof attribute.value === 'string' ? attribute.value : null;
    }
  }
  return null;
}

/** The id that an author gave a heading with `{#id}`, or null. */
export function headingId(node: MdxNode): string | null {
  const properties: unknown = node.data && 'hProperties' in node.data ? node.data.hProperties : undefined;
  if (typeof properties !== 'object' || properties === null || !('id' in properties)) return null;
  return typeof properties.id === 'string' ? properties.id : null;
}

/** Calls `visit` for a node and everything in it, in reading order, with the nodes around it. */
export function walk(
  node: MdxNode,
  visit: (node: MdxNode, around: readonly MdxNode[]) => void,
  around: readonly MdxNode[] = [],
): void {
  visit(node, around);
  for (const child of childrenOf(node)) walk(child, visit, [...around, node]);
}

const PHRASING: ReadonlySet<string> = new Set([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'strong',
  'text',
]);

/** The parser says `12:3: Expected a closing tag … (mdx-jsx:some-rule)`. */
function readError(error: unknown): MdxError {
  const message = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):\d+: ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(message);
  return match ? new MdxError(match[2] ?? message, Number(match[1])) : new MdxError(message, 1);
}
