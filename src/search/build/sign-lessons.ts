/**
 * Reads what the signs are learned from (`content/search/signs/<lang>/`), and writes what is learned as the
 * small file that the page loads (`content/search/signs/<lang>.txt`).
 */
import { correcting, signFeatures, signStems, type Meanings } from '../sign-features.ts';
import { cardFor, readSigns, signCards, type SignCard } from '../browser/signs.ts';
import { learnSigns, type SignWeights } from './sign-model.ts';

/** A sentence, the card it has to show, and how much it counts. */
export interface Sentence {
  readonly text: string;
  readonly card: SignCard | undefined;
  readonly weight: number;
}

/** A stem that nobody shares with so many sentences may be a slip of another. */
const minKnown = 4;

/** So often what was not learned is looked at again, twice as hard. */
const maxRounds = 4;

/** Capital letters for the meanings, A first. */
const letters = Array.from({ length: 0x200 }, (_, code) => String.fromCodePoint(code)).filter((letter) =>
  /\p{Lu}/u.test(letter),
);

/** Sentences under the name of their card, or under "harmless". */
export function readSentences(text: string, weight: number): Sentence[] {
  let card: SignCard | undefined;
  return text.split('\n').flatMap((line) => {
    const [, name] = /^\[(\w+)\]$/.exec(line) ?? [];
    if (name !== undefined) card = signCards.find((each) => each === name);
    return name !== undefined || line === '' || line.startsWith('#') ? [] : [{ text: line, card, weight }];
  });
}

/** Reads `meaning = word word two_words`. */
export function readMeanings(text: string): Meanings {
  const words = new Map<string, string>();
  const phrases = new Map<string, { stems: string[]; meaning: string }[]>();
  const lines = text.split('\n').flatMap((line) => /^[A-Z]+ = (.+)$/.exec(line)?.[1] ?? []);
  for (const [at, line] of lines.entries()) {
    const meaning = letters[at] ?? '';
    for (const written of line.split(' ')) {
      const stems = signStems(written.replaceAll('_', ' '));
      const first = stems[0] ?? '';
      if (stems.length > 1) phrases.set(first, [...(phrases.get(first) ?? []), { stems, meaning }]);
      else if (first !== '' && !words.get(first)?.includes(meaning))
        words.set(first, (words.get(first) ?? '') + meaning);
    }
  }
  return { words, phrases };
}

/** Learns from the sentences; all of `mustShow` that are not learned at once count more the next time. */
export function learnedFile(meanings: Meanings, sentences: readonly Sentence[], mustShow: ReadonlySet<string>): string {
  const ofPhrases = [...meanings.phrases.values()].flat().flatMap(({ stems }) => stems);
  const counts = new Map<string, number>();
  for (const { text } of sentences)
    for (const stem of new Set(signStems(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= minKnown).map(([stem]) => stem);
  const lessonsWith = (known: ReadonlySet<string>) => {
    const correct = correcting(meanings, known);
    return sentences.map(({ text, ...rest }) => ({ ...rest, windows: signFeatures(text, meanings, correct) }));
  };
  // What has no weight is not loaded, and the page would take it for a slip: so learn again without it.
  const first = learnSigns(lessonsWith(new Set([...common, ...ofPhrases])));
  const known = new Set([...ofPhrases, ...[...first.keys()].filter((feature) => /^[^\p{Lu}]+$/u.test(feature))]);
  let lessons = lessonsWith(known);
  for (let round = 1; ; round += 1) {
    const file = written(meanings, learnSigns(lessons), known);
    const signs = readSigns(file);
    const missed = new Set(
      sentences.filter(({ text, card }) => mustShow.has(text) && !shows(cardFor(text, signs), card)),
    );
    if (missed.size === 0 || round === maxRounds) return file;
    lessons = lessons.map((lesson, at) =>
      missed.has(sentences[at] as Sentence) ? { ...lesson, weight: lesson.weight * 2 } : lesson,
    );
  }
}

/** Is this the card, or a graver one? Where none belongs, is there none? */
export function shows(shown: SignCard | undefined, card: SignCard | undefined): boolean {
  if (shown === undefined || card === undefined) return shown === card;
  return signCards.indexOf(shown) <= signCards.indexOf(card);
}

function written(meanings: Meanings, weights: SignWeights, known: ReadonlySet<string>): string {
  const numbers = (feature: string) => {
    const [sign = 0, ...cards] = weights.get(feature) ?? [];
    if (cards.some((each) => each !== 0)) return [sign, ...cards].join(',');
    return sign === 0 ? '' : String(sign);
  };
  const stems = new Set([...meanings.words.keys(), ...known, ...weights.keys()]);
  const words = [...stems]
    .filter((stem) => /^[^\p{Lu}]+$/u.test(stem))
    .sort()
    .map((stem) => `${stem}:${meanings.words.get(stem) ?? ''} ${numbers(stem)}`);
  const phrases = [...meanings.phrases.values()]
    .flat()
    .map(({ stems: parts, meaning }) => `${parts.join(' ')}:${meaning}`)
    .sort();
  const firsts = ['', ...letters].map((letter) => {
    const pairs = [...weights.keys()].filter(
      (feature) => /^\p{Lu}*$/u.test(feature) && feature.charAt(0) === letter && numbers(feature) !== '',
    );
    return pairs.length === 0
      ? ''
      : `:${letter} ${pairs
          .sort()
          .map((pair) => pair.slice(1) + numbers(pair))
          .join(' ')}`;
  });
  return `${[...firsts, ...words.map((line) => line.trim()), ...phrases].filter((line) => line !== '').join('\n')}\n`;
}
