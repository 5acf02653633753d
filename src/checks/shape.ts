import type { Block } from '../reading/article-text.ts';
import { isElement, lineOf, walk } from '../reading/mdx.ts';
import { measureSentences } from '../reading/reading.ts';
import { countWords } from '../schema/text.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';
import type { TextFile } from './text-file.ts';

/** The limits of the house style for paragraphs, lists, headings and what is marked as important. */
const LIMITS = { sentences: 6, words: 90, items: 6, important: 2 };

/** Paragraphs and lists stay short, and headings, items and what is important keep their form. */
export const shapeRule: Rule = ({ articles }) =>
  articles.flatMap((file) => [
    ...paragraphMistakes(file),
    ...listMistakes(file),
    ...headingMistakes(file),
    ...importantMistakes(file),
  ]);

function paragraphMistakes({ file, parsed }: TextFile): Mistake[] {
  return (parsed?.text.blocks ?? []).flatMap(({ kind, text, line }) => {
    if (kind !== 'paragraph') return [];
    const sentences = measureSentences([text]).length;
    const words = countWords(text);
    if (sentences <= LIMITS.sentences && words <= LIMITS.words) return [];
    return [
      {
        file,
        line,
        what: `the paragraph has ${sentences} sentences and ${words} words`,
        expected: `${LIMITS.sentences} sentences and ${LIMITS.words} words, or fewer`,
        remedy: 'make two paragraphs or a list of it',
      },
    ];
  });
}

function listMistakes({ file, parsed }: TextFile): Mistake[] {
  const items = (parsed?.text.blocks ?? []).filter(({ kind }) => kind === 'item');
  const tooLong = [...new Set(items.map(({ group }) => group))].flatMap((group) => {
    const ofList = items.filter((item) => item.group === group);
    const count = new Set(ofList.map(({ place }) => place)).size;
    if (count <= LIMITS.items) return [];
    return [
      {
        file,
        line: ofList[0]?.line ?? 1,
        what: `the list has ${count} items`,
        expected: `${LIMITS.items} or fewer`,
        remedy: 'make two lists of it, each with its own lead-in',
      },
    ];
  });
  return [
    ...tooLong,
    ...items.filter(endsLikeSentence).map((item) => fullStop(file, item.line, item.text.trim())),
  ];
}

/** An item finishes the sentence of its lead-in; only the steps of a numbered list are sentences of their own. */
function endsLikeSentence({ group, text }: Block): boolean {
  return group?.kind === 'list' && text.trim().endsWith('.');
}

function headingMistakes({ file, parsed }: TextFile): Mistake[] {
  return (parsed?.text.headings ?? [])
    .filter(({ text }) => text.endsWith('.'))
    .map(({ text, line }) => fullStop(file, line, text));
}

function fullStop(file: string, line: number, text: string): Mistake {
  const expected = 'no full stop at the end of a heading or a list item';
  return { file, line, what: `"${text}" ends with a full stop`, expected, remedy: 'take it away' };
}

function importantMistakes({ file, parsed }: TextFile): Mistake[] {
  const lines: number[] = [];
  if (parsed) {
    walk(parsed.tree, (node) => {
      if (isElement(node) && node.name === 'Important') lines.push(lineOf(node));
    });
  }
  return lines.slice(LIMITS.important).map((line, index) => ({
    file,
    line,
    what: `this is <Important> number ${index + LIMITS.important + 1}`,
    expected: `at most ${LIMITS.important} in an article, or none stands out`,
    remedy: 'say it in a plain paragraph',
  }));
}
