/**
 * Search while writing. Pagefind indexes finished pages, and `astro dev` has none; so this asks the
 * dev server for its pages as a reader would get them, indexes the answers in memory, and serves that
 * under the address of the real index.
 */
import type { AddressInfo } from 'node:net';
import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { BASE_PATH } from '../site.config.ts';
import { readContent } from '../checks/content.ts';
import { readPage } from '../reading/page.ts';
import { indexPages } from '../search/build/index-search.ts';
import { type IndexHtml, LiveIndex } from '../search/build/live-index.ts';
import { cutIntoSections } from '../search/build/search-sections.ts';
import { searchContentOf, searchFacts } from './search-facts.ts';

/** Adds `/pagefind/` to the dev server. It does nothing in a build. */
export function liveSearch(): AstroIntegration {
  return {
    name: 'live-search',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const index = new LiveIndex(BASE_PATH, indexerOf(`${server.config.root}/content`), (sentence) =>
          logger.info(sentence),
        );

        server.httpServer?.once('listening', () => {
          const address = server.httpServer?.address();
          if (address && typeof address === 'object') index.start(originOf(address));
        });
        server.watcher.on('all', (_event, path) => {
          const file = relative(server.config.root, path);
          // Pages change when Astro has read new content and written it to its own store.
          if (/^(src[\\/]|\.astro[\\/]data-store)/.test(file)) index.refresh();
        });
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?');
          // Astro has taken the base path off most requests before they come here.
          const folder = [`${BASE_PATH}pagefind/`, '/pagefind/'].find((each) => path.startsWith(each));
          if (!folder) {
            next();
            return;
          }
          void index.file(path.slice(folder.length)).then((content) => {
            response.writeHead(content ? 200 : 404, {
              'Content-Type': path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
              'Cache-Control': 'no-store',
            });
            response.end(content);
          });
        });
      },
    },
  };
}

/** Reads the content anew each time: a question may have come to a page that looks as before. */
function indexerOf(folder: string): IndexHtml {
  return (html) => {
    const content = readContent(folder, 'content');
    const facts = searchFacts(content);
    const pages = [...html].flatMap(([path, text]) => {
      const own = facts.get(path);
      return own ? [{ path, ...cutIntoSections(readPage(text), own) }] : [];
    });
    return indexPages(
      pages.sort((one, other) => one.path.localeCompare(other.path)),
      (language) => searchContentOf(content, language),
    );
  };
}

function originOf({ address, family, port }: AddressInfo): string {
  // The address for "every network" is none that one could ask.
  if (address === '::' || address === '0.0.0.0') return `http://localhost:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
