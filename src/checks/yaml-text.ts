/** Reads YAML and remembers where each value is, so that a mistake can be shown with its line. */
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';

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
  const read = placesIn(source);
  const lineOf = (place: Place | null) => (place?.line ?? 0) + 1 + linesBefore;
  const root = read instanceof YAMLException ? null : read;
  return {
    file,
    errors: read instanceof YAMLException ? errorsIn(source, read, linesBefore) : [],
    value: root?.value ?? null,
    lineOf: (path) => lineOf(placeOf(root, path)),
    texts: root ? textsIn(root, []).map(({ place, ...text }) => ({ ...text, line: lineOf(place) })) : [],
    cutTexts: cutTextsIn(source, linesBefore),
  };
}

/** Spaces, ends of lines and remarks. */
const spare = /(?:\s+|#[^\n]*)*/y;

/** A value with its place. What is in a map alternates: a key, its value. */
interface Place {
  kind: string | null;
  value: unknown;
  /** From 0. */
  line: number;
  inside: Place[];
}

/**
 * The value of a text, with the places of all that is in it; null where nothing is. Astro reads with the same parser,
 * which takes a ninth of the time of one that keeps every space.
 */
function placesIn(source: string): Place | null | YAMLException {
  const top: Place = { kind: null, value: null, line: 0, inside: [] };
  const open = [top];
  try {
    load(source, {
      schema: CORE_SCHEMA,
      listener(event, { input, line, position, kind, result }) {
        if (event === 'open') {
          // Here it is looked for.
          spare.lastIndex = position;
          const [before = ''] = spare.exec(input) ?? [];
          open.push({ kind: null, value: null, line: line + before.split('\n').length - 1, inside: [] });
          return;
        }
        const place = open.pop();
        if (!place) return;
        open.at(-1)?.inside.push(place);
        // What begins a block is tried as the first key of a map.
        const [first, second] = place.inside;
        const isTried = first && !second && first.value === result;
        Object.assign(place, { kind, value: result }, isTried && { inside: first.inside });
      },
    });
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
  return top.inside[0] ?? null;
}

/** What is wrong, in the words of the parser that says it better. */
function errorsIn(source: string, error: YAMLException, linesBefore: number): YamlText['errors'] {
  const counter = new LineCounter();
  const { errors } = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  if (errors.length === 0) return [{ line: error.mark.line + 1 + linesBefore, message: error.reason }];
  return errors.map(({ code, pos, message }) => ({
    line: counter.linePos(code === 'MISSING_CHAR' ? openQuote(source, pos[0]) : pos[0]).line + linesBefore,
    message,
  }));
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

/** The keys of a map with their values. */
function pairsIn({ inside }: Place): { key: Place; value: Place }[] {
  return inside.flatMap((key, index) => {
    const value = index % 2 === 0 ? inside[index + 1] : undefined;
    return value ? [{ key, value }] : [];
  });
}

/** Where the key of a value is, or the value itself in a list; for what is missing, what is around it. */
function placeOf(root: Place | null, path: YamlPath): Place | null {
  let at = root;
  let around = root;
  for (const step of path) {
    const pair =
      at?.kind === 'mapping' ? pairsIn(at).find(({ key }) => String(key.value) === String(step)) : null;
    const item = at?.kind === 'sequence' ? at.inside[Number(step)] : null;
    if (!pair && !item) return around;
    around = pair?.key ?? item ?? null;
    at = pair?.value ?? item ?? null;
  }
  return around;
}

function textsIn(place: Place, path: YamlPath): { path: YamlPath; text: string; place: Place }[] {
  if (place.kind === 'mapping') {
    return pairsIn(place).flatMap(({ key, value }) => textsIn(value, [...path, String(key.value)]));
  }
  if (place.kind === 'sequence')
    return place.inside.flatMap((item, index) => textsIn(item, [...path, index]));
  return typeof place.value === 'string' ? [{ path, text: place.value, place }] : [];
}
