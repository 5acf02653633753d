/** Scores the search in Node by the sections, and by the pages, that truly answer. */
import { brotliCompressSync } from 'node:zlib';
import { table } from '../../src/format/table.ts';
import { guideInNode, searchInNode } from './node-search.ts';
import { halfOf, readQueries, readWords } from './queries.ts';
import { shareText } from './score.ts';

interface Tried {
  readonly q: string;
  readonly kind: string;
  readonly ideal: readonly string[];
  readonly found: readonly string[];
  readonly correction: string | undefined;
}

/** Prints how often an ideal section, and its page, stand first and in the first three. */
export async function printNodeScores(
  root: string,
  folder: string,
  { half, set, misses }: { half: string; set: string; misses: boolean },
): Promise<void> {
  const { file, guide } = await guideInNode(folder);
  const judged = readQueries(root, `${set}-queries.json`).filter(
    ({ q }) => half === 'both' || halfOf(q) === half,
  );
  const tried = judged.map(({ q, kind, ideal = [] }): Tried => ({
    q,
    kind,
    ideal,
    ...searchInNode(q, guide),
  }));
  const clean = judged.flatMap(({ clean: q, kind, ideal = [] }): Tried[] =>
    q === undefined ? [] : [{ q, kind, ideal, ...searchInNode(q, guide) }],
  );
  const kinds = [...new Set(tried.map(({ kind }) => kind))];
  const rows: [string, readonly Tried[]][] = [
    ['all', tried],
    ...kinds.map((kind): [string, readonly Tried[]] => [kind, tried.filter((each) => each.kind === kind)]),
    ['misspelling, spelled right', clean],
  ];
  console.log(
    table(
      [`${set} searches, half "${half}"`, 'ideal first', 'ideal in three', 'page first', 'page in three'],
      rows.map(([name, some]) => [
        name,
        ...[1, 3].map((max) => shareText(some.filter(isIn(max, (id) => id)).length, some.length)),
        ...[1, 3].map((max) => shareText(some.filter(isIn(max, pageOf)).length, some.length)),
      ]),
    ),
  );
  const nonsense = readWords(root, 'nonsense-queries.json').filter(
    (q) => searchInNode(q, guide).found.length > 0,
  );
  const rare = readWords(root, 'rare-words.json').filter(
    (q) => searchInNode(q, guide).correction !== undefined,
  );
  console.log(`\nNonsense that finds something: ${nonsense.join(', ') || 'none'}`);
  console.log(`Rare words that were corrected: ${rare.join(', ') || 'none'}`);
  console.log(`Guide: ${(brotliCompressSync(JSON.stringify(file)).length / 1024).toFixed(1)} KB`);
  if (!misses) return;
  for (const { q, ideal, found, correction } of tried.filter((each) => !isIn(1, (id) => id)(each)))
    console.log(
      `\n${q}${correction === undefined ? '' : ` (${correction})`}\n  found: ${found.slice(0, 3).join(', ')}\n  ideal: ${ideal.join(', ')}`,
    );
}

function isIn(max: number, name: (id: string) => string): (tried: Tried) => boolean {
  return ({ ideal, found }) => {
    const right = new Set(ideal.map(name));
    return found.slice(0, max).some((id) => right.has(name(id)));
  };
}

function pageOf(id: string): string {
  return id.split('#')[0] ?? '';
}
