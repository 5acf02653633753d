/** Finds the sentences of the articles that every clinic's page repeats. */
import type { ArticleText } from '../reading/article-text.ts';
import { measureSentences } from '../reading/reading.ts';
import type { Article } from '../schema/article.ts';
import type { ClinicPageCore, Quote } from '../schema/clinic-page.ts';

interface QuotedArticle {
  data: Pick<Article, 'shortAnswer' | 'keyPoints' | 'whatToDo'>;
  text: ArticleText;
}

/** The sentences of a section, those of its wordings included. `short` is what comes above the text. */
export function sentencesIn(
  { data, text }: QuotedArticle,
  section: string,
  wordings: ReadonlyMap<string, { text: string }>,
): string[] {
  const part = text.sections.find(({ heading }) => heading.id === section);
  const blocks =
    section === 'short'
      ? [data.shortAnswer, ...data.keyPoints, ...data.whatToDo].map((one) => one.text)
      : [
          ...(part?.blocks.map((block) => block.text) ?? []),
          ...(part?.uses.flatMap((use) =>
            use.kind === 'wording' ? (wordings.get(use.id)?.text ?? []) : [],
          ) ?? []),
        ];
  return measureSentences(blocks).map((sentence) => sentence.text.replaceAll(/\s+/g, ' '));
}

/** The one sentence that starts with these words, or null where none does or more than one. */
export function sentenceThatStarts(start: string, sentences: readonly string[]): string | null {
  const [found, other] = new Set(sentences.filter((sentence) => sentence.startsWith(start)));
  return found !== undefined && other === undefined ? found : null;
}

/** Every quote of a clinic's page, with its place in the file. */
export function quotesIn({ what, before, after }: ClinicPageCore): {
  quote: Quote;
  path: (string | number)[];
}[] {
  const inPart = (name: string, { items }: ClinicPageCore['before']) =>
    items.flatMap(({ from }, index) =>
      from.map((quote, place) => ({ quote, path: [name, 'items', index, 'from', place] })),
    );
  return [
    ...what.map((quote, place) => ({ quote, path: ['what', place] })),
    ...inPart('before', before),
    ...inPart('after', after),
  ];
}
