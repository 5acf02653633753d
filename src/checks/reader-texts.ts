/** Collects every piece of text that a reader can read, whichever file it is in. */
import { READ_PROPS } from '../reading/text-reader.ts';
import { isElement, lineOf, propOf, walk } from '../reading/mdx.ts';
import { type DataFileKind, LANGUAGE_FILES } from '../schema/content-files.ts';
import type { Content, LanguageFiles } from './content.ts';
import type { TextFile } from './text-file.ts';
import type { YamlPath, YamlText } from './yaml-text.ts';

/** What kind of text it is: the text of an article, a field of its front matter, or a data file. */
type TextKind = 'body' | 'heading' | 'front-matter' | 'question' | 'codes' | keyof LanguageFiles;

export interface ReaderText {
  file: string;
  language: string;
  kind: TextKind;
  /** The id of the entry that it belongs to, or "". */
  id: string;
  text: string;
  /** The line of a place in the text. */
  lineAt: (index: number) => number;
}

/** All texts of all languages, drafts included. */
export function readerTexts(content: Content): ReaderText[] {
  return [
    ...[...content.articles, ...content.pages].flatMap((file) => [
      ...frontMatterTexts(file),
      ...bodyTexts(file),
    ]),
    ...codeTexts(content),
    ...[...content.languages].flatMap(([language, files]) =>
      PROSE_FILES.flatMap((kind) => {
        const file = files[kind];
        return file ? yamlTexts(file.yaml, language, () => kind) : [];
      }),
    ),
  ];
}

/** The files of a language that hold sentences of their own. */
const PROSE_FILES = Object.entries<DataFileKind>(LANGUAGE_FILES)
  .filter(([, kind]) => kind.prose)
  .map(([name]) => name as keyof typeof LANGUAGE_FILES);

/** Fields that a program reads, or that hold words which people use and we do not. */
const NOT_PROSE: ReadonlySet<string | number> = new Set([
  'address',
  'aliases',
  'alsoCalled',
  'ask',
  'date',
  'form',
  'id',
  'misspellings',
  'related',
  'review',
  'section',
  'source',
  'sources',
  'stage',
  'statements',
  'updated',
  'written',
]);

function frontMatterTexts(file: TextFile): ReaderText[] {
  return yamlTexts(file.frontMatter, file.language, (path) =>
    path[0] === 'alsoAsked' ? 'question' : 'front-matter',
  );
}

/** Our own words for the codes of health records. */
function codeTexts({ codes }: Content): ReaderText[] {
  return (codes?.yaml.texts ?? []).flatMap(({ path, text, line }) => {
    const [, index, field, language] = path;
    if (field !== 'words' || typeof language !== 'string') return [];
    const id = String(index);
    return [{ file: codes?.yaml.file ?? '', language, kind: 'codes', id, text, lineAt: () => line }];
  });
}

function yamlTexts(yaml: YamlText, language: string, kindOf: (path: YamlPath) => TextKind): ReaderText[] {
  return yaml.texts
    .filter(({ path }) => !path.some((step) => NOT_PROSE.has(step)))
    .map(({ path, text, line }) => ({
      file: yaml.file,
      language,
      kind: kindOf(path),
      id: String(path[0] ?? ''),
      text,
      lineAt: () => line,
    }));
}

function bodyTexts({ file, language, parsed }: TextFile): ReaderText[] {
  if (!parsed) return [];
  const at = (kind: TextKind, text: string, line: number): ReaderText => ({
    file,
    language,
    kind,
    id: '',
    text,
    lineAt: (index) => line + newlinesIn(text.slice(0, index)),
  });
  const props: ReaderText[] = [];
  walk(parsed.tree, (node) => {
    if (!isElement(node)) return;
    for (const name of READ_PROPS) {
      const value = propOf(node, name);
      if (value !== null && node.name !== 'Setting') props.push(at('heading', value, lineOf(node)));
    }
  });
  return [
    ...parsed.text.headings.map(({ text, line }) => at('heading', text, line)),
    ...parsed.text.blocks.map(({ text, line }) => at('body', text, line)),
    ...props,
  ];
}

function newlinesIn(text: string): number {
  return text.split('\n').length - 1;
}
