/**
 * Shorter spellings of the styles of a built page. Compression does not make long names free: spelled out
 * in full, those of utilities and of the design would cost every article three quarters of a kilobyte. What
 * scripts, drawings, frames and tests know by its name keeps that name.
 */

/** Utilities by which pages are read (see `src/reading/page-sections.ts`), and what tests take for hidden. */
const KEPT = new Set(['block', 'vh']);

/** What an article has most of. Nothing but the styles knows these classes of components by name. */
const SHORTENED = [
  'array-wide',
  'art-bar',
  'art-grid',
  'art-head',
  'care-head',
  'care-lead',
  'cares-repeated',
  'chance-one',
  'chance-src',
  'end-in',
  'end-line',
  'foot-ask',
  'foot-links',
  'glue',
  'head-link',
  'head-list',
  'head-row',
  'ic-bars',
  'ic-flip',
  'ic-x',
  'line-x',
  'map-caution',
  'map-figure',
  'map-figures',
  'map-labels',
  'map-list',
  'map-sides',
  'map-views',
  'marked-not',
  'menu-list',
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
  'tick-box',
  'ticked',
  'toc-title',
  'tools-row',
  'wrap',
];

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
  const declared = [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name = '']) => name);
  for (const [index, name] of declared.entries()) if (declared.indexOf(name) < index) all.delete(name);
  return css.replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => all.get(name) ?? whole);
}

/** Short names for the properties of the design that themes, paper and wide screens change, but for some. */
export function shortProperties(tokens: string, kept: ReadonlySet<string>): Map<string, string> {
  const names = [...tokens.matchAll(/(--[\w-]+):/g)].map(([, name = '']) => name);
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
  [/(?<=margin|padding|border)-block-start/g, '-top'],
  [/(?<=margin|padding|border)-block-end/g, '-bottom'],
  [/inset-block-start:/g, 'top:'],
  [/inset-block-end:/g, 'bottom:'],
];

/** Styles whose rows are named by the sides of the screen. */
export function withPhysicalRows(css: string): string {
  return IN_ROWS.reduce((text, [name, shorter]) => text.replaceAll(name, shorter), css);
}

/** Utilities of a page, and the longest names of its parts, spelled short. `known` are the words of scripts. */
export function withShortClasses({ html, css }: Styled, known: ReadonlySet<string>): Styled {
  const utilities = /@layer utilities\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/.exec(css)?.[0] ?? '';
  const found = [...utilities.matchAll(/\.((?:\\.|[\w-])+)(?=[^{}]*\{)/g)].map(([, name = '']) =>
    name.replaceAll('\\', ''),
  );
  const names = [...SHORTENED, ...found].filter((name) => !known.has(name) && !KEPT.has(name));
  const short = new Map([...new Set(names)].map((name, index) => [name, letters(index)]));
  return {
    html: html.replaceAll(/ class="([^"]*)"/g, (_all, classes: string) => {
      const shorter = classes.split(/\s+/).map((name) => short.get(name) ?? name);
      return ` class="${shorter.join(' ')}"`;
    }),
    css: css.replaceAll(/\.((?:\\.|[\w-])+)/g, (whole, name: string) => {
      const shorter = short.get(name.replaceAll('\\', ''));
      return shorter === undefined ? whole : `.${shorter}`;
    }),
  };
}

/** A, B, C and so on: capitals, which no name of ours begins with. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
