import { suggestionFor } from '../format/suggestion.ts';
import { STAGES, type Stage } from '../schema/stage.ts';
import type { Content } from './content.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';

/** `stages.yaml` has each article once, under the stage that the article names itself. */
export const stagesRule: Rule = (content) => [...listMistakes(content), ...articleMistakes(content)];

/** A name in the list, with its line. */
interface Listed {
  name: string;
  stage: Stage;
  line: number;
}

function listedIn({ stages }: Content): Listed[] {
  const lists = stages?.entries.get('');
  if (!stages || !lists) return [];
  return STAGES.flatMap((stage) =>
    lists[stage].map((name, index) => ({ name, stage, line: stages.yaml.lineOf([stage, index]) })),
  );
}

/** Names that are there twice, and names without an article. */
function listMistakes(content: Content): Mistake[] {
  const file = content.stages?.yaml.file ?? '';
  const meant = meantNames(content);
  const first = new Map<string, Listed>();
  return listedIn(content).flatMap((listed) => {
    const { name, line } = listed;
    const before = first.get(name);
    if (before) {
      return {
        file,
        line,
        what: `"${name}" is in line ${before.line} already`,
        expected: 'each article once',
        remedy: 'take one of the two lines out',
      };
    }
    first.set(name, listed);
    const instead = meant.get(name);
    if (instead === undefined) return [];
    return {
      file,
      line,
      what: `there is no article "${name}"`,
      expected: 'the name of a file in articles/, without .mdx',
      remedy: instead === null ? 'correct the name, or take it out' : `did you mean ${instead}?`,
    };
  });
}

/** Listed names without an article, each with an article that is not in the list and was probably meant. */
function meantNames(content: Content): Map<string, string | null> {
  const names = new Set(content.articles.map(({ name }) => name));
  const listed = new Set(listedIn(content).map(({ name }) => name));
  const open = [...names].filter((name) => !listed.has(name));
  return new Map(
    [...listed].filter((name) => !names.has(name)).map((name) => [name, suggestionFor(name, open)]),
  );
}

/** Articles that are not in the list, or under another stage. A draft may wait with its place. */
function articleMistakes(content: Content): Mistake[] {
  const list = `${content.folder}/stages.yaml`;
  // A list that cannot be read has its own mistake.
  if (content.stages && !content.stages.entries.has('')) return [];
  // The first place counts; a second one has its own mistake.
  const places = new Map(
    listedIn(content)
      .toReversed()
      .map((listed) => [listed.name, listed]),
  );
  const mistyped = new Set(meantNames(content).values());
  return content.articles.flatMap(({ file, name, data, draft, frontMatter }) => {
    if (!data) return [];
    const at = { file, line: frontMatter.lineOf(['stage']) };
    const listed = places.get(name);
    if (!listed && (draft || mistyped.has(name))) return [];
    if (!listed) {
      return {
        ...at,
        what: `the article has no place in "${data.stage}"`,
        expected: `its name in ${list}`,
        remedy: `add "- ${name}" under "${data.stage}" in ${list}, where readers are to meet it`,
      };
    }
    if (listed.stage === data.stage) return [];
    return {
      ...at,
      what: `the article names the stage "${data.stage}", but ${list} has it under "${listed.stage}"`,
      expected: 'the same stage in both',
      remedy: `write stage: ${listed.stage}, or move line ${listed.line} of ${list}`,
    };
  });
}
