import type { SectionQuestions } from '../schema/search-questions.ts';
import { minQuestions } from '../schema/search-questions.ts';
import type { DataFile } from './data-file.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';
import type { TextFile } from './text-file.ts';

/**
 * Every section of every article is found by enough questions, each question leads to one section, and none
 * teaches the search a slip.
 */
export const searchQuestionsRule: Rule = ({ folder, articles, languages }) =>
  [...languages].flatMap(([language, { questions, terms }]) => {
    const texts = articles.filter((article) => article.language === language && !article.draft);
    if (texts.length === 0 || questions.size === 0) return [];
    const names = new Set(texts.map(({ name }) => name));
    return [
      ...texts.flatMap((article) => {
        const file = `${folder}/search/questions/${language}/${article.name}.yaml`;
        return sectionMistakes(article, file, questions.get(article.name));
      }),
      ...[...questions].flatMap(([name, { yaml }]) =>
        names.has(name)
          ? []
          : [
              {
                file: yaml.file,
                line: 1,
                what: `there is no article "${name}"`,
                expected: 'a file of questions under the name of its article',
                remedy: 'rename the file, or take it out',
              },
            ],
      ),
      ...sharedQuestions(questions),
      ...misspelledQuestions(
        questions,
        [...(terms?.entries.values() ?? [])].flatMap(({ misspellings }) => misspellings),
      ),
    ];
  });

function sectionMistakes(
  { parsed }: TextFile,
  file: string,
  questions: DataFile<SectionQuestions> | undefined,
): Mistake[] {
  const sections = new Map<string, string | undefined>([['short', undefined]]);
  for (const { id, text } of parsed?.text.headings ?? []) if (id !== null) sections.set(id, text);
  const lineOf = (id: string) => questions?.ids.get(id) ?? 1;
  const missing = [...sections].flatMap(([id, heading]): Mistake[] => {
    const entry = questions?.entries.get(id);
    const name = heading === undefined ? `"${id}"` : `"${id}" (${heading})`;
    const found = entry?.questions.length ?? 0;
    if (found < minQuestions) {
      return [
        {
          file,
          line: lineOf(id),
          what: `the section ${name} has ${found} questions for the search`,
          expected: `at least ${minQuestions} that it answers, in the words of readers`,
          remedy: `write ${minQuestions - found} more, looking at the section only`,
        },
      ];
    }
    if (entry?.heading === heading) return [];
    return [
      {
        file,
        line: lineOf(id),
        what: `the questions of ${name} were written for the heading "${entry?.heading ?? ''}"`,
        expected: 'questions that the section answers as it is now',
        remedy: 'read them beside the section, mend them, and then write its heading here',
      },
    ];
  });
  const unknown = [...(questions?.ids ?? [])].flatMap(([id, line]): Mistake[] =>
    sections.has(id)
      ? []
      : [
          {
            file,
            line,
            what: `the article has no section "${id}"`,
            expected: `one of ${[...sections.keys()].join(', ')}`,
            remedy: 'move the questions to the section that answers them now',
          },
        ],
  );
  return [...missing, ...unknown];
}

/** Questions of the same words in two sections lead to both equally. */
function sharedQuestions(files: ReadonlyMap<string, DataFile<SectionQuestions>>): Mistake[] {
  const first = new Map<string, string>();
  return [...files].flatMap(([name, { yaml, entries }]) =>
    [...entries].flatMap(([id, { questions }]) =>
      questions.flatMap((question, place): Mistake[] => {
        const key = question
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim();
        const here = `${name}#${id}`;
        const before = first.get(key);
        first.set(key, before ?? here);
        if (before === undefined) return [];
        return [
          {
            file: yaml.file,
            line: yaml.lineOf([id, 'questions', place]),
            what: `"${question}" already leads to ${before}`,
            expected: 'each question once',
            remedy: 'leave it where it is answered best',
          },
        ];
      }),
    ),
  );
}

/** A word in a question is a word for the search, and is not put right any more. */
function misspelledQuestions(
  files: ReadonlyMap<string, DataFile<SectionQuestions>>,
  misspellings: readonly string[],
): Mistake[] {
  const slips = new Set(misspellings.map((slip) => slip.toLowerCase()));
  return [...files.values()].flatMap(({ yaml, entries }) =>
    [...entries].flatMap(([id, { questions }]) =>
      questions.flatMap((question, place): Mistake[] => {
        const words = question.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
        const slip = words.find((word) => slips.has(word));
        if (slip === undefined) return [];
        return [
          {
            file: yaml.file,
            line: yaml.lineOf([id, 'questions', place]),
            what: `"${question}" holds "${slip}", which the glossary lists as misspelled`,
            expected: 'questions in right spelling; the search puts slips right before it looks',
            remedy: 'spell it as the glossary does, or take the question out',
          },
        ];
      }),
    ),
  );
}
