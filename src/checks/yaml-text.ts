/** Reads YAML and remembers where each value is, so that a mistake can be shown with its line. */
import type { Document, ParsedNode } from 'yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { madeAgain } from './made-again.ts';

export type YamlPath = readonly (string | number)[];

/** A text in YAML: a whole file, or the front matter of an article. */
export interface YamlText {
  /** Path from the root of the project. */
  file: string;
  value: unknown;
  /** What the YAML reader stumbled over. When there is anything, `value` is null. */
  errors: { line: number; message: string }[];
  /** The line of a value, or of the nearest thing around it. */
  lineOf: (path: YamlPath) => number;
  /** Every text in it with its place, in the order of the file. */
  texts: { path: YamlPath; text: string; line: number }[];
  /** Texts without quotation marks that end at a remark in their line. */
  cutTexts: { text: string; line: number }[];
}

/** Parses YAML. `linesBefore` is the number of lines that are before it in its file. */
export function readYaml(file: string, source: string, linesBefore = 0): YamlText {
  const counter = new LineCounter();
  const doc = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const documentOf = madeAgain(doc, () => parseDocument(source, { prettyErrors: false }));
  const lineAt = (offset: number) => counter.linePos(offset).line + linesBefore;
  const errors = doc.errors.map((error) => ({
    line: lineAt(error.code === 'MISSING_CHAR' ? openQuote(source, error.pos[0]) : error.pos[0]),
    message: error.message,
  }));
  return {
    file,
    errors,
    value: errors.length > 0 ? null : (doc.toJS() as unknown),
    lineOf: (path) => lineAt(offsetOf(documentOf(), path)),
    texts:
      errors.length > 0
        ? []
        : textsIn(doc.contents, []).map(({ path, text, offset }) => ({ path, text, line: lineAt(offset) })),
    cutTexts: cutTextsIn(source, linesBefore),
  };
}

/** A quotation mark that is never closed is noticed at the end of the text; the author needs its line. */
function openQuote(source: string, noticedAt: number): number {
  const opened = /(?:^|[\n:-])[ \t]*(?:"[^"\n]*|'[^'\n]*)(?=\n)/.exec(source);
  return opened ? opened.index + 1 : noticedAt;
}

/** A value of three words and more, without quotation marks or brackets, with a remark behind it. */
function cutTextsIn(source: string, linesBefore: number): YamlText['cutTexts'] {
  return source.split('\n').flatMap((line, index) => {
    const [, text] = /^\s*(?:- )?(?:[\w-]+:\s+)?([^\s"'#[{>|&*!%@`-][^"#]*?)\s+#/.exec(line) ?? [];
    if (text === undefined || text.split(/\s+/).length < 3) return [];
    return [{ text, line: index + 1 + linesBefore }];
  });
}

/** Where the key of a value is, or the value itself in a list; for what is missing, what is around it. */
function offsetOf(doc: Document.Parsed, path: YamlPath): number {
  let node: unknown = doc.contents;
  let offset = doc.contents?.range[0] ?? 0;
  for (const step of path) {
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return offset;
      offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq<ParsedNode>(node)) {
      const item = node.items[Number(step)];
      if (!item) return offset;
      offset = item.range[0];
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}

function textsIn(node: unknown, path: YamlPath): { path: YamlPath; text: string; offset: number }[] {
  if (isScalar(node)) {
    return typeof node.value === 'string' ? [{ path, text: node.value, offset: node.range?.[0] ?? 0 }] : [];
  }
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    return node.items.flatMap(({ key, value }) =>
      textsIn(value, [...path, isScalar(key) ? String(key.value) : '']),
    );
  }
  if (isSeq(node)) return node.items.flatMap((item, index) => textsIn(item, [...path, index]));
  return [];
}
