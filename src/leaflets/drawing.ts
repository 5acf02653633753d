/** Makes a file of a drawing as it is in a page: with its shapes in it, in fixed colors, for white paper. */
import type { HTMLElement } from 'node-html-parser';
import { fixColors, insideOf } from '../machine/standalone-picture.ts';
import type { Drawing } from './leaflet.ts';

/** What drawings need: the content of a file by its name (`steps.Bx3.svg`), and the value of every color. */
export interface DrawingBox {
  readonly fileOf: (name: string) => string;
  readonly colors: ReadonlyMap<string, string>;
}

/** The people of an icon array get their colors from the style sheet of the page. */
const PEOPLE: Readonly<Record<string, string>> = {
  person: 'fill="none" stroke="var(--ink)" stroke-width="1.2"',
  'person-on': 'fill="var(--ink)" stroke="var(--ink)" stroke-width="1.2"',
  'person-notch': 'fill="#fff"',
};

/** The drawing of an `<svg>` of a page. */
export function drawingOf(svg: HTMLElement, { fileOf, colors }: DrawingBox): Drawing {
  const viewBox = svg.getAttribute('viewBox') ?? '0 0 100 100';
  const [, , width = 100, height = 100] = viewBox.split(/\s+/).map(Number);
  const used = new Map<string, string[]>();
  const shapes = withoutPatterns(svg.innerHTML)
    .replaceAll(/href="[^"]*\/_astro\/([^"#]+\.svg)#([^"]+)"/g, (_href, file: string, id: string) => {
      used.set(file, [...(used.get(file) ?? []), id]);
      return `href="#${id}"`;
    })
    .replaceAll(/class="(person(?:-\w+)?)"/g, (whole, name: string) => PEOPLE[name] ?? whole);
  const symbols = [...used].map(([file, ids]) => insideOf(fileOf(file), ids)).join('');
  const file =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${width}" height="${height}" ` +
    `font-family="Atkinson Hyperlegible Next" color="#16262a">${symbols}${shapes}</svg>`;
  return { svg: fixColors(file, colors, 'a leaflet'), alt: altOf(svg), width, height };
}

/**
 * Typst does not repeat a pattern exactly, and a chance must show as many people as it counts. So the
 * figures of a pattern are written one by one into the rectangles that it fills.
 */
function withoutPatterns(svg: string): string {
  const tiles = new Map<string, { width: number; height: number; figure: string }>();
  return svg
    .replaceAll(
      /<pattern id="([^"]+)" width="([\d.]+)" height="([\d.]+)"[^>]*>([\s\S]*?)<\/pattern>/g,
      (_pattern, id: string, width: string, height: string, figure: string) => {
        tiles.set(id, { width: Number(width), height: Number(height), figure });
        return '';
      },
    )
    .replaceAll(
      /<path fill="url\(#([^)]+)\)" d="([^"]+)"\s*(?:\/>|><\/path>)/g,
      (whole, id: string, d: string) => {
        const tile = tiles.get(id);
        if (!tile) return whole;
        const { width, height, figure } = tile;
        return rectanglesIn(d)
          .flatMap(([left, top, right, bottom]) =>
            steps(top, bottom, height).flatMap((y) =>
              steps(left, right, width).map((x) => `<g transform="translate(${x} ${y})">${figure}</g>`),
            ),
          )
          .join('');
      },
    );
}

/** The rectangles of a path that is made of nothing else: `M0 18h120v162h-120z`. */
function rectanglesIn(path: string): [left: number, top: number, right: number, bottom: number][] {
  return [...path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)].map(([, ...numbers]) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
    return [x, y, x + width, y + height];
  });
}

function steps(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) }, (_, index) => from + index * step);
}

/** What a screen reader says of a drawing on the page. */
function altOf(svg: HTMLElement): string {
  const label = svg.getAttribute('aria-label');
  if (label !== undefined) return label;
  const id = svg.getAttribute('aria-labelledby');
  const root = rootOf(svg);
  const words = id === undefined ? '' : (root.getElementById(id)?.textContent ?? '');
  return words.replaceAll(/\s+/g, ' ').trim();
}

function rootOf(element: HTMLElement): HTMLElement {
  const parent = element.parentNode;
  return parent ? rootOf(parent) : element;
}
