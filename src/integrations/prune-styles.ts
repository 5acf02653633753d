/**
 * Gives each built page only the styles that it uses. Astro puts the styles of every component that a
 * page might draw into the page; most of them are dead weight for a reader on a phone. What its
 * scripts add later counts as used, and so do the custom properties that the drawings of the page take.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import type { Page } from '../reading/page.ts';
import { fingerprint } from './build-cache.ts';
import { DARK, drawingColors, LIGHT, withColors } from './drawing-colors.ts';
import { parseStyleSheet, type StyleSheet } from './style-sheet.ts';
import {
  constantsIn,
  shortProperties,
  type Styled,
  withConstants,
  withPhysicalRows,
  withShortClasses,
  withShortFonts,
  withShortProperties,
} from './short-names.ts';
import { addNames, noNames, type UsedNames, variablesIn } from './used-names.ts';

const tokensFile = new URL('../styles/tokens.css', import.meta.url);
const paletteFile = new URL('../styles/palette.css', import.meta.url);

/** Chrome 120, Firefox 128 and Safari 16.4: what they lack (light-dark) is compiled. */
const targets = { chrome: 120 << 16, firefox: 128 << 16, safari: (16 << 16) | (4 << 8) };

/** Words of scripts that are classes of articles as well: no script draws an element that has one of them. */
export const NOT_DRAWN: ReadonlySet<string> = new Set([
  'data-waits', // taken away, never given
  'end',
  'note',
  'panel',
  'part-text',
  'short',
  'term',
]);

/** The styles of one build. Sheets are parsed once, and pages that use the same rules share the result. */
export class PageStyles {
  /** Says whether another build had the same scripts, drawings and sheets. */
  readonly fingerprint: string;
  readonly #scripts: ReadonlyMap<string, { others: readonly string[]; words: readonly string[] }>;
  readonly #drawings: ReadonlyMap<string, readonly string[]>;
  readonly #sheets = new Map<string, StyleSheet>();
  readonly #minified = new Map<string, string>();
  /** Class names in the styles that come with the search. */
  readonly #late: ReadonlySet<string>;
  /** The sheet of the design. */
  readonly #tokens: string;
  readonly #constants: ReadonlyMap<string, string>;
  readonly #properties: ReadonlyMap<string, string>;
  readonly #colors: ReadonlyMap<string, string>;

  private constructor(
    scripts: ReadonlyMap<string, string>,
    drawings: ReadonlyMap<string, string>,
    sheets: ReadonlyMap<string, string>,
    tokens: string,
    palette: string,
  ) {
    this.#colors = drawingColors(palette);
    this.#scripts = new Map(
      [...scripts].map(([name, text]) => [name, { others: scriptsIn(text), words: namesInScript(text) }]),
    );
    this.#drawings = new Map([...drawings].map(([name, text]) => [name, variablesIn(this.drawn(text))]));
    this.#late = new Set(
      [...sheets.values()].flatMap((css) =>
        [...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name),
      ),
    );
    this.#tokens = tokens;
    this.fingerprint = fingerprint(
      [scripts, drawings, sheets].flatMap((files) => [...files].sort(([a], [b]) => (a < b ? -1 : 1)).flat()),
    );
    this.#constants = constantsIn(tokens);
    // A drawing may be taken from here, and then says by name which line or color it wants.
    const drawn = new Set([...this.#drawings.values()].flat());
    this.#properties = shortProperties(tokens, drawn.union(new Set(this.#constants.keys())));
  }

  /** Reads what scripts and drawings of a built folder need of the styles. */
  static async of(folder: string): Promise<PageStyles> {
    const assets = join(folder, '_astro');
    const names = await readdir(assets).catch(() => []);
    const texts = async (ending: string) =>
      new Map(
        await Promise.all(
          names
            .filter((name) => name.endsWith(ending))
            .map(async (name): Promise<[string, string]> => [
              name,
              await readFile(join(assets, name), 'utf8'),
            ]),
        ),
      );
    const [tokens, palette] = await Promise.all(
      [tokensFile, paletteFile].map((file) => readFile(file, 'utf8')),
    );
    const [scripts, drawings, sheets] = await Promise.all(['.js', '.svg', '.css'].map(texts));
    return new PageStyles(
      scripts ?? new Map(),
      drawings ?? new Map(),
      sheets ?? new Map(),
      tokens ?? '',
      palette ?? '',
    );
  }

  /** All names of a page, with those of its scripts and drawings. */
  namesOf({ document, html }: Pick<Page, 'document' | 'html'>): UsedNames {
    // Screens, paper and themes ask for the same parts of a page.
    const asked = new Map<string, boolean>();
    const holds = (selector: string): boolean => {
      const known = asked.get(selector) ?? isIn(document, selector);
      asked.set(selector, known);
      return known;
    };
    const names: UsedNames = { ...noNames(), holds };
    addNames(names, document);
    for (const word of this.#wordsFor(html)) (NOT_DRAWN.has(word) ? names.values : names.words).add(word);
    for (const [, drawing = ''] of html.matchAll(/href="[^"]*\/_astro\/([^"#]+\.svg)#/g)) {
      for (const name of this.#drawings.get(drawing) ?? []) names.variables.add(name);
    }
    return names;
  }

  /** Styles cut to these names, as short as they can be written. */
  cut(css: string, names: UsedNames): string {
    const sheet =
      this.#sheets.get(css) ??
      parseStyleSheet(
        ...withPhysicalRows(withConstants(ordered(css), this.#constants)).split(BETWEEN_SHEETS),
      );
    this.#sheets.set(css, sheet);
    const used = sheet.cut(names);
    const minified = this.#minified.get(used) ?? minify(used);
    this.#minified.set(used, minified);
    return minified;
  }

  /** A page and its styles with short names. */
  shortened(page: Styled, names: UsedNames): Styled {
    const { html, css } = withShortClasses(page, names.words.union(this.#late));
    return {
      html: withShortProperties(html, this.#properties),
      css: withShortProperties(withShortFonts(css), this.#properties),
    };
  }

  /** A drawing with the colors of the palette in it, as pages take it. */
  drawn(drawing: string): string {
    return withColors(drawing, this.#colors);
  }

  /**
   * Styles that come later take the properties of the design by the same short names. A page declares only those
   * that it takes itself, so they bring theirs, in a layer that what the page declares is stronger than.
   */
  shorten(css: string): string {
    const variables = new Set(variablesIn(css));
    const own =
      variables.size > 0 ? `@layer theme{${this.cut(this.#tokens, { ...noNames(), variables })}}` : '';
    return withShortProperties(own + withConstants(css, this.#constants), this.#properties);
  }

  /** The scripts that a page loads, and those that they load at once or later: they name each other. */
  #wordsFor(html: string): string[] {
    const found = new Set(scriptsIn(html));
    // The set grows while it is read.
    for (const name of found) for (const other of this.#scripts.get(name)?.others ?? []) found.add(other);
    return [...found].flatMap((name) => this.#scripts.get(name)?.words ?? []);
  }
}

/** Stands between the sheets of a page: what is constant is so in all of them, and each is parsed once. */
export const BETWEEN_SHEETS = '\n/* next sheet */\n';

/** As `src/styles/global.css` has it. */
const LAYERS = '@layer theme, base, components, utilities, print;';

/** The order of the layers, stated once: what is left of it in sheets that were minified alone says another one. */
function ordered(css: string): string {
  return css.includes('@layer') ? LAYERS + css.replaceAll(/@layer [\w-]+(?:, ?[\w-]+)*;/g, '') : css;
}

/** Letters in the name of a script, at most. */
const maxName = 100;

/** Names of scripts that a page or a script loads. */
function scriptsIn(text: string): string[] {
  const names: string[] = [];
  // From each end backwards: asking at every word whether ".js" follows takes most of the time of a page.
  for (let end = text.indexOf('.js'); end !== -1; end = text.indexOf('.js', end + 3)) {
    const [name] = /[\w.@-]+$/.exec(text.slice(Math.max(0, end - maxName), end)) ?? [];
    if (name !== undefined) names.push(`${name}.js`);
  }
  return names;
}

/** A selector that the parser of pages does not know may match. */
function isIn(document: Page['document'], selector: string): boolean {
  try {
    return document.querySelector(selector) !== null;
  } catch {
    return true;
  }
}

/** What looks like class names in the strings of a script, and the states that scripts set by property. */
function namesInScript(script: string): string[] {
  const strings = [...script.matchAll(/(["'`])([a-z][\w-]*(?: [a-z][\w-]*){0,3})\1/g)];
  return ['open', 'hidden', ...strings.flatMap(([, , names = '']) => names.split(' '))];
}

/**
 * Astro lets the fallback fonts, which are local ones, swap in late; our own fonts never do (see
 * astro.config.mjs), and a fallback that arrives after the first paint moves the text just as much.
 */
function minify(css: string): string {
  const { code } = transform({ filename: 'page.css', code: Buffer.from(css), minify: true, targets });
  return (
    code
      .toString()
      .replaceAll('font-display:swap', 'font-display:optional')
      // Drawings know these two, in frames as well as in pages.
      .replaceAll('--lightningcss-light', LIGHT)
      .replaceAll('--lightningcss-dark', DARK)
      // What browsers take anyway.
      .replaceAll(/(@font-face\{[^}]*?)format\("woff2"\)/g, '$1')
      .replaceAll(/(@font-face\{[^}]*?);font-style:normal/g, '$1')
      // Every line has a height of its own.
      .replaceAll('line-gap-override:0%;', '')
      .replaceAll(';line-gap-override:0%', '')
      // A tenth of a percent of a letter is less than a pixel.
      .replaceAll(/(-override|size-adjust):(\d+\.\d)\d*%/g, '$1:$2%')
      // The one spelling that phones know.
      .replaceAll('-moz-text-size-adjust:100%;text-size-adjust', '-webkit-text-size-adjust')
      // Safari knows it by its own name since 12.1.
      .replaceAll(/-webkit-text-decoration-color:[^;}]*;/g, '')
      // Some declarations come out of it three times.
      .replaceAll(/(-webkit-text-decoration:[^;}]*;)\1+/g, '$1')
  );
}
