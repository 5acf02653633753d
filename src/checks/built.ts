/** What can only be checked on the finished pages: how hard they are to read, and what the checklists ask. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleAddress } from '../format/address.ts';
import { readPage } from '../reading/page.ts';
import { gradeWithoutMedicines, hardTextOf, type PageReading, readingOf } from '../reading/page-reading.ts';
import type { ReadingGrade } from '../reading/reading.ts';
import { type ChecklistScore, scoresOf } from './checklists.ts';
import type { Content } from './content.ts';
import type { Mistake } from './mistake.ts';
import { passiveShares } from './notes/passive.ts';
import { readerTexts } from './reader-texts.ts';

/** One article as it was built. */
export interface BuiltArticle {
  address: string;
  file: string;
  reading: PageReading;
  /** The same text without the names of medicines: for information, it excuses nothing. */
  withoutMedicines: ReadingGrade;
  /** Share of passive sentences, 0 to 1. */
  passive: number;
  scores: ChecklistScore[];
  mistakes: Mistake[];
}

/** Why the built site says nothing about the content, or its articles. */
export function builtArticles(content: Content, folder: string): string | BuiltArticle[] {
  const shares = new Map(passiveShares(content).map((share) => [share.file, share]));
  const articles: BuiltArticle[] = [];
  for (const article of content.articles) {
    if (article.draft || !article.data || !article.parsed) continue;
    const address = articleAddress(article.language, article.name);
    const path = join(folder, address, 'index.html');
    if (!existsSync(path)) return `${address} is not built yet.`;
    const html = readFileSync(path, 'utf8');
    const version = content.versions?.entries.get(article.id)?.version ?? '';
    if (!html.includes(version)) return `${address} was built from another text.`;
    const page = readPage(html);
    const reading = readingOf(page);
    const share = shares.get(article.file);
    const passive = share && share.sentences > 0 ? share.passive.length / share.sentences : 0;
    articles.push({
      address,
      file: article.file,
      reading,
      withoutMedicines: gradeWithoutMedicines(page),
      passive,
      scores: scoresOf({
        article: article.data,
        text: article.parsed.text,
        document: page.document,
        reading,
        passive,
      }),
      mistakes: hardTextOf(reading).map(({ problem, sentence }) => ({
        ...placeOf(content, article.file, sentence),
        what: `the page ${address} ${problem}`,
        expected: 'text as easy to read as src/reading/grade-limits.ts asks',
        remedy: 'shorten it: one thought in a sentence, short words, names of medicines in a list',
      })),
    });
  }
  return articles;
}

/** Where a sentence of a page was written: in its article, or in a file that the article draws from. */
export function placeOf(
  content: Content,
  file: string,
  sentence: string | undefined,
): Pick<Mistake, 'file' | 'line'> {
  if (sentence === undefined) return { file, line: 1 };
  // An item is read with its lead-in, so its own words are those at the end.
  const wanted = [sentence, sentence.slice(sentence.lastIndexOf(': ') + 1)].map(lettersOf);
  const texts = readerTexts(content);
  const found = [
    ...texts.filter((text) => text.file === file),
    ...texts.filter((text) => text.file !== file),
  ];
  for (const words of wanted) {
    const place = found.find(({ text }) => lettersOf(text).includes(words));
    if (place) return { file: place.file, line: place.lineAt(0) };
  }
  return { file, line: 1 };
}

/** Letters and digits alone: quotation marks, links and spaces differ between page and file. */
function lettersOf(text: string): string {
  return text
    .replaceAll(/\]\([^)\s]*\)/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
