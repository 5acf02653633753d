import { articleAddress } from '../format/address.ts';
import { STAGE_ALIASES } from '../schema/stage.ts';
import { generatedAddresses } from './addresses.ts';
import type { Content } from './content.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';

/** One address leads to one page: no page and no old address takes the place of another. */
export const aliasesRule: Rule = (content) => {
  const generated = generatedAddresses(content);
  return [...nameMistakes(content, generated), ...aliasMistakes(content, generated)];
};

/** An article or page whose file name is that of a page which the build makes. */
function nameMistakes(content: Content, generated: ReadonlySet<string>): Mistake[] {
  return [...content.articles, ...content.pages].flatMap(({ file, language, name }) => {
    const address = articleAddress(language, name);
    if (!isTaken(address, generated)) return [];
    return [
      {
        file,
        line: 1,
        what: `the build makes a page ${address} itself`,
        expected: 'a file name that no other page has',
        remedy: `rename the file, for example to ${name}-explained.mdx`,
      },
    ];
  });
}

function aliasMistakes(content: Content, generated: ReadonlySet<string>): Mistake[] {
  const owners = new Map<string, string>(
    [...content.articles, ...content.pages].flatMap(({ draft, language, name, file }) =>
      draft ? [] : [[articleAddress(language, name), `the page of ${file}`] as const],
    ),
  );
  const remedy = 'take it out of "aliases"';
  return content.articles
    .filter(({ draft }) => !draft)
    .flatMap(({ file, frontMatter }) =>
      frontMatter.texts
        .filter(({ path }) => path[0] === 'aliases')
        .flatMap(({ text, line }) => {
          const owner = isTaken(text, generated) ? 'a page that the build makes' : owners.get(text);
          if (owner !== undefined) {
            return [
              {
                file,
                line,
                what: `the alias ${text} is the address of ${owner}`,
                expected: 'an old address that no page has now',
                remedy,
              },
            ];
          }
          owners.set(text, `an alias in ${file}`);
          return [];
        }),
    );
}

/** Old and short addresses, and the pages that they lead to. */
export function redirectsOf({ articles }: Pick<Content, 'articles'>): { from: string; to: string }[] {
  const published = articles.filter(({ draft }) => !draft);
  const toArticles = published.flatMap(({ language, name, data }) =>
    (data?.aliases ?? []).map((from) => ({ from, to: articleAddress(language, name) })),
  );
  const toStages = STAGE_ALIASES.flatMap(({ stage, alias }) => {
    const inStage = published.filter(({ data }) => data?.stage === stage);
    return [...new Set(inStage.map(({ language }) => language))].map((language) => ({
      from: articleAddress(language, alias),
      to: articleAddress(language, stage),
    }));
  });
  return [...toArticles, ...toStages];
}

/** Is this the address of a page that the build makes, or of a file in one of its folders? */
function isTaken(address: string, generated: ReadonlySet<string>): boolean {
  return [...generated].some((taken) =>
    taken.endsWith('/*') ? address.startsWith(taken.slice(0, -1)) : address === taken,
  );
}
