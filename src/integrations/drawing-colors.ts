/**
 * The colors of drawings, written into their files. A page would otherwise carry the whole palette that its
 * drawings take, light and dark and for forced colors, which weighs more than the drawing's share of its
 * text. A file is sent once for all pages.
 *
 * A name stays a name where the page gives it a value of its own: on paper, and where it follows a color of
 * the page. In forced colors the page names six steps between canvas and text, and a drawing takes them.
 */
import postcss, { type Declaration } from 'postcss';

/** What `light-dark()` is compiled to: one of the two is empty, the other takes what comes after it. */
export const LIGHT = '--l';
export const DARK = '--d';

/** What is written for each color of `src/styles/palette.css` that a file can hold, by name. */
export function drawingColors(palette: string): ReadonlyMap<string, string> {
  const plain = new Map<string, string>();
  const forced = new Map<string, string>();
  const onPaper = new Set<string>();
  postcss.parse(palette).walkDecls(/^--il-/, (declaration) => {
    const { prop, value } = declaration;
    const media = mediaOf(declaration);
    if (media.includes('print') || isLook(declaration, 'print')) onPaper.add(prop);
    else if (media.includes('forced-colors')) forced.set(prop, value);
    else plain.set(prop, value);
  });
  return new Map(
    [...plain].flatMap(([name, value]): [string, string][] => {
      const written = onPaper.has(name) ? undefined : inBothThemes(value);
      if (written === undefined) return [];
      const step = /^var\((--il-\d)\)$/.exec(forced.get(name) ?? '')?.[1];
      return [[name, step === undefined ? written : `var(${step},${written})`]];
    }),
  );
}

/** A drawing with its colors in it. */
export function withColors(drawing: string, colors: ReadonlyMap<string, string>): string {
  return drawing.replaceAll(/var\((--il-[\w-]+)\)/g, (whole, name: string) => colors.get(name) ?? whole);
}

function inBothThemes(value: string): string | undefined {
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
  if (light !== undefined && light === dark) return light;
  if (light !== undefined) return `var(${LIGHT},${light})var(${DARK},${dark})`;
  return value.startsWith('#') ? value : undefined;
}

function mediaOf({ parent }: Declaration): string {
  const around = parent?.parent;
  return around?.type === 'atrule' ? (around as postcss.AtRule).params : '';
}

function isLook({ parent }: Declaration, look: string): boolean {
  return parent?.type === 'rule' && parent.selector === `[data-look='${look}']`;
}
