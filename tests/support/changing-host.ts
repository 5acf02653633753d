/** A host whose site can be deployed anew under an open tab, and that can fail in the ways hosts fail. */
import { createServer, type ServerResponse } from 'node:http';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { listen } from '../../src/commands/port.ts';
import { cacheControl, headersOf } from '../../src/hosting/headers.ts';
import { uiTexts } from '../../src/i18n/index.ts';
import { typeOfFile } from '../../src/offline/build/what-is-kept.ts';
import { writeOffline } from '../../src/offline/build/write-offline.ts';

/** How the host behaves. */
export type Fault =
  /** It answers as it should. */
  | 'none'
  /** Every connection is closed at once: no network. */
  | 'cut'
  /** It answers everything with 500. */
  | 'fails'
  /** Pages arrive with a kilobyte a second. */
  | 'drips'
  /** Pages are cut in half, as after an upload that stopped. */
  | 'cuts pages off';

/** Removes a folder that a test has made. */
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true });

/**
 * The built site as another version of itself: its pages and its search say `name`, and its scripts have
 * other names, as those of a new build would.
 */
export async function deploymentOf(built: string, name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `guide-${name}-`));
  cpSync(built, folder, {
    recursive: true,
    filter: (path) => !/\.(?:br|gz)$|\/(?:api|embed|social|offline)$|\.md$/.test(path.slice(built.length)),
  });
  // The filter takes the packs away, and with them the page of that name.
  cpSync(join(built, 'offline/index.html'), join(folder, 'offline/index.html'));
  const scripts = readdirSync(join(folder, '_astro')).filter((file) => file.endsWith('.js'));
  const renamed = (text: string) =>
    scripts.reduce((all, file) => all.replaceAll(file, file.replace(/\.js$/, `-${name}.js`)), text);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  for (const file of files) {
    const path = join(folder, file);
    if (file.endsWith('.html')) {
      const html = readFileSync(path, 'utf8');
      writeFileSync(path, renamed(html.replace('<main ', `<main data-build="${name}" `)));
    } else if (/^_astro\/[^/]*\.js$/.test(file)) {
      writeFileSync(join(folder, renamed(file)), renamed(readFileSync(path, 'utf8')));
      rmSync(path);
    } else if (/^pagefind\/guide\.\w+\.json$/.test(file)) {
      writeFileSync(path, readFileSync(path, 'utf8').replace('{', `{"build":"${name}",`));
    }
  }
  await writeOffline({
    folder,
    files: files.map((file) => (/^_astro\/[^/]*\.js$/.test(file) ? renamed(file) : file)),
    write: (path, content) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
      return Promise.resolve();
    },
    otherLanguages: [],
    enabled: name !== 'off',
    build: {
      headers: headersOf('/', { base: '/', listed: true }),
      notes: { 'en-US': uiTexts('en').offline.notes },
      offlinePage: 'offline/',
    },
  });
  return folder;
}

/** A host with the site of one folder. */
export class ChangingHost {
  folder: string;
  fault: Fault = 'none';
  /** It lets browsers keep everything for ten minutes, as GitHub Pages does. */
  lettingKeep = false;
  /** Paths that it answers with 404, though they are there. */
  missing: RegExp | undefined;
  /** What was asked, in order. */
  readonly asked: string[] = [];
  readonly #server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    this.asked.push(path);
    if (this.fault === 'cut') request.socket.destroy();
    else this.#answer(path, request.headers['if-none-match'], response);
  });
  origin = '';

  constructor(folder: string) {
    this.folder = folder;
  }

  async start(): Promise<void> {
    const { port } = await listen(this.#server, 'localhost', 0);
    this.origin = `http://localhost:${port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #answer(path: string, known: string | undefined, response: ServerResponse): void {
    if (this.fault === 'fails') {
      response.writeHead(500, { 'Content-Type': 'text/html' }).end('<h1>Internal Server Error</h1>');
      return;
    }
    for (const [name, value] of Object.entries(headersOf(path, { base: '/', listed: true })))
      response.setHeader(name, value);
    response.setHeader('Cache-Control', this.lettingKeep ? 'max-age=600' : cacheControl(path, '/'));
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const content = this.missing?.test(path) ? undefined : this.#read(file);
    const isPage = extname(file) === '.html';
    if (!content) {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(this.#read('/404.html'));
      return;
    }
    const tag = `"${content.length}-${this.folder.split('-').at(-2) ?? ''}"`;
    response.setHeader('ETag', tag);
    response.setHeader('Content-Type', typeOfFile(file));
    if (known === tag) response.writeHead(304).end();
    else if (isPage && this.fault === 'drips') drip(content, response);
    else
      response.end(
        isPage && this.fault === 'cuts pages off' ? content.subarray(0, content.length / 2) : content,
      );
  }

  #read(file: string): Buffer | undefined {
    try {
      return readFileSync(join(this.folder, file));
    } catch {
      return undefined;
    }
  }
}

function drip(content: Buffer, response: ServerResponse): void {
  let at = 0;
  const timer = setInterval(() => {
    response.write(content.subarray(at, at + 256));
    at += 256;
    if (at >= content.length || response.destroyed) {
      clearInterval(timer);
      response.end();
    }
  }, 250);
}
