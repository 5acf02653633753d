/** Lines of text as shapes: where each letter goes, and what it covers. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontverter from 'fontverter';
import { Blob, Buffer as Letters, Face, Font, shape, Variation } from 'harfbuzzjs';
import { curve, type Mask, maskOf, type Point, type Ring } from './outline.ts';

const require = createRequire(import.meta.url);

/** How a line is set. */
export interface Setting {
  /** Pixels. */
  readonly size: number;
  /** Pixels between two letters, beside what the typeface has there. */
  readonly spacing?: number;
}

/** Parts of a pixel at which a letter may begin. */
const placesOfPixel = 4;

/** A typeface in one weight. */
export class Typeface {
  readonly #font: Font;
  readonly #masks = new Map<string, Mask>();
  /** Above and below the base line, in parts of the size. */
  readonly ascent: number;
  readonly descent: number;

  private constructor(font: Font) {
    this.#font = font;
    const { ascender, descender } = font.hExtents();
    this.ascent = ascender / font.face.upem;
    this.descent = -descender / font.face.upem;
  }

  /** Reads the Latin letters of a typeface, such as `bitter`. */
  static async of(name: string, weight: number): Promise<Typeface> {
    const file = require.resolve(`@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`);
    const font = new Font(new Face(new Blob(await fontverter.convert(await readFile(file), 'sfnt'))));
    font.setVariations([new Variation('wght', weight)]);
    return new Typeface(font);
  }

  /** The width of a line, in pixels. */
  widthOf(line: string, setting: Setting): number {
    return this.#shaped(line, setting).width;
  }

  /** What each letter of a line covers, where the line begins at `left` and rests on `base`. */
  *masksOf(line: string, setting: Setting, left: number, base: number): Generator<Mask> {
    for (const { glyph, x } of this.#shaped(line, setting).places) {
      const place = Math.round((left + x) * placesOfPixel);
      const mask = this.#maskOf(
        glyph,
        setting.size,
        ((place % placesOfPixel) + placesOfPixel) % placesOfPixel,
      );
      yield {
        ...mask,
        left: mask.left + Math.floor(place / placesOfPixel),
        top: mask.top + Math.round(base),
      };
    }
  }

  #shaped(line: string, { size, spacing = 0 }: Setting) {
    const letters = new Letters();
    letters.addText(line);
    letters.guessSegmentProperties();
    shape(this.#font, letters);
    const scale = size / this.#font.face.upem;
    const glyphs = letters.getGlyphInfos();
    let width = 0;
    const places = letters.getGlyphPositions().map(({ xAdvance, xOffset }, index) => {
      const x = width + xOffset * scale;
      width += xAdvance * scale + spacing;
      return { glyph: glyphs[index]?.codepoint ?? 0, x };
    });
    return { places, width };
  }

  /** The same letter comes in every line. */
  #maskOf(glyph: number, size: number, place: number): Mask {
    const name = [glyph, size, place].join(' ');
    const known = this.#masks.get(name);
    if (known) return known;
    const mask = maskOf(this.#ringsOf(glyph, size / this.#font.face.upem, place / placesOfPixel));
    this.#masks.set(name, mask);
    return mask;
  }

  #ringsOf(glyph: number, scale: number, right: number): Ring[] {
    const rings: Point[][] = [];
    for (const { type, values } of this.#font.glyphToJson(glyph)) {
      const points = Array.from({ length: values.length / 2 }, (_, index): Point => {
        const [x = 0, y = 0] = values.slice(index * 2);
        return [x * scale + right, -y * scale];
      });
      const ring = rings.at(-1);
      const last = ring?.at(-1);
      if (type === 'M') rings.push(points);
      else if (ring && last) ring.push(...curve([last, ...points], points.length === 1 ? 1 : 8));
    }
    return rings;
  }
}
