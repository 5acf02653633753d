import { uiTexts } from '../i18n/index.ts';
import type { DrawnWords } from '../reading/article-text.ts';
import { wordsAsDrawn } from '../reading/article-text.ts';
import { drawnWords } from '../library/library.ts';
import { isPublished, libraryOf } from './content.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';
import type { TextFile } from './text-file.ts';

/** From one heading to the next. */
const SECTION = { from: 40, to: 350 };
/** All sections of an article. */
const ARTICLE = { from: 350, to: 1200 };

/** Sections and articles are neither too short to help nor too long to read, with all that they draw. */
export const sizesRule: Rule = (content) =>
  content.articles
    .filter(({ language }) => isPublished(language))
    .flatMap((file) => {
      const drawn = drawnWords(libraryOf(content, file.language), uiTexts(file.language).chance);
      return [...sectionMistakes(file, drawn), ...articleMistakes(file, drawn)];
    });

/** Words to read from start to end. On the care cards a reader looks a sign up, and no sign is cut for length. */
function wordsToRead(text: Parameters<typeof wordsAsDrawn>[0], drawn: DrawnWords): number {
  return wordsAsDrawn(text, { ...drawn, careCards: 0 });
}

function sectionMistakes({ file, parsed }: TextFile, drawn: DrawnWords): Mistake[] {
  return (parsed?.text.sections ?? []).flatMap((section) => {
    const words = wordsAsDrawn(section, drawn);
    if (words >= SECTION.from && wordsToRead(section, drawn) <= SECTION.to) return [];
    return [
      {
        file,
        line: section.heading.line,
        what: `the section "${section.heading.text}" has ${words} words`,
        expected: `${SECTION.from} to ${SECTION.to}, with what its wordings and chances say`,
        remedy:
          words < SECTION.from
            ? 'say more, or join it with the next section'
            : 'split it with a heading, or cut it',
      },
    ];
  });
}

function articleMistakes({ file, parsed }: TextFile, drawn: DrawnWords): Mistake[] {
  if (!parsed) return [];
  const words = wordsAsDrawn(parsed.text, drawn);
  if (words >= ARTICLE.from && wordsToRead(parsed.text, drawn) <= ARTICLE.to) return [];
  return [
    {
      file,
      line: 1,
      what: `the article has ${words} words`,
      expected: `${ARTICLE.from.toLocaleString('en-US')} to ${ARTICLE.to.toLocaleString('en-US')}, with what its wordings and chances say`,
      remedy:
        words < ARTICLE.from
          ? 'say more, or make it a section of another article'
          : 'cut it, or make two articles of it',
    },
  ];
}
