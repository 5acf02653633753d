/**
 * Measures how well the search finds. In Node, in seconds, by the sections that truly answer, on the half of
 * the judged searches that is for tuning: `npm run bench:search -- --node [--set new] [--half check|both] [--misses]`.
 * In a browser: `npm run bench:search -- [--folder dist] [--misses]`, or what a search
 * downloads on a site of many pages: `-- --pages 10000`. Every search is
 * made in a browser on the real search page of a built site, and judged by the text of the sections that
 * the results lead to. Prints tables and keeps them in `.cache/bench-search/<commit>.json`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import type { Term } from '../../src/schema/term.ts';
import { browserForBench } from './browser.ts';
import { makeLargeSite } from './large-site.ts';
import { misspelledTerms } from './misspell.ts';
import { halfOf, type Query, readQueries, readWords } from './queries.ts';
import { scoreOf, shareText } from './score.ts';
import { searchCold, searchTables, weighSearch } from './search.ts';
import { printNodeScores } from './node-scores.ts';
import { Judge, type SearchPage, withSearchPage } from './search-quality.ts';
import { whileServed } from './served.ts';
import { table } from '../../src/format/table.ts';

interface Tried extends Query {
  readonly place: number;
  readonly plainPlace: number;
  readonly first: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'dist' },
    misses: { type: 'boolean', default: false },
    pages: { type: 'string' },
    node: { type: 'boolean', default: false },
    half: { type: 'string', default: 'tune' },
    set: { type: 'string', default: 'judged' },
  },
});
const folder = resolve(root, values.folder);
if (values.node) {
  await printNodeScores(root, folder, { half: values.half, set: values.set, misses: values.misses });
  process.exit(0);
}
const browser = await browserForBench();
if (typeof browser === 'string') {
  console.error(`The search is measured in a browser. ${browser}`);
  process.exit(1);
}

if (values.pages !== undefined) {
  const large = await makeLargeSite(folder, join(root, '.cache/large-site'), Number(values.pages));
  const found = await whileServed(large.folder, (url) => searchCold(url, browser));
  console.log(`${large.pages} pages, ${large.sections} sections, guide ${large.guide} bytes\n`);
  console.log(searchTables(weighSearch(large.folder), found));
  process.exit(0);
}

const terms = (parse(readFileSync(join(root, 'content/glossary/en.yaml'), 'utf8')) as Term[]).map(
  ({ term }) => term,
);
const open = readQueries(root, 'open-queries.json');
const own = readQueries(root, 'own-queries.json');
const misspelled = misspelledTerms(terms);
const nonsense = readWords(root, 'nonsense-queries.json');
const rare = readWords(root, 'rare-words.json');
const judge = new Judge(folder);

const measured = await whileServed(folder, async (url) => ({
  ...(await withSearchPage(url, browser, async (page) => ({
    open: await tryAll(page, open),
    openClean: await tryAll(page, cleanOf(open)),
    own: await tryAll(page, own),
    misspelled: await tryAll(page, misspelled),
    misspelledClean: await tryAll(page, cleanOf(misspelled)),
    foundForNonsense: await wrongOnes(nonsense, async (words) => {
      const { links, leadsOn } = await page.search(words);
      return links.length > 0 || !leadsOn;
    }),
    correctedRare: await wrongOnes(rare, async (word) => (await page.search(word)).corrected),
  }))),
  cold: await searchCold(url, browser),
}));

const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
  cwd: root,
  encoding: 'utf8',
}).stdout.trim();
mkdirSync(join(root, '.cache/bench-search'), { recursive: true });
const kept = join(root, `.cache/bench-search/${commit || 'unknown'}.json`);
writeFileSync(kept, `${JSON.stringify(measured, null, 2)}\n`);

const both = [...measured.open, ...measured.own];
const inHalf = (half: string, tried: readonly Tried[]) => tried.filter(({ q }) => halfOf(q) === half);
const kinds = [...new Set(both.map(({ kind }) => kind))];
console.log(
  [
    scoreTable('searches', [
      ['open set, half tuned on', inHalf('tune', measured.open)],
      ['open set, half checked', inHalf('check', measured.open)],
      ['own set, half tuned on', inHalf('tune', measured.own)],
      ['own set, half checked', inHalf('check', measured.own)],
      ['both sets, half checked', inHalf('check', both)],
      ['both sets, all', both],
    ]),
    scoreTable(
      'by kind, both sets',
      kinds.map((kind) => [kind, both.filter((tried) => tried.kind === kind)]),
    ),
    scoreTable('misspelled beside clean', [
      ['open set, misspelled', measured.open.filter(({ clean }) => clean !== undefined)],
      ['open set, clean', measured.openClean],
      ['made by rule, misspelled', measured.misspelled],
      ['made by rule, clean', measured.misspelledClean],
    ]),
    `Nonsense that finds something or leads nowhere: ${listOf(measured.foundForNonsense, nonsense.length)}`,
    `Correct rare words that were corrected: ${listOf(measured.correctedRare, rare.length)}`,
    searchTables(weighSearch(folder), measured.cold),
    ...(values.misses ? [missesOf([...both, ...measured.misspelled])] : []),
    `All numbers: ${kept}`,
  ].join('\n\n'),
);

async function tryAll(page: SearchPage, queries: readonly Query[]): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const query of queries) {
    const { links } = await page.search(query.q);
    const plain = await page.plainPagefind(query.q);
    tried.push({
      ...query,
      place: judge.placeOf(query, links),
      plainPlace: judge.placeOf(query, plain),
      first: links[0] ?? '',
    });
  }
  return tried;
}

function cleanOf(queries: readonly Query[]): Query[] {
  return queries.flatMap(({ clean, ...query }) => (clean === undefined ? [] : [{ ...query, q: clean }]));
}

async function wrongOnes(
  all: readonly string[],
  isWrong: (words: string) => Promise<boolean>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const words of all) if (await isWrong(words)) wrong.push(words);
  return wrong;
}

function scoreTable(title: string, rows: readonly (readonly [string, readonly Tried[]])[]): string {
  return table(
    [title, 'right first (95 % interval)', 'in first three', 'MRR', 'plain Pagefind: first', 'three', 'MRR'],
    rows.map(([name, tried]) => {
      const ours = scoreOf(tried.map(({ place }) => place));
      const plain = scoreOf(tried.map(({ plainPlace }) => plainPlace));
      return [
        name,
        shareText(ours.first, ours.searches),
        shareText(ours.inThree, ours.searches),
        ours.mrr.toFixed(3),
        shareText(plain.first, plain.searches),
        shareText(plain.inThree, plain.searches),
        plain.mrr.toFixed(3),
      ];
    }),
  );
}

function listOf(wrong: readonly string[], of: number): string {
  return `${wrong.length} of ${of}${wrong.length > 0 ? ` (${wrong.join(', ')})` : ''}`;
}

function missesOf(tried: readonly Tried[]): string {
  return tried
    .filter(({ place }) => place !== 0)
    .map(
      ({ q, place, first, mustMention }) =>
        `${place < 0 ? '-' : place + 1}  ${q}  (${mustMention.join(', ')})  first: ${first}`,
    )
    .join('\n');
}
