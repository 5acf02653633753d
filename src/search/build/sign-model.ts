/**
 * Learns which words, meanings and pairs of them tell a sign of the care cards: one logistic regression
 * for "is there a sign", one for its card. Small numbers are left out, so that the page loads little.
 */
import { signCards, type SignCard } from '../browser/signs.ts';

/** A text to learn from. */
export interface Lesson {
  /** What is in each of its windows. */
  readonly windows: readonly (readonly string[])[];
  readonly card: SignCard | undefined;
  /** How much it counts. */
  readonly weight: number;
}

export type SignWeights = ReadonlyMap<string, readonly number[]>;

/** A whole number stands for this much. */
const step = 0.25;

/** Smaller weights are left out. */
const minWeight = 0.3;

/** So likely a sign has to be, in steps above evens. It keeps false alarms at 2 of 100. */
const threshold = -5;

const epochs = 12;
const rate = 0.3;

/** Of the last of these the mean is taken. */
const counted = 6;

interface Task {
  /** How many answers there are; one is a yes or no. */
  readonly answers: number;
  /** The right answer, or none where the lesson is not about this. */
  readonly answerOf: (lesson: Lesson) => number | undefined;
  /** How often something has to be in sentences with a sign, or in harmless ones. */
  readonly minSigns: number;
  readonly minHarmless: number;
  /** What speaks for an answer before a word is read: it is not learned, so that what says nothing is harmless. */
  readonly start: number;
  /** What every weight pays for not being zero. */
  readonly thrift: number;
}

const isSign: Task = {
  answers: 1,
  answerOf: ({ card }) => (card === undefined ? 0 : 1),
  minSigns: 5,
  minHarmless: 10,
  start: -2.5,
  thrift: 0.008,
};

const whichCard: Task = {
  answers: signCards.length,
  answerOf: ({ card }) => (card === undefined ? undefined : signCards.indexOf(card)),
  minSigns: 5,
  minHarmless: Infinity,
  start: 0,
  thrift: 0.003,
};

/** What each feature adds, to there being a sign and to each card; '' is in every text. */
export function learnSigns(lessons: readonly Lesson[]): SignWeights {
  const sign = learn(isSign, lessons);
  const sumOf = (window: readonly string[]) =>
    window.reduce((sum, feature) => sum + (sign.get(feature)?.[0] ?? 0), 0);
  // The card is told by the window that tells the sign.
  const card = learn(
    whichCard,
    lessons.map((lesson) => {
      const sums = lesson.windows.map(sumOf);
      return { ...lesson, windows: [lesson.windows[sums.indexOf(Math.max(...sums))] ?? []] };
    }),
  );
  const weights = new Map<string, number[]>();
  for (const feature of new Set([...sign.keys(), ...card.keys()])) {
    const numbers = [...(sign.get(feature) ?? [0]), ...(card.get(feature) ?? [0, 0, 0])];
    if (feature === '') numbers[0] = (numbers[0] ?? 0) - threshold;
    if (feature === '' || numbers.some((each) => each !== 0)) weights.set(feature, numbers);
  }
  return weights;
}

/** Stochastic gradient descent with a step of its own for every weight (AdaGrad) and a price on weights (L1). */
function learn(task: Task, lessons: readonly Lesson[]): Map<string, number[]> {
  const { answers, answerOf, start, thrift } = task;
  const ids = new Map(tellingFeatures(task, lessons).map((feature, id) => [feature, id]));
  const always = ids.get('') ?? -1;
  const weights = new Float64Array(ids.size * answers);
  weights.fill(start, always * answers, (always + 1) * answers);
  const squares = new Float64Array(ids.size * answers).fill(1e-3);
  const items = lessons.flatMap((lesson) => {
    const answer = answerOf(lesson);
    if (answer === undefined) return [];
    const windows = lesson.windows.map((window) =>
      window.map((feature) => ids.get(feature)).filter((id) => id !== undefined),
    );
    return [{ windows, answer, weight: lesson.weight }];
  });
  const total = new Float64Array(weights.length);
  const random = randomFrom(7);
  const likely = (window: readonly number[]) => {
    const sums = Array.from({ length: answers }, (_, answer) =>
      window.reduce((sum, id) => sum + (weights[id * answers + answer] ?? 0), 0),
    );
    if (answers === 1) return sums.map((sum) => 1 / (1 + Math.exp(-sum)));
    const powers = sums.map((sum) => Math.exp(sum - Math.max(...sums)));
    const all = powers.reduce((sum, power) => sum + power, 0);
    return powers.map((power) => power / all);
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(items, random);
    for (const { windows, answer, weight } of items) {
      // A story tells its sign in one window: the one that looks most like it.
      let [window = []] = windows;
      if (windows.length > 1) {
        const each = windows.map((one) => likely(one)[answers === 1 ? 0 : answer] ?? 0);
        window = windows[each.indexOf(Math.max(...each))] ?? [];
      }
      for (const [at, chance] of likely(window).entries()) {
        const slope = weight * (chance - (answers === 1 ? answer : Number(at === answer)));
        for (const id of window) {
          if (id === always) continue;
          const place = id * answers + at;
          const square = (squares[place] ?? 0) + slope * slope;
          const pace = rate / Math.sqrt(square + 0.1);
          const moved = (weights[place] ?? 0) - pace * slope;
          squares[place] = square;
          weights[place] = Math.sign(moved) * Math.max(0, Math.abs(moved) - pace * thrift);
        }
      }
    }
    // Where the weights were on their way says more than where the last sentences left them.
    if (epoch >= epochs - counted)
      for (const [at, weight] of weights.entries()) total[at] = (total[at] ?? 0) + weight;
  }
  return new Map(
    [...ids].map(([feature, id]) => [
      feature,
      Array.from(total.slice(id * answers, (id + 1) * answers), (sum) =>
        Math.abs(sum) < minWeight * counted ? 0 : Math.round(sum / counted / step),
      ),
    ]),
  );
}

/** What is often enough in the lessons to tell something; of a single card, only words and meanings too. */
function tellingFeatures({ answerOf, minSigns, minHarmless }: Task, lessons: readonly Lesson[]): string[] {
  const counts = new Map<string, [number, number]>();
  for (const lesson of lessons) {
    if (answerOf(lesson) === undefined) continue;
    for (const feature of new Set(lesson.windows.flat())) {
      const count = counts.get(feature) ?? [0, 0];
      count[lesson.card === undefined ? 1 : 0] += 1;
      counts.set(feature, count);
    }
  }
  return [...counts]
    .filter(([, [signs, harmless]]) => signs >= minSigns || harmless >= minHarmless)
    .map(([feature]) => feature);
}

/** The same numbers every time (Lehmer). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function shuffle(items: unknown[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other], items[at]];
  }
}
