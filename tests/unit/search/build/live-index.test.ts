import { createServer, type Server } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/reading/page.ts';
import { indexPages } from '../../../../src/search/build/index-search.ts';
import { LiveIndex, type MakeIndex } from '../../../../src/search/build/live-index.ts';
import { cutIntoSections } from '../../../../src/search/build/search-sections.ts';
import { noContent } from '../../../support/search-guide.ts';
import { listen } from '../../../../src/commands/port.ts';

const pages = new Map<string, string>();
const servers: Server[] = [];

function page(text: string): string {
  return `<html lang="en"><main><h1 id="top">Title</h1><p>${text}</p></main></html>`;
}

beforeEach(() => {
  pages.clear();
  pages.set('/guide/one/', page('First text.'));
  pages.set('/guide/two/', page('Second text.'));
});

afterAll(async () => {
  for (const server of servers) server.close();
  await close();
});

const facts = { title: 'Title', stage: '', isGlossary: false, asked: new Map(), alsoCalled: '' };

const indexBoth: MakeIndex = async (read) => {
  const both = ['/one/', '/two/'].map(async (path) => {
    const html = await read(path);
    return html === undefined ? [] : [{ path, ...cutIntoSections(readPage(html), facts) }];
  });
  return indexPages((await Promise.all(both)).flat(), noContent);
};

/** An index that follows a small server, and the sentences that it told. */
async function startIndex(): Promise<{ index: LiveIndex; told: string[] }> {
  const server = createServer((request, response) => {
    const html = pages.get(request.url ?? '');
    response.writeHead(html === undefined ? 500 : 200).end(html);
  });
  servers.push(server);
  const { port } = await listen(server, 'localhost', 0);
  const told: string[] = [];
  const index = new LiveIndex(indexBoth, (sentence) => told.push(sentence));
  index.start(`http://localhost:${port}/guide/`);
  return { index, told };
}

/** The file that names the current index: another text gives another name. */
async function entry(index: LiveIndex): Promise<string> {
  return new TextDecoder().decode(await index.file('pagefind-entry.json'));
}

describe('search while writing', () => {
  it('holds the pages that it was told of', async () => {
    const { index } = await startIndex();
    expect(await entry(index)).toContain('"page_count":2');
  });

  it('serves the code of Pagefind, and nothing that is not there', async () => {
    const { index } = await startIndex();
    expect(gunzipSync((await index.file('wasm.en.pagefind')) ?? '').length).toBeGreaterThan(10_000);
    expect(await index.file('nothing.js')).toBeUndefined();
  });

  it('lets those who ask after a change wait for the changed page', async () => {
    const { index } = await startIndex();
    const before = await entry(index);
    pages.set('/guide/one/', page('Another text.'));
    index.refresh();
    expect(await entry(index)).not.toBe(before);
  });

  it('keeps what it has read of a page that is broken for a while', async () => {
    const { index } = await startIndex();
    const before = await entry(index);
    pages.delete('/guide/one/');
    index.refresh();
    expect(await entry(index)).toBe(before);
  });

  it('says so and goes on with what it has when nobody answers', async () => {
    const { index, told } = await startIndex();
    const before = await entry(index);
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
    index.refresh();
    expect(await entry(index)).toBe(before);
    expect(told.at(-1)).toContain('not up to date');
  });
});
