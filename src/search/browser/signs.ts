/**
 * Which care card is above the results. It is no search: what tells a sign comes with the script of the
 * page, all that was typed is read, and nothing else is asked. `src/commands/learn-signs.ts` writes the file.
 */
import { unpackNotes, unpackSet } from '../packed.ts';
import { correcting, Meanings, signFeatures } from '../sign-features.ts';

/** The cards, gravest first. */
export const signCards = ['emergency', 'urgent', 'call'] as const;
export type SignCard = (typeof signCards)[number];

/** A graver card is shown up to this much below another: to be too careful does less harm. */
const inDoubt = 5;

/** So sure of a sign a card has to be: of 100 ordinary harmless sentences about 2 alarm then. */
const sure = 1;

/** What falls short of it, but not of this, may be a sign: a line says so, and no card alarms. */
const almost = -5;

/** What a word, a meaning, or two of them add: to there being a sign, or to one card. */
type Weights = (feature: string) => number;

export interface Signs {
  readonly meanings: Meanings;
  readonly correct: (stem: string) => string;
  readonly weights: Weights;
  readonly cards: readonly Weights[];
}

/** Reads the learned file: the stems that are no slips, what tells a sign, what tells each card, and the meanings. */
export function readSigns(text: string): Signs {
  const [, known = '', weights = '', ...rest] = text.split('\n');
  const meanings = new Meanings();
  for (const line of rest.slice(signCards.length)) {
    const [words = '', meant = ''] = line.split(':');
    for (const meaning of meant) meanings.add(words.split(' '), meaning);
  }
  return {
    meanings,
    correct: correcting(meanings, unpackSet(known)),
    // Where nobody has written signs, nothing is one.
    weights: weights === '' ? () => -Infinity : unpackNotes(weights),
    cards: signCards.map((_, at) => unpackNotes(rest[at] ?? '')),
  };
}

/** The card for what was typed, by the part of it that most likely tells a sign, if that is surer than `minSure`. */
export function cardFor(
  typed: string,
  { meanings, correct, weights, cards }: Signs,
  minSure = sure,
): SignCard | undefined {
  let surest: string[] | undefined;
  let most = minSure;
  for (const features of signFeatures(typed, meanings, correct)) {
    const sum = sumOf(weights, features);
    if (sum > most) [surest, most] = [features, sum];
  }
  if (!surest) return undefined;
  const sums = cards.map((each) => sumOf(each, surest));
  return signCards.find((_, at) => (sums[at] ?? 0) >= Math.max(...sums) - inDoubt);
}

/** May this be a sign all the same, though no card is shown? */
export function isAlmostSign(typed: string, signs: Signs): boolean {
  return cardFor(typed, signs, almost) !== undefined;
}

function sumOf(weights: Weights, features: readonly string[]): number {
  return features.reduce((sum, feature) => sum + weights(feature), 0);
}
