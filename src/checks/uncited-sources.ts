import type { Content } from './content.ts';
import { namesSource, yamlFilesOf } from './ids.ts';
import type { Rule } from './rule.ts';

/** Every source of the list is cited by somebody, so that the list of sources tells the truth. */
export const uncitedSourcesRule: Rule = (content) => {
  const { sources } = content;
  if (!sources) return [];
  const cited = citedSources(content);
  return [...sources.ids]
    .filter(([id]) => !cited.has(id))
    .map(([id, line]) => ({
      file: sources.yaml.file,
      line,
      what: `nobody cites the source "${id}"`,
      expected: 'sources that an article or a data file names',
      remedy: 'cite it where it proves something, or take it out',
    }));
};

/** Every id in a place where a source is named. */
function citedSources(content: Content): Set<string> {
  const inText = [...content.articles, ...content.pages].flatMap(({ source, parsed }) =>
    parsed
      ? parsed.text.uses.flatMap((use) => (use.kind === 'source' ? [use.id] : []))
      : // The text cannot be read yet; its sources are not to blame for that.
        [...source.matchAll(/<Source\s+id="([^"]*)"/g)].flatMap(([, ids = '']) => ids.split(/\s+/)),
  );
  const inData = yamlFilesOf(content).flatMap(({ texts }) =>
    texts.filter(({ path }) => namesSource(path)).map(({ text }) => text),
  );
  return new Set([...inText, ...inData]);
}
