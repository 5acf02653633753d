/** An address as a QR code for paper: black on white, with its quiet zone, level M. */
import { encode } from 'uqr';

/** Modules of white around the code. */
const quietZone = 4;

/** The code as an SVG file. */
export function qrCode(url: string): string {
  const { data, size } = encode(url, { ecc: 'M', border: quietZone });
  const path = data.flatMap((row, y) =>
    runsIn(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">` +
    `<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000" d="${path.join('')}"/></svg>`
  );
}

/** Where dark modules stand beside each other in a row, and how many. */
function runsIn(row: readonly boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
