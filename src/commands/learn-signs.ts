/**
 * Learns the signs of the care cards from sentences, and writes the small file that the search loads. Run it
 * (`npm run signs`) after a change in `content/search/signs/en/`. With `check` it writes nothing and says how many sentences
 * of people it has not learned from show their card: each third is tested on what the others teach.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { cardFor, readSigns, signCards } from '../search/browser/signs.ts';
import {
  fromPatterns,
  inFrames,
  learnedFile,
  markOf,
  readMeanings,
  readSentences,
  shows,
  type Sentence,
} from '../search/build/sign-lessons.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const folder = 'content/search/signs/en';

/** How much each kind of sentence counts. */
const weights = {
  said: 1,
  harmless: 2.5,
  phrase: 0.4,
  question: 0.3,
  pattern: 0.6,
  harmlessPattern: 1.5,
  framed: 0.4,
};

/** Questions of these articles and sections tell of signs themselves. */
const ofSigns = /when-to-get-help|risks-and-side-effects|get-help|call/;

const weighed = (sentence: Sentence) =>
  sentence.card === undefined ? { ...sentence, weight: weights.harmless } : sentence;
const said = readSentences(read(`${folder}/sentences.txt`), weights.said).map(weighed);
const tested = readTested(read('tests/fixtures/sign-sentences.yaml')).map(weighed);
const others = [
  ...readSentences(read(`${folder}/phrases.txt`), weights.phrase),
  ...fromPatterns(readSentences(read(`${folder}/patterns.txt`), weights.pattern)).map((sentence) =>
    sentence.card === undefined ? { ...sentence, weight: weights.harmlessPattern } : sentence,
  ),
  ...questions(),
];
const meanings = readMeanings(read(`${folder}/meanings.txt`));
const mustShow = new Set(tested.map(({ text }) => text));

if (process.argv[2] === 'check') check();
else {
  const file = learnedFile(meanings, withFrames([...said, ...tested]), mustShow);
  const sources = readdirSync(join(root, folder))
    .sort()
    .map((name) => read(`${folder}/${name}`));
  writeFileSync(
    join(root, `${folder}.txt`),
    `# Learned by src/commands/learn-signs.ts from ${markOf(sources)}\n${file}`,
  );
}

/** All there is to learn from, and signs once more with what people put around them. */
function withFrames(sentences: readonly Sentence[]): Sentence[] {
  const signs = sentences.filter(({ card }) => card !== undefined);
  return [...sentences, ...others, ...inFrames(signs, read(`${folder}/frames.txt`), weights.framed)];
}

function readTested(yaml: string): Sentence[] {
  return Object.entries(parse(yaml) as Record<string, string[]>).flatMap(([group, texts]) =>
    texts.map((text) => ({
      text,
      card: group === 'harmless' ? undefined : (signCards.find((card) => card === group) ?? 'emergency'),
      weight: weights.said,
    })),
  );
}

/** What people ask about everything else: these show no card. */
function questions(): Sentence[] {
  const path = 'content/search/questions/en';
  const texts = readdirSync(join(root, path))
    .filter((name) => !ofSigns.test(name))
    .flatMap((name) =>
      Object.entries(parse(read(`${path}/${name}`)) as Record<string, { questions: string[] }>),
    )
    .filter(([section]) => !ofSigns.test(section))
    .flatMap(([, { questions: asked }]) => asked.map(String));
  return [...new Set(texts)].map((text) => ({
    text,
    card: undefined,
    weight: weights.question,
    isUnread: true,
  }));
}

function check(): void {
  const right = new Map<string, number[]>();
  // The sentences of one writer are together, those of another elsewhere: each part is mostly one of them.
  const partsOf = (list: readonly Sentence[]) =>
    list.map((sentence) => {
      const alike = list.filter(({ card }) => card === sentence.card);
      return Math.floor((3 * alike.indexOf(sentence)) / alike.length);
    });
  const parts = partsOf(said);
  const harmless = partsOf(tested).map((part, at) => (tested[at]?.card === undefined ? part : -1));
  for (const left of [0, 1, 2]) {
    const kept = [
      ...said.filter((_, at) => parts[at] !== left),
      ...tested.filter((_, at) => harmless[at] !== left),
    ];
    const signs = readSigns(learnedFile(meanings, withFrames(kept), mustShow));
    const unseen = [
      ...said.filter((_, at) => parts[at] === left),
      ...tested.filter((_, at) => harmless[at] === left),
    ];
    for (const { text, card } of unseen) {
      const shown = cardFor(text, signs);
      const count = right.get(card ?? 'harmless') ?? [0, 0];
      right.set(card ?? 'harmless', [(count[0] ?? 0) + Number(shows(shown, card)), (count[1] ?? 0) + 1]);
      if (process.argv[3] === 'list' && !shows(shown, card))
        console.log(`${card ?? 'harmless'} | ${shown ?? 'none'} | ${text}`);
    }
  }
  for (const [card, [good = 0, all = 0]] of right)
    console.log(`${card}: ${good} of ${all} (${((100 * good) / all).toFixed(1)} %)`);
}
