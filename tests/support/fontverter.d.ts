declare module 'fontverter' {
  /** Turns a font file into another format. */
  export function convert(
    font: Uint8Array,
    format: 'sfnt' | 'truetype' | 'woff' | 'woff2',
  ): Promise<Uint8Array>;
}
