/**
 * What a built page weighs on its way to a reader. Text is measured as brotli, quality 11, sends it; pages that come
 * with the first answer anyway are sent with up to 10% more, and other files with up to 3% (see
 * `src/integrations/site-folder.ts`).
 */
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'node-html-parser';

/** Bytes that a first visit to a page brings. Text is compressed; fonts and images are as they are. */
export interface PageWeight {
  /** HTML with the styles in it, not compressed. */
  readonly raw: number;
  /** HTML with its styles, in it or beside it. */
  readonly html: number;
  /** The part of `raw` that is styles. */
  readonly styles: number;
  /** Script that runs before a reader touches a tool: what stands in the page, and what it loads at once. */
  readonly scripts: number;
  readonly fonts: number;
  readonly drawings: number;
  /** The icon of the tab and the like. */
  readonly rest: number;
}

/** A built page and the files around it. */
export interface PageToWeigh {
  readonly html: string;
  /** Folder that the site is served from: `/` or `/guide/`. */
  readonly base: string;
  /** The content of a file by its path within that folder: `_astro/hero.svg`. */
  readonly read: (path: string) => Buffer | undefined;
}

/** Weighs a page with all that it loads by itself. */
export function weighPage({ html, base, read }: PageToWeigh): PageWeight {
  const document = parse(html, { blockTextElements: { script: true, style: true } });
  const styles = document.querySelectorAll('style').map((style) => style.rawText);
  const inline = document
    .querySelectorAll('script:not([src])')
    .filter((script) => /^(?:|module|text\/javascript)$/.test(script.getAttribute('type') ?? ''))
    .map((script) => Buffer.from(script.rawText));
  const addresses = (selector: string, name: string) =>
    document.querySelectorAll(selector).map((element) => pathOf(element.getAttribute(name) ?? '', base));
  const entryPoints = [...addresses('script[src]', 'src'), ...addresses('link[rel="modulepreload"]', 'href')];
  const files = (paths: Iterable<string>) => [...new Set(paths)].flatMap((path) => read(path) ?? []);
  const fonts = [...html.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, address = '']) =>
    pathOf(address, base),
  );
  const drawings = [...addresses('use[href]', 'href'), ...addresses('img[src]', 'src')];
  return {
    raw: Buffer.byteLength(html),
    html: total([Buffer.from(html), ...files(addresses('link[rel="stylesheet"]', 'href'))].map(brotliSize)),
    styles: total(styles.map((style) => Buffer.byteLength(style))),
    scripts: total([...inline, ...files(withImports(entryPoints, read))].map(brotliSize)),
    fonts: total(files(fonts).map(({ length }) => length)),
    drawings: total(files(drawings).map(brotliSize)),
    rest: total(files(addresses('link[rel~="icon"], link[rel="manifest"]', 'href')).map(brotliSize)),
  };
}

/** Size of a file as it is sent, when that is smaller than the file itself. */
export function brotliSize(content: Buffer): number {
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_MAX_QUALITY: best } = constants;
  return Math.min(content.length, brotliCompressSync(content, { params: { [quality]: best } }).length);
}

/** What a module imports before it runs. What it asks for later, with `import()`, is left out. */
export function staticImports(script: string): string[] {
  const pattern = /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?from\s*)?(["'])(\.{0,2}\/[^"']+)\1/g;
  return [...script.matchAll(pattern)].map(([, , address = '']) => address);
}

/** Modules with all that they import at once, each one once. */
function withImports(entryPoints: readonly string[], read: PageToWeigh['read']): Set<string> {
  const found = new Set<string>();
  const add = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const folder = `file:///${path}`;
    for (const imported of staticImports(read(path)?.toString() ?? '')) {
      add(decodeURI(new URL(imported, folder).pathname).slice(1));
    }
  };
  entryPoints.forEach(add);
  return found;
}

/** The path of an address within the folder of the site. */
function pathOf(address: string, base: string): string {
  const [path = ''] = address.split(/[?#]/);
  return path.startsWith(base) ? decodeURI(path.slice(base.length)) : path;
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
