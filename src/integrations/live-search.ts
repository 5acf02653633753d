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
import { LiveIndex, type MakeIndex } from '../search/build/live-index.ts';
import type { GuidePage } from '../search/build/search-guide-maker.ts';
import { cutIntoSections } from '../search/build/search-sections.ts';
import { searchContentOf, searchFacts } from './search-facts.ts';

/** Adds `/pagefind/` to the dev server. It does nothing in a build. */
export function liveSearch(): AstroIntegration {
  return {
    name: 'live-search',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const index = new LiveIndex(indexOf(`${server.config.root}/content`), (sentence) =>
          logger.info(sentence),
        );

        server.httpServer?.once('listening', () => {
          const address = server.httpServer?.address();
          if (address && typeof address === 'object') index.start(`${originOf(address)}${BASE_PATH}`);
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
function indexOf(folder: string): MakeIndex {
  return async (read) => {
    const content = readContent(folder, 'content');
    const pages: GuidePage[] = [];
    // One at a time, so that a reader's own request comes through.
    for (const [path, facts] of searchFacts(content)) {
      const html = await read(path);
      if (html !== undefined) pages.push({ path, ...cutIntoSections(readPage(html), facts) });
    }
    return indexPages(pages, (language) => searchContentOf(content, language));
  };
}

function originOf({ address, family, port }: AddressInfo): string {
  // The address for "every network" is none that one could ask.
  if (address === '::' || address === '0.0.0.0') return `http://localhost:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
