/** Codes for paper, which phones read: level M, with the white around them that readers need. */
import { encode } from 'uqr';

/** Modules of white around a code. */
export const QUIET = 4;

/** A code as rows of modules, true where it is black, with the white around it. */
export type Modules = readonly (readonly boolean[])[];

/** The modules of a code that says this text. */
export function qrModules(text: string): Modules {
  return encode(text, { ecc: 'M', border: QUIET }).data;
}

/** Path of all black modules in a box of as many units as there are modules: one bar a run. */
export function qrPath(modules: Modules): string {
  return modules
    .flatMap((row, y) => {
      const bars: string[] = [];
      for (let x = 0; x < row.length; x += 1) {
        if (!row[x]) continue;
        const from = x;
        while (row[x + 1]) x += 1;
        const length = x + 1 - from;
        bars.push(`M${from} ${y}h${length}v1h-${length}z`);
      }
      return bars;
    })
    .join('');
}
