import type { ChanceRules } from './languages/language-rules.ts';
import { languageRules } from './languages/languages.ts';
import type { ReaderText } from './reader-texts.ts';
import { readerTexts } from './reader-texts.ts';
import type { Rule } from './rule.ts';

/**
 * Nobody types a chance by hand: it is data, so that its sentence, its picture and its count cannot
 * disagree. The counts of serious harm are written as the studies print them, but never as "1 in X".
 */
export const handTypedChanceRule: Rule = (content) => {
  // The pages about the guide itself speak of zoom and contrast, never of a chance.
  const about = new Set(content.pages.map(({ file }) => file));
  return readerTexts(content)
    .filter(({ file }) => !about.has(file))
    .flatMap((piece) => {
      const found = findHandTypedChance(piece.text, languageRules(piece.language)?.chances, piece.kind);
      if (!found) return [];
      return [
        {
          file: piece.file,
          line: piece.lineAt(found.index),
          what: `"${found.text}" is a chance typed by hand`,
          expected: '<Chance id="…" />, or words without a number',
          remedy: 'add the chance to content/chances.yaml and draw it, or say it without the number',
        },
      ];
    });
};

/** The first chance that is typed by hand, or null. */
export function findHandTypedChance(
  text: string,
  chances: ChanceRules | undefined,
  kind: ReaderText['kind'] = 'body',
): { text: string; index: number } | null {
  const patterns =
    kind === 'seriousHarm'
      ? [chances?.oneInX].filter((each) => each !== undefined)
      : [...UNIVERSAL, ...(chances?.all ?? [])];
  const found = patterns
    .map((pattern) => pattern.exec(text))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index)[0];
  return found ? { text: found[0].replace(/\s+/g, ' ').trim(), index: found.index } : null;
}

/** Signs that mean a share in every language. */
const UNIVERSAL = [
  /\d\s?%/,
  /(?<![\d/])\d+\s?\/\s?(?:10|20|50|100|1,?000|10,?000|100,?000)(?![\d/])/,
  /(?<![\d:])\d+\s?:\s?(?:100|1,?000|10,?000)(?!\d)/,
];
