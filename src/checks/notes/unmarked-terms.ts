import type { TextFile } from '../text-file.ts';
import type { Note, NoteRule } from './note.ts';

/** Words of the glossary that an article uses and marks nowhere, each with the place of its first use. */
export const unmarkedTermNotes: NoteRule = (content) =>
  content.articles
    .filter(({ draft }) => !draft)
    .flatMap((article) =>
      [...(content.languages.get(article.language)?.terms?.entries.values() ?? [])].flatMap(
        ({ id, term }): Note[] => {
          const line = firstUse(article, term);
          if (line === null || marks(article, id)) return [];
          return [
            {
              kind: 'unmarked-term',
              file: article.file,
              line,
              text: term.toLowerCase(),
              suggestion: `write <Term id="${id}">…</Term> around its first use, or plainer words`,
            },
          ];
        },
      ),
    );

function marks({ parsed }: TextFile, id: string): boolean {
  return parsed?.text.uses.some((use) => use.kind === 'term' && use.id === id) ?? false;
}

/** The line of the first block that holds a word, or its plural, as a word of its own. */
function firstUse({ parsed }: TextFile, term: string): number | null {
  const name = term.replaceAll(/\s*\([^)]*\)/g, '').trim();
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${RegExp.escape(name)}(?:s|es)?(?![\\p{L}\\p{N}-])`, 'iu');
  const block = parsed?.text.blocks.find(({ ownText }) => pattern.test(ownText.replaceAll(/\s+/g, ' ')));
  return block?.line ?? null;
}
