/**
 * Reads what the signs are learned from (`content/search/signs/<lang>/`), and writes what is learned as the
 * small file that the page loads (`content/search/signs/<lang>.txt`).
 */
import { createHash } from 'node:crypto';
import { correcting, Meanings, signFeatures, signStems } from '../sign-features.ts';
import { cardFor, readSigns, signCards, type SignCard } from '../browser/signs.ts';
import { packNotes, packSet } from '../packed.ts';
import { learnSigns, randomFrom, type SignWeights } from './sign-model.ts';

/** A sentence, the card it has to show, and how much it counts. */
export interface Sentence {
  readonly text: string;
  readonly card: SignCard | undefined;
  readonly weight: number;
  /** Nobody has looked whether it tells a sign after all. */
  readonly isUnread?: boolean;
}

/** A stem that nobody shares with so many sentences may be a slip of another. */
const minKnown = 4;

/** So often what was not learned is looked at again, with three times the weight. */
const maxRounds = 8;

/** So many sentences are drawn from a pattern for each word of its longest choice. */
const timesDrawn = 3;

/** What must show its card is so much surer than what just does. */
const margin = 3;

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

/** Some of the sentences of each pattern, such as "(numb|weak) (leg|foot)": so that every word of it is there. */
export function fromPatterns(patterns: readonly Sentence[]): Sentence[] {
  const random = randomFrom(11);
  const slot = /\(([^)]*)\)/g;
  return patterns.flatMap(({ text, ...rest }) => {
    const choices = [...text.matchAll(slot)].map(([, words = '']) => words.split('|').length);
    return Array.from({ length: choices.length === 0 ? 1 : timesDrawn * Math.max(...choices) }, () => ({
      ...rest,
      text: text.replace(slot, (_, words: string) => {
        const all = words.split('|');
        return all[Math.floor(random() * all.length)] ?? '';
      }),
    }));
  });
}

/** Every sentence once more in one of the frames, such as "is it normal that …". */
export function inFrames(sentences: readonly Sentence[], frames: string, weight: number): Sentence[] {
  const all = frames.split('\n').filter((line) => line.includes('…'));
  return sentences.map((sentence, at) => ({
    ...sentence,
    text: (all[(at * 7) % all.length] ?? '…').replace('…', sentence.text),
    weight,
  }));
}

/** Reads `meaning = word word two_words`. */
export function readMeanings(text: string): Meanings {
  const meanings = new Meanings();
  const lines = text.split('\n').flatMap((line) => /^[A-Z]+ = (.+)$/.exec(line)?.[1] ?? []);
  for (const [at, line] of lines.entries()) {
    for (const written of line.split(' '))
      meanings.add(signStems(written.replaceAll('_', ' ')), letters[at] ?? '');
  }
  return meanings;
}

/** Learns from the sentences; all of `mustShow` that are not learned at once count more the next time. */
export function learnedFile(
  meanings: Meanings,
  all: readonly Sentence[],
  mustShow: ReadonlySet<string>,
): string {
  let sentences = all;
  const counts = new Map<string, number>();
  for (const { text } of sentences)
    for (const stem of new Set(signStems(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= minKnown).map(([stem]) => stem);
  const lessonsWith = (known: ReadonlySet<string>) => {
    const correct = correcting(meanings, known);
    return sentences.map(({ text, ...rest }) => ({
      ...rest,
      windows: signFeatures(text, meanings, correct),
    }));
  };
  // What has no weight is not loaded, and the page would take it for a slip: so learn again without it.
  const first = learnSigns(lessonsWith(new Set(common)));
  const known = new Set([...first.keys()].filter((feature) => /^[^\p{Lu} ]+$/u.test(feature)));
  // Some questions tell signs, whatever they are asked about; they would teach that these are harmless.
  const draft = readSigns(`\n${written(meanings, first, known)}`);
  sentences = sentences.filter(
    ({ text, isUnread }) => !isUnread || cardFor(text, draft, margin) === undefined,
  );
  let lessons = lessonsWith(known);
  let best = { file: '', missed: Infinity };
  for (let round = 1; best.missed > 0 && round <= maxRounds; round += 1) {
    const file = written(meanings, learnSigns(lessons), known);
    const signs = readSigns(`\n${file}`);
    const isMissed = sentences.map(
      ({ text, card }) =>
        mustShow.has(text) && !shows(cardFor(text, signs, card === undefined ? 0 : margin), card),
    );
    const missed = isMissed.filter(Boolean).length;
    if (missed < best.missed) best = { file, missed };
    lessons = lessons.map((lesson, at) => (isMissed[at] ? { ...lesson, weight: lesson.weight * 3 } : lesson));
  }
  return best.file;
}

/** Is this the card, or a graver one? Where none belongs, is there none? */
export function shows(shown: SignCard | undefined, card: SignCard | undefined): boolean {
  if (shown === undefined || card === undefined) return shown === card;
  return signCards.indexOf(shown) <= signCards.indexOf(card);
}

/** A mark of what is learned from: it is in the file, so that a test sees when it is an old one. */
export function markOf(sources: readonly string[]): string {
  return createHash('sha256').update(sources.join('\n')).digest('hex').slice(0, 12);
}

function written(meanings: Meanings, weights: SignWeights, known: ReadonlySet<string>): string {
  const packed = [0, ...signCards.map((_, at) => at + 1)].map((answer) =>
    packNotes(
      new Map(
        [...weights].flatMap(([feature, numbers]) => {
          const number = numbers[answer] ?? 0;
          return number === 0 ? [] : [[feature, number]];
        }),
      ),
    ),
  );
  const words = [...meanings.words].map(([stem, meant]) => `${stem}:${meant}`).sort();
  const phrases = [...meanings.phrases.values()]
    .flat()
    .map(({ stems, meaning }) => `${stems.join(' ')}:${meaning}`)
    .sort();
  return `${[packSet([...known]), ...packed, ...words, ...phrases].join('\n')}\n`;
}
