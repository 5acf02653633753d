import type { Block } from '../reading/article-text.ts';
import { languageRules } from './languages/languages.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';
import { readerTexts } from './reader-texts.ts';

/**
 * Every paragraph, list item and table row that states a number has a source. A number is a digit or
 * a number word with a unit of time, a dose, a temperature, a share, or a count of people.
 * What names a section or a page (headings, links inside the guide) states nothing.
 */
export const numbersRule: Rule = (content) => [
  ...content.articles.flatMap(({ file, language, parsed }) => {
    const blocks = parsed?.text.blocks ?? [];
    const pattern = languageRules(language)?.numberWithUnit;
    return pattern ? blocks.flatMap((block) => mistakeIn({ file, block, blocks, pattern })) : [];
  }),
  // A definition names no source, so it cannot state a number.
  ...readerTexts(content)
    .filter(({ kind }) => kind === 'terms')
    .flatMap(({ file, language, text, lineAt }) => {
      const pattern = languageRules(language)?.numberWithUnit;
      const number = pattern ? findNumber(text, pattern) : null;
      if (!number) return [];
      return [
        {
          file,
          line: lineAt(number.index),
          what: `the definition states a number, "${number.text}", and definitions have no sources`,
          expected: 'a definition without numbers',
          remedy: 'say it in an article, with its source',
        },
      ];
    }),
];

/** The first number with a unit in a text, or null. */
export function findNumber(text: string, pattern: RegExp): { text: string; index: number } | null {
  const match = pattern.exec(text);
  return match ? { text: match[0].replace(/\s+/g, ' '), index: match.index } : null;
}

interface Asked {
  file: string;
  block: Block;
  /** All blocks of the article: the source may be in another one of the same list. */
  blocks: readonly Block[];
  /** How the language states a number. */
  pattern: RegExp;
}

function mistakeIn({ file, block, blocks, pattern }: Asked): Mistake[] {
  const number = findNumber(block.ownText, pattern);
  if (!number || hasSource(block, blocks)) return [];
  return [
    {
      file,
      line: block.line + block.ownText.slice(0, number.index).split('\n').length - 1,
      what: `"${number.text}" has no source`,
      expected: `<Source id="…" /> in the same ${BLOCK_NAMES[block.kind]}`,
      remedy: 'add the source after the sentence, or say it without the number',
    },
  ];
}

const BLOCK_NAMES = {
  paragraph: 'paragraph',
  item: 'list item, in its lead-in or in the last item',
  cell: 'row',
};

/** A list is sourced in each item, at the end of its lead-in, or at the end of its last item; a table likewise. */
function hasSource(block: Block, blocks: readonly Block[]): boolean {
  if (block.sources.length > 0) return true;
  // The lead-in of a list may have its number proved by the list.
  const led = blocks.find((other) => other.group?.leadIn === block)?.group;
  const group = block.group ?? led;
  if (!group) return false;
  const ofGroup = blocks.filter((other) => other.group === group);
  const last = Math.max(...ofGroup.map((other) => other.place));
  const samePlace = ofGroup.filter((other) => block.group === group && other.place === block.place);
  const lastPlace = ofGroup.filter((other) => other.place === last);
  return [...samePlace, ...lastPlace, ...(group.leadIn ? [group.leadIn] : [])].some(
    (other) => other.sources.length > 0,
  );
}
