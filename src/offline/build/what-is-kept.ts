/** Which files of the built site a device keeps from the start, and in which pack each of them goes. */

/**
 * Folders whose pages are kept only on devices that opened them: clinics, the one file to send, other
 * languages. The rest is for machines and for the frames of other sites.
 */
const leftOut = /^(?:api|c|embed|one-file|social|\.well-known)\//;

/** The page for wrong addresses, files for machines, downloads, and what only the build and hosts read. */
const leftOutFiles =
  /^404\.(?:html|json)$|^_(?:headers|redirects)$|\.(?:br|gz|md|xml|txt|pdf|ics|pack|map)$|(?:^|\/)(?:sw\.js|wasm\.unknown\.pagefind|(?:icon|apple-touch-icon|favicon)[^/]*\.(?:png|ico)|sbom[^/]*\.json)$/;

/** Is this file, by its path in the built folder, kept on every device? `otherLanguages` are folders. */
export function isKept(file: string, otherLanguages: readonly string[]): boolean {
  return (
    !leftOut.test(file) &&
    !leftOutFiles.test(file) &&
    !otherLanguages.some((folder) => file.startsWith(`${folder}/`))
  );
}

/** The address of a file within the base path: pages have that of their folder. */
export function addressOfFile(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/** The type of a file by its ending. */
export function typeOfFile(file: string): string {
  return types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** Pages are spread over this many packs: a change in one page makes only its pack new. */
const pagePacks = 6;

/**
 * The pack of a file. A page goes with the texts that search shows of it: they hold the same words. What
 * all pages share (scripts, drawings, fonts) and what changes with any page (the index) are apart.
 */
export function packOf(file: string, content: () => string): string {
  if (file.endsWith('.html')) return pagePack(`/${addressOfFile(file)}`);
  if (file.endsWith('.pf_fragment')) return pagePack(/"url":"([^"#]*)/.exec(content())?.[1] ?? '');
  return /^pagefind\/(?!pagefind\.js|wasm)/.test(file) ? 'index' : 'shared';
}

function pagePack(address: string): string {
  let sum = 0;
  for (let index = 0; index < address.length; index += 1)
    sum = (sum * 31 + address.charCodeAt(index)) % 65521;
  return `pages-${sum % pagePacks}`;
}
