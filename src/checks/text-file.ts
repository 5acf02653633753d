/** Reads an article or a page about the guide as far as it can be read: front matter, text, or why not. */
import { basename } from 'node:path/posix';
import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import type { ArticleText } from '../reading/article-text.ts';

import { MdxError, parseMdx } from '../reading/mdx.ts';
import { textOf } from '../reading/text-reader.ts';
import { ID_PATTERN } from '../schema/id.ts';
import { syntaxMistakes } from './data-file.ts';
import type { Mistake } from './mistake.ts';
import { issuesOf } from './schema-mistakes.ts';
import type { YamlText } from './yaml-text.ts';
import { madeAgain } from './made-again.ts';
import { readYaml } from './yaml-text.ts';

/** A file with front matter and text. `F` is its front matter. */
export interface TextFile<F = unknown> {
  /** Path from the root of the project. */
  file: string;
  /** `<lang>/<name>`; the name of a draft has lost its `_`. */
  id: string;
  language: string;
  name: string;
  /** Drafts are checked for their author but never built. */
  draft: boolean;
  source: string;
  frontMatter: YamlText;
  /** The front matter, when the schema accepts it. */
  data: F | null;
  body: string;
  /** Tree and text, when it is MDX. Lines are those of the file. */
  parsed: { readonly tree: Root; text: ArticleText } | null;
  mistakes: Mistake[];
}

/** Reads one file. `path` is its place below the folder of its kind: `en/getting-ready.mdx`. */
export function readTextFile<F>(
  file: string,
  path: string,
  source: string,
  schema: z.ZodType<F>,
  read = readYaml,
): TextFile<F> {
  const language = path.split('/')[0] ?? '';
  const name = basename(path, '.mdx').replace(/^_+/, '');
  const match = /^---\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(source);
  const frontMatter = read(file, match?.[1] ?? '', 1);
  const result = schema.safeParse(frontMatter.value, { reportInput: true });
  const mistakes = [...nameMistakes(file, path, name), ...syntaxMistakes(frontMatter)];
  if (!match) mistakes.push(noFrontMatter(file));
  else if (frontMatter.errors.length === 0 && result.error) {
    mistakes.push(...issuesOf(result.error, schema, { yaml: frontMatter, path: [], name: '' }));
  }
  const parsed = readText(file, source);
  if ('mistake' in parsed) mistakes.push(parsed.mistake);
  return {
    file,
    id: `${language}/${name}`,
    language,
    name,
    draft: path.split('/').some((part) => part.startsWith('_')),
    source,
    frontMatter,
    data: result.data ?? null,
    body: source.slice(match?.[0].length ?? 0),
    parsed: 'tree' in parsed ? parsed : null,
    mistakes,
  };
}

function readText(
  file: string,
  source: string,
): { readonly tree: Root; text: ArticleText } | { mistake: Mistake } {
  try {
    const tree = parseMdx(source);
    const treeOf = madeAgain(tree, () => parseMdx(source));
    return {
      get tree() {
        return treeOf();
      },
      text: textOf(tree),
    };
  } catch (error) {
    if (!(error instanceof MdxError)) throw error;
    return { mistake: { file, ...unreadable(source, error) } };
  }
}

/** What most often makes a text unreadable, told with the remedy that ends it. */
function unreadable(source: string, error: MdxError): Omit<Mistake, 'file'> {
  const lines = source.split('\n');
  const lineOf = (pattern: RegExp) => lines.findIndex((line) => pattern.test(line)) + 1;
  const less = lineOf(/<\s*\d/);
  if (less > 0) {
    const [, number = ''] = /<\s*([\d.,]+)/.exec(lines[less - 1] ?? '') ?? [];
    return {
      line: less,
      what: `"<${number}" looks like the start of a component`,
      expected: 'words instead of the sign',
      remedy: `write "less than ${number}" or "fewer than ${number}"`,
    };
  }
  const quote = lineOf(/<[A-Z]\w*[^>]*=\s*[“”„‘’]/);
  if (quote > 0) {
    return {
      line: quote,
      what: 'a component has curly quotation marks around a value',
      expected: 'straight quotation marks: id="driving"',
      remedy: 'type the two marks again as "',
    };
  }
  return {
    line: error.line,
    what: `the text cannot be read from here: ${error.message}`,
    expected: 'components that are opened and closed, and no loose { or <',
    remedy: 'close the component, or take the sign away',
  };
}

function nameMistakes(file: string, path: string, name: string): Mistake[] {
  if (ID_PATTERN.test(name) && path.split('/').filter((part) => !part.startsWith('_')).length <= 2) return [];
  return [
    {
      file,
      line: 1,
      what: 'the name of the file cannot be an address',
      expected: 'a folder for the language, and a name in lower-case words with hyphens',
      remedy: 'rename or move the file',
    },
  ];
}

function noFrontMatter(file: string): Mistake {
  return {
    file,
    line: 1,
    what: 'there is no front matter',
    expected: 'the fields of CONTRIBUTING.md between two lines of three hyphens, at the very top',
    remedy: 'copy it from another article and change it',
  };
}
