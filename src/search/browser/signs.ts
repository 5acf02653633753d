/**
 * Which care card stands above the results. It is no search: what tells a sign comes with the script of the
 * page, all that was typed is read, and nothing else is asked. `src/commands/learn-signs.ts` writes the file.
 */
import { correcting, Meanings, signFeatures } from '../sign-features.ts';

/** The cards, gravest first. */
export const signCards = ['emergency', 'urgent', 'call'] as const;
export type SignCard = (typeof signCards)[number];

/**
 * A text that falls short of being a sign by no more than this shows a card, too: measured on sentences that
 * nothing was learned from, it finds three more of a hundred signs and alarms no more often.
 */
const almostSure = -3;

/** A graver card is shown up to this much below another: to be too careful does less harm. */
const inDoubt = 3;

/** What a word, a meaning or a pair adds: to there being a sign, and to each card. */
type Weights = readonly number[];

export interface Signs {
  readonly meanings: Meanings;
  readonly weights: ReadonlyMap<string, Weights>;
  readonly correct: (stem: string) => string;
}

/**
 * Reads the learned file: `words:MEANINGS weights` for a stem or a phrase, and `:A weights B weights` for a
 * meaning and its pairs. `:` alone is where every text starts.
 */
export function readSigns(text: string): Signs {
  const meanings = new Meanings();
  const weights = new Map<string, Weights>();
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, name = '', meant = '', rest = ''] = /^([^:]*):(\p{Lu}*) ?(.*)$/u.exec(line) ?? [];
    if (name === '') readPairs(meant, rest, weights);
    else {
      const stems = name.split(' ');
      for (const meaning of meant) meanings.add(stems, meaning);
      if (stems.length === 1) weights.set(name, numbersIn(rest));
    }
  }
  return { meanings, weights, correct: correcting(meanings, new Set(weights.keys())) };
}

function readPairs(meaning: string, rest: string, weights: Map<string, Weights>): void {
  for (const [, other = '', numbers = ''] of rest.matchAll(/(\p{Lu}?)([-\d,]+)/gu))
    weights.set(meaning + other, numbersIn(numbers));
}

function numbersIn(text: string): number[] {
  return text === '' ? [] : text.split(',').map(Number);
}

/** The card for what was typed, by the part of it that most likely tells a sign, if it is so sure. */
export function cardFor(
  typed: string,
  { meanings, weights, correct }: Signs,
  minSure = almostSure,
): SignCard | undefined {
  if (weights.size === 0) return undefined;
  let surest: number[] | undefined;
  for (const features of signFeatures(typed, meanings, correct)) {
    const sums = [0, 0, 0, 0];
    for (const feature of ['', ...features])
      for (const [at, weight] of (weights.get(feature) ?? []).entries()) sums[at] = (sums[at] ?? 0) + weight;
    if ((sums[0] ?? 0) > (surest?.[0] ?? minSure)) surest = sums;
  }
  if (!surest) return undefined;
  const [, ...cards] = surest;
  const best = Math.max(...cards);
  return signCards.find((_, at) => (cards[at] ?? 0) >= best - inDoubt);
}
