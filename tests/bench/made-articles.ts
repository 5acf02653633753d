/** Made-up articles that pass every check of the content, to measure how a build grows. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { todayIso } from '../../src/format/date.ts';
import { minQuestions } from '../../src/schema/search-questions.ts';
import { type Stage, STAGES, type Stages } from '../../src/schema/stage.ts';
import { numbersFrom } from './random.ts';

/** Plain words that no rule of the house reads anything into. */
const WORDS =
  'nurse clinic letter table window garden morning paper friend answer number picture color river winter summer village market teacher doctor station family kitchen chair bottle ticket corner mountain bridge forest island harbor library museum office pocket basket button camera candle carpet ceiling circle cotton cousin curtain daughter engine evening farmer father feather finger flower fountain glass grandmother hammer helmet holiday hospital hotel insurance jacket journey ladder language leader leather lemon lesson magazine mirror moment mother motor music needle neighbor newspaper notebook orange package painter parent passenger pattern pencil people piano pillow planet pleasure problem question railway reason recipe record restaurant saddle sailor salad sandwich school season secret shadow shoulder signal silver sister soldier spider spring square stomach story street student sugar supper surface table teacher theater thunder tomato tractor traveler treasure uncle university valley visitor voice wagon waiter water weather wedding weekend whisper window yellow bright careful clean clever daily early easy famous gentle happy heavy honest kind large local lovely narrow native narrow open pleasant polite proud quick quiet ready safe sharp simple slow small smooth social soft special strange strong sweet tall tidy usual warm wide wild wise wooden young asks brings builds calls carries changes chooses cleans collects covers draws enjoys explains fills finds follows gathers greets guards helps holds invites joins keeps knows leads learns lends likes listens looks makes meets moves needs offers opens orders paints plans plays prepares reads remembers repairs returns says sees sends shares shows sings speaks stands starts studies talks teaches tells thanks touches travels turns visits walks wants watches wears works writes'.split(
    ' ',
  );

const SOURCES = [
  'roh-nerve-root-block',
  'nbt-nrb-imaging',
  'rde-nrb',
  'cuh-ct-nri',
  'whittington-ct-cervical',
];
const TERMS = ['steroid', 'blood-thinner', 'contrast-dye', 'osteoporosis', 'fasting', 'antibiotics'];
const WORDINGS = ['driving', 'eating', 'pain-gone'];
const RELATED = ['getting-ready', 'the-five-steps', 'the-first-24-hours'];
/** As many sections as an article of the guide has. */
const SECTIONS = 9;
/** What changes today needs no other day in the ledger. */
const DAY = todayIso();

/** Writes so many articles, each with its questions for the search, into a folder of content. Another seed gives other texts. */
export function writeMadeArticles(content: string, count: number, seed = 11): void {
  const articles = join(content, 'articles/en');
  const questions = join(content, 'search/questions/en');
  for (const folder of [articles, questions]) mkdirSync(folder, { recursive: true });
  const random = numbersFrom(seed);
  for (let place = 0; place < count; place += 1) {
    const article = madeArticle(place, random);
    writeFileSync(join(articles, `${article.name}.mdx`), article.text);
    writeFileSync(join(questions, `${article.name}.yaml`), article.questions);
  }
  placeInStages(join(content, 'stages.yaml'), count);
}

/** Puts made-up articles after the others of their stages, each once. */
function placeInStages(file: string, count: number): void {
  const stages = parse(readFileSync(file, 'utf8')) as Stages;
  const made = Array.from({ length: count }, (_, place) => ({ name: nameOf(place), stage: stageOf(place) }));
  const placed = STAGES.map((stage) => {
    const names = made.filter((article) => article.stage === stage).map(({ name }) => name);
    return [stage, [...new Set([...stages[stage], ...names])]];
  });
  writeFileSync(file, stringify(Object.fromEntries(placed)));
}

function nameOf(place: number): string {
  return `made-${place}`;
}

function stageOf(place: number): Stage {
  return STAGES[place % STAGES.length] ?? STAGES[0];
}

/** Cut at a word, to the length that summaries have. */
function summary(words: string): string {
  return /^.{70,90}(?= )/.exec(words)?.[0] ?? words;
}

function madeArticle(place: number, random: () => number): { name: string; text: string; questions: string } {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const sentence = (count = 8 + Math.floor(random() * 5)) => {
    const text = words(count);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  };
  const source = () => `<Source id="${pick(SOURCES)}" />`;
  const paragraph = () =>
    `${sentence()}. ${sentence()} <Term id="${pick(TERMS)}">${pick(WORDS)}</Term>.${source()} ` +
    `${sentence()} [${words(2)}](/${pick(RELATED)}/). ${sentence()}.${source()}`;
  const sections = Array.from({ length: SECTIONS }, (_, index) => ({
    id: `part-${index + 1}`,
    level: index % 3 === 2 ? 3 : 2,
    heading: sentence(5),
  }));
  const extra = [
    `- ${words(4)}\n- ${words(5)}\n- ${words(4)}${source()}`,
    '<Chance id="more-pain-later" />',
    `<Wording id="${pick(WORDINGS)}" />`,
    `<SayIt>\n\n- ${sentence(6)}?\n- ${sentence(6)}?\n\n</SayIt>`,
  ];
  const body = sections.map(
    ({ id, level, heading }, index) =>
      `${'#'.repeat(level)} ${heading} {#${id}}\n\n${paragraph()}\n\n${extra[index] ?? paragraph()}\n`,
  );
  const point = (text: string) => `  - text: ${text}.\n    sources: [${pick(SOURCES)}]\n`;
  // Two words that no other article has in its title; a number could be that of an ambulance.
  const own = `${WORDS[place % WORDS.length] ?? ''} ${WORDS[Math.floor(place / WORDS.length)] ?? ''}`;
  const text =
    `---\ntitle: ${sentence(2)} ${own}\n` +
    `shortAnswer:\n  text: ${sentence(9)}. ${sentence(9)}. ${sentence(9)}.\n  sources: [${pick(SOURCES)}]\n` +
    `summary: ${summary(sentence(20))} ${own}.\n` +
    `stage: ${stageOf(place)}\n` +
    `keyPoints:\n${point(sentence(9))}${point(sentence(9))}${point(sentence(9))}` +
    `whatToDo:\n  - text: ${sentence(8)}.\n  - text: ${sentence(8)}.\n` +
    `alsoAsked:\n${sections.map(({ id }) => `  - question: ${sentence(7)}?\n    section: ${id}\n`).join('')}` +
    `alsoCalled: [${words(2)}]\nrelated: [${RELATED.join(', ')}]\n` +
    `written: ${DAY}\nupdated: ${DAY}\nchanges:\n  - date: ${DAY}\n    text: First version.\n` +
    `review: not-reviewed\naliases: []\n---\n\n${body.join('\n')}`;
  const asked = () => Array.from({ length: minQuestions }, () => `    - ${words(8)}\n`).join('');
  return {
    name: nameOf(place),
    text,
    questions: [
      `short:\n  questions:\n${asked()}`,
      ...sections.map(({ id, heading }) => `${id}:\n  heading: ${heading}\n  questions:\n${asked()}`),
    ].join(''),
  };
}
