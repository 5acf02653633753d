/**
 * Learns the signs of the care cards from sentences, and writes the small file that the search loads. Run it
 * after a change in `content/search/signs/en/`. With `check` it writes nothing and says how many sentences
 * of people it has not learned from show their card: each third is tested on what the others teach.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { cardFor, readSigns, signCards } from '../search/browser/signs.ts';
import { learnedFile, readMeanings, readSentences, shows, type Sentence } from '../search/build/sign-lessons.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const folder = 'content/search/signs/en';

/** How much each kind of sentence counts. */
const weights = { said: 1, harmless: 1.5, phrase: 0.3, question: 0.5 };

/** Questions of these articles and sections tell of signs themselves. */
const ofSigns = /when-to-get-help|risks-and-side-effects|get-help|call/;

const weighed = (sentence: Sentence) =>
  sentence.card === undefined ? { ...sentence, weight: weights.harmless } : sentence;
const said = readSentences(read(`${folder}/sentences.txt`), weights.said).map(weighed);
const tested = readTested(read('tests/fixtures/sign-sentences.yaml')).map(weighed);
const others = [...readSentences(read(`${folder}/phrases.txt`), weights.phrase), ...questions()];
const meanings = readMeanings(read(`${folder}/meanings.txt`));
const mustShow = new Set(tested.map(({ text }) => text));

if (process.argv[2] === 'check') check();
else {
  const file = learnedFile(meanings, [...said, ...tested, ...others], mustShow);
  writeFileSync(join(root, `${folder}.txt`), `# Learned by src/commands/learn-signs.ts from ${sources()}\n${file}`);
}

/** A mark of what the file is learned from: a test holds that it is no other. */
function sources(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(join(root, folder)).sort()) hash.update(read(`${folder}/${name}`));
  return hash.digest('hex').slice(0, 12);
}

function readTested(yaml: string): Sentence[] {
  return Object.entries(parse(yaml) as Record<string, string[]>).flatMap(([group, texts]) =>
    texts.map((text) => ({
      text: String(text),
      card: group === 'harmless' ? undefined : (signCards.find((card) => card === group) ?? 'emergency'),
      weight: weights.said,
    })),
  );
}

/** What people ask about everything else: above these stands no card. */
function questions(): Sentence[] {
  const path = 'content/search/questions/en';
  const texts = readdirSync(join(root, path))
    .filter((name) => !ofSigns.test(name))
    .flatMap((name) => Object.entries(parse(read(`${path}/${name}`)) as Record<string, { questions: string[] }>))
    .filter(([section]) => !ofSigns.test(section))
    .flatMap(([, { questions: asked }]) => asked.map(String));
  return [...new Set(texts)].map((text) => ({ text, card: undefined, weight: weights.question }));
}

function check(): void {
  const right = new Map<string, number[]>();
  // The sentences of one writer stand together, those of another elsewhere: each part is mostly one of them.
  const part = (list: readonly Sentence[], at: number) => {
    const alike = list.filter(({ card }) => card === list[at]?.card);
    return Math.floor((3 * alike.indexOf(list[at] as Sentence)) / alike.length);
  };
  const parts = said.map((_, at) => part(said, at));
  const harmless = tested.map((each, at) => (each.card === undefined ? part(tested, at) : -1));
  for (const left of [0, 1, 2]) {
    const kept = [...said.filter((_, at) => parts[at] !== left), ...tested.filter((_, at) => harmless[at] !== left)];
    const signs = readSigns(learnedFile(meanings, [...kept, ...others], mustShow));
    const unseen = [...said.filter((_, at) => parts[at] === left), ...tested.filter((_, at) => harmless[at] === left)];
    for (const { text, card } of unseen) {
      const shown = cardFor(text, signs);
      const count = right.get(card ?? 'harmless') ?? [0, 0];
      right.set(card ?? 'harmless', [(count[0] ?? 0) + Number(shows(shown, card)), (count[1] ?? 0) + 1]);
      if (process.argv[3] === 'list' && !shows(shown, card)) console.log(`${card ?? 'harmless'} | ${shown ?? 'none'} | ${text}`);
    }
  }
  for (const [card, [good = 0, all = 0]] of right)
    console.log(`${card}: ${good} of ${all} (${((100 * good) / all).toFixed(1)} %)`);
}
