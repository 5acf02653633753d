import type { Block } from '../reading/article-text.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';
import { readerTexts } from './reader-texts.ts';

/**
 * Every paragraph, list item and table row that states a number has a source. A number is a digit or
 * a number word with a unit of time, a dose, a temperature, a share, or a count of people.
 * What names a section or a page (headings, links inside the guide) states nothing.
 */
export const numbersRule: Rule = (content) => [
  ...content.articles
    .filter(({ language }) => language === 'en')
    .flatMap(({ file, parsed }) => {
      const blocks = parsed?.text.blocks ?? [];
      return blocks.flatMap((block) => mistakeIn(file, block, blocks));
    }),
  // A definition names no source, so it cannot state a number.
  ...readerTexts(content)
    .filter(({ kind, language }) => kind === 'terms' && language === 'en')
    .flatMap(({ file, text, lineAt }) => {
      const number = findNumber(text);
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
export function findNumber(text: string): { text: string; index: number } | null {
  const match = NUMBER_WITH_UNIT.exec(text);
  return match ? { text: match[0].replace(/\s+/g, ' '), index: match.index } : null;
}

function mistakeIn(file: string, block: Block, blocks: readonly Block[]): Mistake[] {
  const number = findNumber(block.ownText);
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

const WORD =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|' +
  'nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen';
const NUMBER = `(?:\\d+(?:[.,]\\d+)*|(?:${WORD})(?:-(?:one|${WORD}))?)`;
const TIME = 'seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|months?|years?';
const DOSE =
  'mg|mcg|micrograms?|milligrams?|grams?|g|ml|milliliters?|cc|units?|tablets?|pills?|puffs?|doses?|mSv';
const COUNT =
  'people|persons?|patients?|men|women|adults?|children|volunteers|injections?|blocks?|procedures?|trials?|studies';
/** Words that may stand between a number and its unit: "2 full days", "322 low back injections". */
const BETWEEN =
  'full|whole|more|other|extra|further|long|short|working|low|neck|nerve|back|steroid|epidural|UK|US|healthy|older|such|different';
const NUMBER_WITH_UNIT = new RegExp(
  `(?<![\\w.,-])(?:` +
    `${NUMBER}(?:\\s+(?:to|or|and)\\s+${NUMBER})?(?:-|\\s+)(?:(?:${BETWEEN})\\s+){0,2}(?:${TIME}|${DOSE}|${COUNT})\\b` +
    `|${NUMBER}\\s?(?:%|percent\\b|per\\s+cent\\b|°\\s?[CF]\\b|degrees\\b)` +
    `|\\d+(?:[.,]\\d+)*(?:mg|mcg|g|ml|cc)\\b` +
    `|one\\s+(?:minute|hour|week|month|year)\\b` +
    `|(?:hours?|days?|weeks?|months?|years?)\\s+\\d+` +
    `)`,
  'i',
);
