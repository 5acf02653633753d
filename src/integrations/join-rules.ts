/**
 * One class for all utilities of an element, and one rule for it: a page of utilities weighs hardly more than
 * one with a name for each part.
 */

/** A rule with its selector, or a block of rules with its condition. */
interface Piece {
  readonly head: string;
  body: string;
}

/**
 * The rules of utilities, each written for the sets that it belongs to, and those of a set joined. A set is on
 * elements that have no other, so sets never undo each other, but what is no set may be between them.
 */
export function withSets(css: string, setsOf: (utility: string) => readonly string[] | undefined): string {
  const pieces: Piece[] = [];
  const sets = new Set<string>();
  for (const { head, body } of piecesOf(css)) {
    if (head.startsWith('@')) {
      add(pieces, { head, body: withSets(body, setsOf) }, '');
      continue;
    }
    for (const one of selectorsFor(head, setsOf)) {
      if (CLASS.test(one.selector) && one.isSet) sets.add(one.selector);
      const earlier = sets.has(one.selector) ? sameBefore(pieces, one.selector, body, sets) : undefined;
      if (earlier) earlier.body += `;${body}`;
      else add(pieces, { head: one.selector, body }, ';');
    }
  }
  return pieces.map(({ head, body }) => `${head}{${body}}`).join('');
}

/** Puts a piece at the end. One that has the head of the piece before it becomes a part of that. */
function add(pieces: Piece[], piece: Piece, between: ';' | ''): void {
  const last = pieces.at(-1);
  if (last?.head === piece.head) last.body += between + piece.body;
  else pieces.push(piece);
}

const CLASS = /^\.[A-Z]+$/;
const ANY_CLASS = /\.((?:\\.|[a-z_-])(?:\\.|[\w-])*)/i;

/** The selectors of a rule, with the classes of sets in place of the utility. */
function selectorsFor(
  head: string,
  setsOf: (utility: string) => readonly string[] | undefined,
): { selector: string; isSet: boolean }[] {
  return partsOf(head).flatMap((selector): { selector: string; isSet: boolean }[] => {
    const [whole = '', name = ''] = ANY_CLASS.exec(selector) ?? [];
    const sets = setsOf(name.replaceAll('\\', ''));
    if (!sets) return [{ selector, isSet: false }];
    return sets.map((set) => ({ selector: selector.replace(whole, `.${set}`), isSet: true }));
  });
}

/** The selectors of a list; commas within brackets, and those of names, belong to one of them. */
function partsOf(head: string): string[] {
  return [...head.matchAll(/(?:\\.|\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]|[^,])+/g)].map(([part]) => part);
}

/** The rules of the layer of utilities, and what comes before and after them. */
export function aroundUtilities(css: string): [before: string, utilities: string, after: string] {
  const start = css.indexOf('@layer utilities{');
  if (start === -1) return [css, '', ''];
  const from = css.indexOf('{', start) + 1;
  const to = endOfBlock(css, from);
  return [css.slice(0, from), css.slice(from, to), css.slice(to)];
}

/** The rule of the same set that another one can be joined to: nothing between them sets anything like it. */
function sameBefore(
  pieces: readonly Piece[],
  selector: string,
  body: string,
  sets: ReadonlySet<string>,
): Piece | undefined {
  const families = familiesIn(body);
  for (const piece of pieces.toReversed()) {
    if (piece.head === selector) return piece;
    if (!sets.has(piece.head) && !families.isDisjointFrom(familiesIn(piece.body))) return undefined;
  }
  return undefined;
}

/** Shorthands and what they hold, by one word: what sets one of them may undo another. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:top|bottom|left|right)$/, 'inset'],
  [/^(?:row|column)-gap$/, 'gap'],
  [/^line-height$/, 'font'],
  [/^(?:place|justify)-/, 'align'],
  [/^(?:width|height|inline-size|block-size)$/, 'size'],
];

function familiesIn(body: string): Set<string> {
  return new Set(
    [...body.matchAll(/(?:^|[;{])(?:-(?:webkit|moz)-)?([a-z][\w-]*|--[\w-]+):/g)].map(([, name = '']) => {
      if (name.startsWith('--')) return name;
      const family = FAMILIES.find(([pattern]) => pattern.test(name))?.[1];
      return family ?? name.split('-')[0] ?? name;
    }),
  );
}

function piecesOf(css: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    if (open === -1) break;
    const end = endOfBlock(css, open + 1);
    pieces.push({ head: css.slice(at, open), body: css.slice(open + 1, end) });
    at = end + 1;
  }
  return pieces;
}

/** Where the block ends that begins at a place. No text of our styles holds a brace. */
function endOfBlock(css: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < css.length && depth > 0; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}') depth -= 1;
  }
  return at - 1;
}
