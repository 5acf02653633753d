/** Does the section that is said to answer a query really hold the words that answer it? */
import { gradedSections } from '../../../src/reading/graded-text.ts';
import { readPage } from '../../../src/reading/page.ts';
import type { BuiltSite } from '../built-site.ts';

/** A query that real patients typed, as `open-queries.json` has it. */
export interface OpenQuery {
  readonly q: string;
  /** An answer without any of these beginnings of words is about something else. */
  readonly mustMention: readonly string[];
}

/** The answer to one query, as `query-answers.yaml` has it. */
export interface QueryAnswer {
  readonly query: string;
  /** Address and anchor: `/getting-ready/#eating`. */
  readonly section: string;
  /** Words as the page shows them. */
  readonly answer: string;
  /** Only where nobody knows: then `answer` says so, and this tells whom to ask. */
  readonly ask?: string;
}

/** A section that answers more than this answers none of them well. */
const MOST_QUERIES = 6;
/** Words that admit that something is not known. */
const NOT_KNOWN =
  /\b(?:did not find|found no (?:study|rule|source|advice|reliable)|is not known|sources do not (?:say|cover)|nobody knows)\b/i;

/** Everything that is wrong with the table of answers, or with the pages that it points to. */
export function wrongAnswers(
  queries: readonly OpenQuery[],
  answers: readonly QueryAnswer[],
  site: Pick<BuiltSite, 'pages'>,
): string[] {
  const texts = sectionTexts(site);
  return [
    ...queries.flatMap(({ q }) => {
      const { length } = answers.filter(({ query }) => query === q);
      return length === 1 ? [] : [`"${q}" has ${length} answers, expected 1`];
    }),
    ...answers.flatMap((answer) =>
      problemsOf(
        answer,
        queries.find(({ q }) => q === answer.query),
        texts.get(answer.section),
      ).map((problem) => `"${answer.query}" ${problem}`),
    ),
    ...[...Map.groupBy(answers, ({ section }) => section)]
      .filter(([, { length }]) => length > MOST_QUERIES)
      .map(
        ([section, { length }]) => `${section} answers ${length} queries, expected ${MOST_QUERIES} or fewer`,
      ),
  ];
}

/** What the table holds, in a line for each query that nobody can answer. */
export function answersSummary(answers: readonly QueryAnswer[]): string {
  const unknown = answers.filter(({ ask }) => ask !== undefined);
  const sections = new Set(answers.map(({ section }) => section));
  return [
    `${answers.length} queries are answered in ${sections.size} sections. ${unknown.length} of them have no known answer, and the page says so:`,
    ...unknown.map(({ query, section }) => `  "${query}" in ${section}`),
  ].join('\n');
}

function problemsOf(
  { section, answer, ask }: QueryAnswer,
  query: OpenQuery | undefined,
  text: string | undefined,
): string[] {
  if (!query) return ['is no open query'];
  if (text === undefined) return [`is answered in ${section}, which is not there`];
  const lower = text.toLowerCase();
  return [
    ...[answer, ...(ask === undefined ? [] : [ask])]
      .filter((words) => words.trim() === '' || !text.includes(plain(words)))
      .map((words) => `is answered in ${section} with words that do not stand there: ${words}`),
    ...(query.mustMention.some((word) => lower.includes(word.toLowerCase()))
      ? []
      : [`is answered in ${section}, which mentions none of: ${query.mustMention.join(', ')}`]),
    ...(NOT_KNOWN.test(answer) && ask === undefined
      ? ['has an answer that is not known, and does not tell whom to ask']
      : []),
    ...(!NOT_KNOWN.test(answer) && ask !== undefined
      ? ['is marked as not known, and its answer does not say so']
      : []),
  ];
}

/** The heading and the words of every section, by address and anchor. */
function sectionTexts({ pages }: Pick<BuiltSite, 'pages'>): Map<string, string> {
  return new Map(
    pages.flatMap(({ address, html }) =>
      gradedSections(readPage(html)).map(
        ({ id, heading, blocks }) => [`${address}#${id}`, plain([heading, ...blocks].join(' '))] as const,
      ),
    ),
  );
}

/** As typed on a keyboard: straight quotes, single spaces. */
function plain(text: string): string {
  return text
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u201C\u201D]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
