/** An address as a QR code for paper: black on white, with its quiet zone, level M. */
import { qrModules, qrPath } from '../format/qr-modules.ts';

/** The code as an SVG file. */
export function qrCode(url: string): string {
  const modules = qrModules(url);
  const size = modules.length;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">` +
    `<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000" d="${qrPath(modules)}"/></svg>`
  );
}
