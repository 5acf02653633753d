/** A small, faultless `content/` in a temporary folder, to be spoiled in one place by each test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../../../src/checks/check.ts';
import type { CheckResult } from '../../../src/checks/check.ts';

export const TODAY = '2026-11-22';

/** Text of each file by its path in the folder. */
export type Files = Record<string, string>;

const NAMES = ['making-tea', 'baking-bread', 'watering-plants', 'walking-home'];

/** Four articles on everyday things and one entry in every data file. No statement in them is about medicine. */
export function goodFiles(): Files {
  return {
    ...Object.fromEntries(NAMES.map((name) => [`articles/en/${name}.mdx`, article(name)])),
    'sources.yaml': ['tea-book', 'bread-book', 'plant-book'].map(source).join(''),
    'chances.yaml':
      '- id: tea-spills\n  kind: harm\n  printed: "17.1%"\n  unit: people\n  per: 100\n  count: 17\n' +
      '  spineLevel: any\n  comparator: null\n  certainty: not-rated\n  sources: [tea-book]\n  checkedOn: 2026-11-22\n',
    'chances/en.yaml':
      'tea-spills:\n  happens: spill some tea\n  timeframe: in a week\n  population: Counted in 207 people who drink tea.\n',
    'wordings/en.yaml':
      'careful:\n  text: Hold the cup with both of your hands. Sit down before you drink.\n  sources: [tea-book]\n' +
      'serious-harm:\n  text: Serious harm from tea is very rare.\n  sources: [tea-book]\n',
    'glossary/en.yaml':
      '- id: tea-pot\n  term: Teapot\n  definition: A pot with a lid and a spout.\n  alsoCalled: []\n  misspellings: [teepot]\n',
    'pictures/en.yaml': `tea-cup:\n  alt: A cup.\n  caption: A cup on a table.\n  key: []\n  description: ${words(60).replaceAll('\n\n', ' ')}\n  sources: [tea-book]\n  statements: [{ says: A cup has a handle., source: tea-book }]\n`,
    'care-cards/en.yaml':
      'sources: [tea-book]\nline: "Call {number} if the kitchen is on fire."\n' +
      'ambulance:\n  lead: "Call for help if:"\n  items: [the kitchen is on fire]\n' +
      'emergencyRoom:\n  lead: "Go for help if:"\n  items: [the pot is on fire]\n' +
      'urgent:\n  lead: "Ask today if:"\n  items: [the kettle leaks]\ncall:\n  lead: "Ask some time if:"\n  items: [the tea is cold]\n' +
      'panel:\n  ambulance: [the kitchen is on fire]\n  emergencyRoom: [the pot is on fire]\n',
    'serious-harm/en.yaml':
      'intro: Two books counted.\ncounts:\n  - text: In one book, none seen in this study.\n    sources: [tea-book]\n' +
      '  - text: In another book, 2 broken cups.\n    sources: [bread-book]\nnote: Nobody knows more.\n',
    'stages.yaml': `understand: [${NAMES.join(', ')}]\ndecide: []\nprepare: []\non-the-day: []\nafterwards: []\n`,
    'site.yaml':
      'publisher: null\ncontact: null\nfunding: null\nconflicts: null\nhost: null\nindexing: true\ncountry: Tealand\n' +
      'reviewIntervalMonths:\n  safety: 12\n  other: 24\n' +
      'emergencyNumbers:\n  - number: "000"\n    country: Tealand\n    in: Tealand\n    sources: [tea-book]\n',
  };
}

/** Changes files (by a function on their text), adds them (by a text) or removes them (by null). */
export type Changes = Record<string, string | null | ((text: string) => string)>;

/** Checks the faultless content after some changes. Ledgers are left out: `ledgers.test.ts` has them. */
export function checkChanged(changes: Changes): CheckResult {
  return inFolder(changedFiles(changes), (folder) =>
    checkContent({ folder, shownAs: 'content', today: TODAY, dev: true }),
  );
}

/** The files after some changes. A change that changes nothing is an error of the test. */
export function changedFiles(changes: Changes, files: Files = goodFiles()): Files {
  const changed = new Map(Object.entries(files));
  for (const [path, change] of Object.entries(changes)) {
    const before = changed.get(path);
    if (change === null) {
      changed.delete(path);
    } else if (typeof change === 'string') {
      changed.set(path, change);
    } else {
      if (before === undefined || change(before) === before) throw new Error(`${path} did not change.`);
      changed.set(path, change(before));
    }
  }
  return Object.fromEntries(changed);
}

/** Writes the files into a temporary folder, hands it over, and takes it away again. */
export function inFolder<T>(files: Files, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'guide-content-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Puts text at the end of the last section of an article. */
export function append(text: string): (article: string) => string {
  return (article) => `${article}\n${text}\n`;
}

/** The line of the first place where a text stands in a file. */
export function lineWith(file: string, text: string): number {
  return file.slice(0, file.indexOf(text)).split('\n').length;
}

function article(name: string): string {
  const title = name.replace('-', ' ');
  const related = NAMES.filter((other) => other !== name).join(', ');
  return `---
title: All about ${title}
shortAnswer:
  text: You can do it at home.
  sources: [tea-book]
summary: A plain page about ${title} for everybody who likes to have a calm and slow start to the day.
stage: understand
keyPoints:
  - { text: Take your time., sources: [tea-book] }
  - { text: Ask a friend., sources: [bread-book] }
  - { text: Sit down., sources: [plant-book] }
whatToDo: [{ text: Ask a friend to help. }]
alsoAsked:
  - question: Is ${title} hard?
    section: part-1
alsoCalled: []
related: [${related}]
written: 2026-11-22
updated: 2026-11-22
changes:
  - date: 2026-11-22
    text: First version.
review: not-reviewed
aliases: []
---
${[1, 2, 3, 4, 5, 6, 7, 8].map((part) => `\n## Part ${part} of ${title} {#part-${part}}\n\n${words(45)}<Source id="tea-book" />\n`).join('')}`;
}

/** Paragraphs of sentences that are too short to be the same sentence twice by mistake. */
function words(count: number): string {
  const sentences = Array<string>(Math.ceil(count / 5)).fill('Now you sit and wait.');
  return sentences
    .map((sentence, index) => (index % 3 === 2 ? `${sentence}\n\n` : `${sentence} `))
    .join('')
    .trim();
}

function source(id: string): string {
  return `- id: ${id}\n  title: The ${id}\n  publisher: A publisher\n  url: https://example.org/${id}\n  kind: other\n  country: not stated\n  published: null\n  lastUpdated: null\n  seen: excerpt\n`;
}
