/**
 * Shorter spellings of the styles of a built page. Compression does not make long names free: spelled out
 * in full, those of utilities and of the design would cost every article three quarters of a kilobyte. What
 * scripts, drawings, frames and tests know by its name keeps that name.
 */
import { aroundUtilities, withSets } from './join-rules.ts';

/** Utilities by which pages are read (see `src/reading/page-sections.ts`), and what tests take for hidden. */
const KEPT = new Set(['block', 'vh']);

/** What an article has most of. Nothing but the styles knows these classes of components by name. */
const SHORTENED = [
  'appt',
  'array-wide',
  'art-bar',
  'art-grid',
  'art-head',
  'care-head',
  'care-lead',
  'cares-repeated',
  'chance-one',
  'chance-src',
  'core',
  'cp',
  'cp-meta',
  'days',
  'end-in',
  'glue',
  'head-link',
  'ic-bars',
  'ic-x',
  'line-x',
  'menu-panel',
  'only-narrow',
  'only-wide',
  'panel-ask',
  'panel-important',
  'part-side',
  'person-notch',
  'plate-pair',
  'plate-row',
  'print-head',
  'say-words',
  'sos-signs',
  'step-text',
  'text-btn',
  'ticked',
  'tools-row',
  'wrap',
  'toc-side',
  'muted',
  'person',
  'person-on',
  'next-title',
  'foot',
  'skip',
  'cards-sheet',
  'flow',
  'brand',
  'next',
  'search-row',
  'search-link',
  'dial',
  'expander',
  'crumbs',
  'crossed',
];

/** By these names the build finds parts of a page, or a language turns them; where no style knows them, they go. */
const UNSEEN = new Set(['care-level', 'ic-flip', 'line-x', 'wording']);

/** A page and its styles. */
export interface Styled {
  readonly html: string;
  readonly css: string;
}

/**
 * Custom properties that never change, by name: declared once in the sheet of the design, without a second
 * value for the dark theme. Their value is shorter than their name.
 */
export function constantsIn(tokens: string): Map<string, string> {
  const declared = new Map<string, string[]>();
  for (const [, name = '', value = ''] of tokens.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    declared.set(name, [...(declared.get(name) ?? []), value]);
  }
  return new Map(
    [...declared].flatMap(([name, [value = '', ...others]]): [string, string][] =>
      others.length > 0 || /light-dark|var\(/.test(value) ? [] : [[name, value]],
    ),
  );
}

/** Styles with the values of what never changes, and of the theme of Tailwind, in place of their names. */
export function withConstants(css: string, constants: ReadonlyMap<string, string>): string {
  const theme = /@layer theme\s*\{\s*:root[^{]*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  const all = new Map([...constants, ...constantsIn(`${theme};`)]);
  // A part of the page may give one of them a value of its own.
  const declared = new Set<string>();
  for (const [, name = ''] of css.matchAll(/(--[\w-]+)\s*:/g)) {
    if (declared.has(name)) all.delete(name);
    declared.add(name);
  }
  // Sheets that take utilities in name their value beside them.
  return css.replaceAll(/var\((--[\w-]+)(?:,\s*[^()]*)?\)/g, (whole, name: string) => all.get(name) ?? whole);
}

/** What Astro calls the two families, with their fallbacks. */
const FONTS = ['--font-text', '--font-head'];

/** Short names for the properties of the design that themes, paper and wide screens change, but for some. */
export function shortProperties(tokens: string, kept: ReadonlySet<string>): Map<string, string> {
  const names = [...tokens.matchAll(/(--[\w-]+):/g)].map(([, name = '']) => name).concat(FONTS);
  const changing = new Set(names);
  return new Map(
    [...changing].filter((name) => !kept.has(name)).map((name, index) => [name, `--${letters(index)}`]),
  );
}

/** A text, of a page or of styles, with its custom properties spelled short. */
export function withShortProperties(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(/--[a-z][\w-]*/g, (name) => names.get(name) ?? name);
}

/** Families of fonts: the build names each by its maker and a hash. */
export function withShortFonts(css: string): string {
  const families = [...css.matchAll(/@font-face\{font-family:([^;}]+)/g)].map(([, family = '']) => family);
  return [...new Set(families)]
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, family, index) => {
      const plain = family.replaceAll('\\', '').replaceAll('"', '');
      const short = letters(index);
      return text
        .replaceAll(`font-family:${family}`, `font-family:${short}`)
        .replaceAll(`"${plain}"`, short)
        .replaceAll(plain, short);
    }, css);
}

/** Sizes and places of blocks by the names that need fewer letters: every language of the guide is written in rows. */
const IN_ROWS: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|[^\w-])(max-|min-|)inline-size:/g, '$1width:'],
  [/(?<=^|[^\w-])(max-|min-|)block-size:/g, '$1height:'],
  [/(?<=margin|padding|border)-block-start(?!\\)/g, '-top'],
  [/(?<=margin|padding|border)-block-end(?!\\)/g, '-bottom'],
  [/inset-block-start:/g, 'top:'],
  [/inset-block-end:/g, 'bottom:'],
];

/** Styles whose rows are named by the sides of the screen. */
export function withPhysicalRows(css: string): string {
  return IN_ROWS.reduce((text, [name, shorter]) => text.replaceAll(name, shorter), css);
}

/**
 * Utilities of a page, and the longest names of its parts, spelled short. All utilities of an element become one
 * class. `known` are the words of scripts.
 */
export function withShortClasses({ html, css }: Styled, known: ReadonlySet<string>): Styled {
  const [before, utilities, after] = aroundUtilities(css);
  const isFree = (name: string) => !known.has(name) && !KEPT.has(name);
  // Other layers know some of them by name.
  const named = new Set([...classesIn(before), ...classesIn(after)]);
  const found = classesIn(utilities).filter(isFree);
  const joined = new Set(found.filter((name) => !named.has(name) && !SHORTENED.includes(name)));
  const single = new Set([...SHORTENED.filter(isFree), ...found.filter((name) => !joined.has(name))]);
  const short = new Map([...single].map((name, index) => [name, letters(index)]));
  const sets = new Map<string, string>();
  const shorter = html.replaceAll(/ class="([^"]*)"/g, (_all, classes: string) => {
    const all = classes
      .replaceAll(/&(?:amp|#38);/g, '&')
      .replaceAll('&gt;', '>')
      .split(/\s+/);
    const set = all
      .filter((name) => joined.has(name))
      .toSorted()
      .join(' ');
    if (set !== '' && !sets.has(set)) sets.set(set, letters(short.size + sets.size));
    const own = all
      .filter((name) => !joined.has(name) && (named.has(name) || !UNSEEN.has(name)))
      .map((name) => short.get(name) ?? name);
    const left = [...own, sets.get(set) ?? ''].join(' ').trim();
    return left && ` class="${left}"`;
  });
  const shorten = (text: string) =>
    text.replaceAll(CLASS, (whole, name: string) => {
      const letter = short.get(name.replaceAll('\\', ''));
      return letter === undefined ? whole : `.${letter}`;
    });
  const joinedRules = shorten(withSets(utilities, setsByUtility(sets)));
  return { html: shorter, css: shorten(before) + joinedRules + shorten(after) };
}

/** The classes that each utility is a part of, for sets of utilities with their class. */
function setsByUtility(sets: ReadonlyMap<string, string>): (utility: string) => string[] | undefined {
  const classes = new Map<string, string[]>();
  for (const [set, name] of sets) {
    for (const utility of set.split(' ')) classes.set(utility, [...(classes.get(utility) ?? []), name]);
  }
  return (utility) => classes.get(utility);
}

function classesIn(css: string): string[] {
  return [...css.matchAll(CLASS)].map(([, name = '']) => name.replaceAll('\\', ''));
}

/** No class begins with a digit, as `.6rem` does. */
const CLASS = /\.((?:\\.|[a-z_-])(?:\\.|[\w-])*)/gi;

/** A, B, C and so on: capitals, which no name of ours begins with. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
