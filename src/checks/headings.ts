import { isElement, walk } from '../reading/mdx.ts';
import { ID_PATTERN } from '../schema/id.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';
import type { TextFile } from './text-file.ts';

/** Every heading has an id of its own, no level is skipped, and headings are outside of components. */
export const headingsRule: Rule = ({ articles, pages }) =>
  [...articles, ...pages].flatMap((file) => [
    ...idMistakes(file),
    ...levelMistakes(file),
    ...insideMistakes(file),
  ]);

/** Anchors that the build itself gives a page, so that no heading can have them. */
const RESERVED: ReadonlySet<string> = new Set([
  'article',
  'changes',
  'details',
  'get-help',
  'main',
  'related',
  'short',
  'sources',
  'status',
]);

function idMistakes({ file, parsed }: TextFile): Mistake[] {
  const seen = new Map<string, number>();
  return (parsed?.text.headings ?? []).flatMap(({ id, text, line }) => {
    const remedy = `write an id of its own after it, such as {#${suggestedId(text)}}`;
    if (id === null) {
      return [
        {
          file,
          line,
          what: `the heading "${text}" has no id`,
          expected: 'an id in braces at its end',
          remedy,
        },
      ];
    }
    if (!ID_PATTERN.test(id)) {
      return [
        {
          file,
          line,
          what: `the id "${id}" is not an id`,
          expected: 'lower-case words with hyphens',
          remedy,
        },
      ];
    }
    if (RESERVED.has(id)) {
      return [
        { file, line, what: `the id "${id}" is used by the page itself`, expected: 'another id', remedy },
      ];
    }
    const first = seen.get(id);
    if (first !== undefined) {
      return [
        {
          file,
          line,
          what: `the id "${id}" is in line ${first} already`,
          expected: 'an id of its own',
          remedy,
        },
      ];
    }
    seen.set(id, line);
    return [];
  });
}

function levelMistakes({ file, parsed }: TextFile): Mistake[] {
  let last = 1;
  return (parsed?.text.headings ?? []).flatMap(({ depth, text, line }) => {
    const skipped = depth > last + 1;
    last = depth;
    if (depth === 1) {
      return [
        {
          file,
          line,
          what: `"${text}" is a heading of the first level`,
          expected: '## or ###',
          remedy: 'add a #',
        },
      ];
    }
    if (depth > 3) {
      return [
        {
          file,
          line,
          what: `"${text}" is a heading of level ${depth}`,
          expected: '## or ###',
          remedy: 'take a # away',
        },
      ];
    }
    if (!skipped) return [];
    const expected = 'a heading one level below the one before it';
    return [{ file, line, what: `"${text}" skips a level`, expected, remedy: 'take a # away' }];
  });
}

/** Components that may hold headings, and of which level. */
const MAY_HOLD: Readonly<Record<string, number>> = { Step: 2, TwoWays: 3 };

function insideMistakes({ file, parsed }: TextFile): Mistake[] {
  const mistakes: Mistake[] = [];
  if (!parsed) return mistakes;
  walk(parsed.tree, (node, around) => {
    const parent = around.at(-1);
    if (node.type !== 'heading' || !parent || parent.type === 'root') return;
    const name = isElement(parent) ? (parent.name ?? '') : parent.type;
    if (MAY_HOLD[name] === node.depth) return;
    mistakes.push({
      file,
      line: node.position?.start.line ?? 1,
      what: `a heading of level ${node.depth} is inside <${name}>`,
      expected: 'headings outside of components; only <TwoWays> holds ### and <Step> holds ##',
      remedy: 'move the heading above the component',
    });
  });
  return mistakes;
}

function suggestedId(text: string): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? ['section'];
  return words.slice(0, 3).join('-');
}
