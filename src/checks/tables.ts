/** How the report of `npm run check:content` shows the built articles. */
import type { ReadingGrade } from '../reading/reading.ts';
import { percent } from '../reading/page-reading.ts';
import { table } from '../format/table.ts';
import type { BuiltArticle } from './built.ts';
import { ASKED, FOR_READERS } from './checklists.ts';

/** One line for each article: both grades, those without the names of medicines, sentences, passive. */
export function readingTable(articles: readonly BuiltArticle[]): string {
  const grades = ({ fleschKincaid, smog }: ReadingGrade) => [fleschKincaid.toFixed(1), smog.toFixed(1)];
  const rows = articles.map(({ address, reading, withoutMedicines, passive }) => [
    address,
    ...grades(reading),
    String(reading.longest),
    percent(reading.shareOver15),
    percent(passive),
    String(reading.sentences),
    ...grades(withoutMedicines),
  ]);
  const head = ['article', 'FK', 'SMOG', 'longest', 'over 15', 'passive', 'sentences', 'FK*', 'SMOG*'];
  return `${table(head, rows)}\n* without the names of medicines: for information, nothing is excused`;
}

/** Points on each checklist, and below what was lost where; what a program cannot decide is named. */
export function checklistTable(articles: readonly BuiltArticle[]): string {
  const lists = articles[0]?.scores.map(({ list }) => list) ?? [];
  const lost = new Map<string, string[]>();
  for (const { address, scores } of articles) {
    for (const item of scores.flatMap((score) => score.lost))
      lost.set(item, [...(lost.get(item) ?? []), address]);
  }
  const everywhere = (addresses: readonly string[]) =>
    addresses.length === articles.length ? 'every article' : addresses.join(' ');
  return [
    table(
      ['article', ...lists],
      articles.map(({ address, scores }) => [address, ...scores.map(({ points, of }) => `${points}/${of}`)]),
    ),
    ...[...lost].map(([item, addresses]) => `lost: ${item}: ${everywhere(addresses)}`),
    `asked: ${ASKED.join('; ')}`,
    ...lists.map((list) => `left to readers: ${list} ${FOR_READERS[list]}`),
  ].join('\n');
}
