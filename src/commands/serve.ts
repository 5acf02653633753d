/**
 * Serves a built site as a good host would: compressed, with the security headers, with a slash at
 * the end of page addresses, and with the 404 page under its own status.
 *
 * `PORT` (4321, or the next free one), `HOST` (localhost), `OUT_DIR` (dist) and `BASE_PATH` (/) change
 * where and what. It is for looking at the site and for its tests, not for the open internet.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { cacheControl, headersOf } from '../hosting/headers.ts';
import { BASE_PATH } from '../site.config.ts';
import { isListed } from '../integrations/listed.ts';
import { listen } from './port.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = resolve(root, process.env['OUT_DIR'] || 'dist');
const host = process.env['HOST'] || 'localhost';

if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no site in ${folder} yet. "npm run build" makes it; "npm start" does both.`);
  process.exit(1);
}

const listed = isListed(root);

/** The page for a wrong address, as it is and compressed, best first. */
const notFoundPage = [
  { encoding: 'br', file: '404.html.br' },
  { encoding: 'gzip', file: '404.html.gz' },
  { encoding: '', file: '404.html' },
]
  .map(({ encoding, file }) => ({ encoding, file: join(folder, file) }))
  .filter(({ file }) => existsSync(file))
  .map(({ encoding, file }) => ({ encoding, content: readFileSync(file) }));

const files = sirv(folder, {
  etag: true,
  brotli: true,
  gzip: true,
  onNoMatch: answerNotFound,
  setHeaders: (response, pathname) => {
    // The parts of the search index have endings that no list of types knows.
    if (/\.(pack|pagefind|pf_\w+)$/.test(pathname))
      response.setHeader('Content-Type', 'application/octet-stream');
    if (pathname.endsWith('.ico')) response.setHeader('Content-Type', 'image/x-icon');
    if (pathname.endsWith('.md')) response.setHeader('Content-Type', 'text/markdown;charset=utf-8');
  },
});

const server = createServer((request, response) => {
  const [pathname = '/', ...search] = (request.url ?? '/').split(/(?=\?)/);
  for (const [name, value] of Object.entries(headersOf(pathname, { base: BASE_PATH, listed })))
    response.setHeader(name, value);
  response.setHeader('Cache-Control', cacheControl(pathname, BASE_PATH));
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  } else if (pathname === '/' && BASE_PATH !== '/') {
    response.writeHead(302, { Location: BASE_PATH }).end();
  } else if (isPageWithoutSlash(pathname)) {
    response.writeHead(308, { Location: `${pathname}/${search.join('')}` }).end();
  } else if (pathname.startsWith(BASE_PATH)) {
    request.url = `/${(request.url ?? '').slice(BASE_PATH.length)}`;
    files(request, response);
  } else {
    answerNotFound(request, response);
  }
});

const { port, taken } = await listen(server, host, Number(process.env['PORT'] || 4321));
if (taken.length > 0) console.log(`Port ${taken.join(', ')} is taken, so the guide uses port ${port}.`);
console.log(`The guide is at http://${host}:${port}${BASE_PATH} (Ctrl+C stops it).`);

/** Is this `/getting-ready`, of a page `/getting-ready/`? */
function isPageWithoutSlash(pathname: string): boolean {
  if (!/^(\/[\w.~-]+)+$/.test(pathname) || pathname.includes('..')) return false;
  const page = `${pathname}/`;
  return page.startsWith(BASE_PATH) && existsSync(join(folder, page.slice(BASE_PATH.length), 'index.html'));
}

function answerNotFound(request: IncomingMessage, response: ServerResponse): void {
  const accepted = request.headers['accept-encoding'] ?? '';
  const page = notFoundPage.find(({ encoding }) => accepted.includes(encoding));
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Vary', 'Accept-Encoding');
  if (page?.encoding) response.setHeader('Content-Encoding', page.encoding);
  response.writeHead(404, { 'Content-Type': `text/${page ? 'html' : 'plain'};charset=utf-8` });
  response.end(page?.content ?? 'Not found\n');
}
