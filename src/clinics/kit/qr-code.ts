/**
 * Codes for paper: black on white, level M, four modules of white around, and the code itself 25 mm wide, which
 * phones read from 25 to 40 cm. As SVG for print shops, and as PNG with its size in millimeters for letters.
 */
import { type Modules, qrModules, qrPath, QUIET } from '../../format/qr-modules.ts';
import { writePng } from './png.ts';

/** Width of the code without the white around it. */
const CODE_MM = 25;
const PIXELS_PER_MM = 600 / 25.4;

/** Width of the whole picture, with the white around the code. */
export function qrWidth(modules: Modules): number {
  return (CODE_MM * modules.length) / (modules.length - 2 * QUIET);
}

/** An SVG file of the right size. */
export function qrSvg(text: string): string {
  const modules = qrModules(text);
  const size = modules.length;
  const width = qrWidth(modules).toFixed(2);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${width}mm" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${qrPath(modules)}"/></svg>\n`
  );
}

/** A PNG file at about 600 dots an inch that says how wide it is. */
export function qrPng(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const modules = qrModules(text);
  const scale = Math.round((qrWidth(modules) * PIXELS_PER_MM) / modules.length);
  const rows = modules.flatMap((row) => {
    const wide = row.flatMap((isBlack) => Array<boolean>(scale).fill(isBlack));
    return Array<boolean[]>(scale).fill(wide);
  });
  return writePng(rows, Math.round((rows.length / qrWidth(modules)) * 1000));
}
