/** The part of subset-font that the build uses; the package brings no types. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'sfnt' | 'woff' | 'woff2';
    /** Leaves out glyphs that only a feature of the font would bring. */
    noLayoutClosure?: boolean;
    variationAxes?: Record<string, number | { min: number; max: number; default?: number }>;
  }

  /** The font with only the characters of the text. */
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Buffer>;
}
