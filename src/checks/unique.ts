import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';

/** Titles and summaries are those of one page only. */
export const uniqueRule: Rule = ({ articles, pages }) => {
  const seen = new Map<string, string>();
  const mistakes: Mistake[] = [];
  for (const { file, language, frontMatter } of [...articles, ...pages]) {
    const value = (field: string) =>
      frontMatter.texts.find(({ path }) => path.length === 1 && path[0] === field);
    for (const field of ['title', 'summary']) {
      const found = value(field);
      if (!found) continue;
      const key = `${language} ${field} ${found.text.toLowerCase()}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, file);
      else
        mistakes.push(
          twice(file, found.line, `the ${field} is the same as in ${first}`, `a ${field} of its own`),
        );
    }
  }
  return mistakes;
};

function twice(file: string, line: number, what: string, expected: string): Mistake {
  return { file, line, what, expected, remedy: 'change one of the two' };
}
