import type { Use } from '../reading/article-text.ts';
import { suggestionFor } from '../format/suggestion.ts';
import type { Content } from './content.ts';
import { dataFilesOf } from './content.ts';
import type { DataFile } from './data-file.ts';
import type { Mistake } from './mistake.ts';
import type { Rule } from './rule.ts';
import type { YamlText } from './yaml-text.ts';

/** Every source, term, chance, wording and drawing that somebody names is there. */
export const idsRule: Rule = (content) => [
  ...[...content.articles, ...content.pages].flatMap(({ file, language, parsed }) =>
    (parsed?.text.uses ?? []).flatMap((use) => mistakesOfUse(content, language, file, use)),
  ),
  ...yamlFilesOf(content).flatMap((yaml) => sourceMistakes(content, yaml)),
  ...chanceMistakes(content),
  ...bodyMapMistakes(content),
];

/** Every YAML text that may name sources. */
export function yamlFilesOf(content: Content): YamlText[] {
  return [
    ...content.articles.map((file) => file.frontMatter),
    ...dataFilesOf(content)
      .filter((file) => file !== content.sources)
      .map((file) => file.yaml),
  ];
}

/** Is this a place in YAML for the id of a source? */
export function namesSource(path: readonly (string | number)[]): boolean {
  return path.at(-1) === 'source' || path.at(-2) === 'sources';
}

interface Kind {
  what: string;
  /** Where such ids are written down; null when the file is missing or cannot be read. */
  from: DataFile<unknown> | null | undefined;
  where: string;
}

function kindsOf(content: Content, language: string): Readonly<Record<string, Kind[]>> {
  const files = content.languages.get(language);
  const at = (what: string, from: Kind['from'], path: string): Kind => ({
    what,
    from,
    where: `${content.folder}/${path}`,
  });
  return {
    source: [at('source', content.sources, 'sources.yaml')],
    term: [at('term', files?.terms, `glossary/${language}.yaml`)],
    chance: [
      at('chance', content.chances, 'chances.yaml'),
      at('text of the chance', files?.chanceWords, `chances/${language}.yaml`),
    ],
    wording: [at('wording', files?.wordings, `wordings/${language}.yaml`)],
    figure: [at('drawing', files?.pictures, `pictures/${language}.yaml`)],
  };
}

function mistakesOfUse(content: Content, language: string, file: string, use: Use): Mistake[] {
  if (!('id' in use)) return [];
  const kinds = kindsOf(content, language)[use.kind] ?? [];
  // The first file that does not have it is enough: the others follow from it.
  const missing = kinds.find((kind) => !isKnown(kind, use.id));
  return missing ? [unknownId(file, use.line, use.id, missing)] : [];
}

function sourceMistakes(content: Content, yaml: YamlText): Mistake[] {
  const [kind] = kindsOf(content, '')['source'] ?? [];
  if (!kind) return [];
  return yaml.texts
    .filter(({ path, text }) => namesSource(path) && !isKnown(kind, text))
    .map(({ text, line }) => unknownId(yaml.file, line, text, kind));
}

/** Numbers and words of a chance belong together, and so does what it is compared with. */
function chanceMistakes(content: Content): Mistake[] {
  const { chances } = content;
  if (!chances) return [];
  const numbers: Kind = { what: 'chance', from: chances, where: chances.yaml.file };
  const comparators = [...chances.entries.values()].flatMap(({ id, comparator }) =>
    comparator === null || isKnown(numbers, comparator)
      ? []
      : [unknownId(chances.yaml.file, chances.ids.get(id) ?? 1, comparator, numbers)],
  );
  const words = [...content.languages.values()].flatMap(({ chanceWords }) =>
    [...(chanceWords?.ids ?? [])]
      .filter(([id]) => !isKnown(numbers, id))
      .map(([id, line]) => unknownId(chanceWords?.yaml.file ?? '', line, id, numbers)),
  );
  return [...comparators, ...words, ...groupMistakes(content)];
}

/** The group that a chance is compared with has its numbers and its words, or neither. */
function groupMistakes({ chances, languages }: Content): Mistake[] {
  return [...languages.values()].flatMap(({ chanceWords }) =>
    [...(chanceWords?.entries ?? [])].flatMap(([id, { groups }]) => {
      const numbers = chances?.entries.get(id);
      if (!numbers || (numbers.comparison === undefined) === (groups === undefined)) return [];
      return [
        {
          file: chanceWords?.yaml.file ?? '',
          line: chanceWords?.ids.get(id) ?? 1,
          what: `"${id}" has ${groups ? 'words' : 'numbers'} for a second group, but no ${groups ? 'numbers' : 'words'}`,
          expected: '"comparison" in its numbers and "groups" in its words, or neither',
          remedy: `add ${groups ? 'comparison to chances.yaml' : 'groups to this file'}, or take the other away`,
        },
      ];
    }),
  );
}

/** Every area of the body map has its words in each language, a number of its own, and no words are left over. */
function bodyMapMistakes(content: Content): Mistake[] {
  const { bodyAreas } = content;
  if (!bodyAreas) return [];
  const areas: Kind = { what: 'area', from: bodyAreas, where: bodyAreas.yaml.file };
  const numbers = new Map<number, string>();
  const repeated = [...bodyAreas.entries].flatMap(([id, { number }]) => {
    const first = numbers.get(number);
    numbers.set(number, first ?? id);
    if (first === undefined) return [];
    const line = bodyAreas.ids.get(id) ?? 1;
    return [
      {
        file: bodyAreas.yaml.file,
        line,
        what: `the number ${number} of "${id}" is that of "${first}"`,
        expected: 'a number of its own, as in the drawing',
        remedy: 'change one of the two',
      },
    ];
  });
  const words = [...content.languages.values()].flatMap(({ bodyMap }) => {
    const named = bodyMap?.entries.get('')?.areas;
    if (!bodyMap || !named) return [];
    const { file } = bodyMap.yaml;
    const nameless = [...bodyAreas.ids.keys()].filter((id) => !(id in named));
    return [
      ...nameless.map((id) => ({
        file,
        line: bodyMap.yaml.lineOf(['areas']),
        what: `the area "${id}" has no words`,
        expected: `a name for each area of ${bodyAreas.yaml.file}`,
        remedy: `add ${id}: { name: … } under "areas"`,
      })),
      ...Object.keys(named)
        .filter((id) => !isKnown(areas, id))
        .map((id) => unknownId(file, bodyMap.yaml.lineOf(['areas', id]), id, areas)),
    ];
  });
  return [...repeated, ...words];
}

function isKnown({ from }: Kind, id: string): boolean {
  // A file that cannot be read has its own mistake; reporting all its ids as missing would hide it.
  if (!from || from.yaml.errors.length > 0) return from !== null && from !== undefined;
  return from.ids.has(id);
}

function unknownId(file: string, line: number, id: string, { what, from, where }: Kind): Mistake {
  const meant = suggestionFor(id, from?.ids.keys() ?? []);
  return {
    file,
    line,
    what: `there is no ${what} "${id}"`,
    expected: `an id of ${where}`,
    remedy: meant === null ? `correct the id, or add it to ${where}` : `did you mean ${meant}?`,
  };
}
