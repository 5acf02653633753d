/** Typst as WebAssembly, in a thread of its own: takes texts, and answers each with its PDF or with what is wrong. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { createTypstCompiler, type TypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { loadFonts } from '@myriaddreamin/typst.ts';
import subsetFont from 'subset-font';
import type { MadePdf } from './typst-compiler.ts';
import type { TypstText } from './typst-text.ts';

const require = createRequire(import.meta.url);

/** Typst reads no variable fonts, so each weight is cut out of them. */
const FACES = [
  { file: 'atkinson-hyperlegible-next', wght: 400 },
  { file: 'atkinson-hyperlegible-next', wght: 700 },
  { file: 'bitter', wght: 600 },
] as const;

/** Latin letters and the signs that our texts use. */
const CHARACTERS =
  Array.from({ length: 0x180 - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('') +
  '–—‘’“”•…≥≤→−×½¼′″';

const started = start();

parentPort?.on('message', (text: TypstText) => {
  void compile(text)
    .then((pdf): MadePdf => ({ pdf }))
    .catch((error: unknown): MadePdf => ({ problem: error instanceof Error ? error.message : String(error) }))
    .then((made) => parentPort?.postMessage(made));
});

async function compile({ source, files }: TypstText): Promise<Uint8Array> {
  const compiler = await started;
  const encoder = new TextEncoder();
  compiler.resetShadow();
  for (const [path, content] of files) compiler.mapShadow(path, encoder.encode(content));
  compiler.addSource('/leaflet.typ', source);
  const { result, diagnostics } = await compiler.compile({
    mainFilePath: '/leaflet.typ',
    // 1 is PDF; the names of the enumeration exist for types only.
    format: 1,
    diagnostics: 'unix',
  });
  if (result && (diagnostics ?? []).length === 0) return showTitle(result);
  throw new Error(`A leaflet cannot be made:\n${(diagnostics ?? ['Typst does not say why.']).join('\n')}`);
}

async function start(): Promise<TypstCompiler> {
  const compiler = createTypstCompiler();
  const wasm = require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  const [module, fonts] = await Promise.all([readFile(wasm), cutFonts()]);
  await compiler.init({
    getModule: () => ({ module_or_path: module }),
    beforeBuild: [loadFonts(fonts, { assets: false })],
  });
  return compiler;
}

async function cutFonts(): Promise<Uint8Array[]> {
  return Promise.all(
    FACES.map(async ({ file, wght }) => {
      const whole = await readFile(
        require.resolve(`@fontsource-variable/${file}/files/${file}-latin-wght-normal.woff2`),
      );
      return new Uint8Array(
        await subsetFont(whole, CHARACTERS, { targetFormat: 'sfnt', variationAxes: { wght } }),
      );
    }),
  );
}

/**
 * Reader programs show the title of the document, and not the name of its file, only where the file asks
 * them to. Typst asks in files that call themselves PDF/UA, which this build of it cannot make. The
 * catalog is the last object of the file, so only the place of the table behind it moves.
 */
function showTitle(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const at = text.lastIndexOf('/ViewerPreferences <<');
  const table = text.lastIndexOf('\nxref') + 1;
  const start = new RegExp(`startxref\\s+${table}\\s+%%EOF\\s*$`).exec(text);
  if (at === -1 || !start || text.slice(at, table).includes(' obj')) {
    throw new Error('A leaflet is built in another way than expected: its title cannot be shown.');
  }
  const wish = ' /DisplayDocTitle true';
  const cut = at + '/ViewerPreferences <<'.length;
  const end = start[0].replace(String(table), String(table + wish.length));
  return Buffer.from(text.slice(0, cut) + wish + text.slice(cut, start.index) + end, 'latin1');
}
