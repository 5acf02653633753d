import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, listen } from '../../../src/commands/port.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const home = '<!doctype html><title>Home</title>';
const servers: ChildProcess[] = [];
let address: string;

beforeAll(async () => {
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  for (const name of ['page', '_astro', 'pagefind']) mkdirSync(join(folder, name));
  write('index.html', home);
  write('index.html.br', brotliCompressSync(home));
  write('page/index.html', '<!doctype html><title>Page</title>');
  write('404.html', '<!doctype html><title>Not found</title>');
  write('_astro/a.css', 'p{}');
  write('pagefind/wasm.en.pagefind', 'x');
  ({ address } = await serve());
});

afterAll(() => {
  for (const server of servers) server.kill();
  rmSync(folder, { recursive: true });
});

/** Starts the server, waits for the sentence with its address, and returns all that it said. */
function serve(environment: Record<string, string> = {}): Promise<{ said: string; address: string }> {
  const server = spawn(process.execPath, ['src/commands/serve.ts'], {
    env: { ...process.env, OUT_DIR: folder, PORT: '0', HOST: 'localhost', BASE_PATH: '/', ...environment },
  });
  servers.push(server);
  return new Promise((done, fail) => {
    let said = '';
    server.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const [address] = /http:\/\/\S+/.exec(said) ?? [];
      if (address) done({ said, address });
    });
    server.stderr.on('data', (part: Buffer) => fail(new Error(part.toString())));
  });
}

const get = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { redirect: 'manual', headers });

describe('the local server', () => {
  it('sends pages with the headers of a host, for the browser to ask again each time', async () => {
    const answer = await get(address);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(home);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html;charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  it('sends the compressed copy to those who take it', async () => {
    expect((await get(address, { 'Accept-Encoding': 'br' })).headers.get('content-encoding')).toBe('br');
    expect(
      (await get(address, { 'Accept-Encoding': 'identity' })).headers.get('content-encoding'),
    ).toBeNull();
  });

  it('lets browsers keep files with a hash in their name', async () => {
    expect((await get(`${address}_astro/a.css`)).headers.get('cache-control')).toContain('immutable');
  });

  it('gives every file a type, because "nosniff" forbids guessing', async () => {
    const answer = await get(`${address}pagefind/wasm.en.pagefind`);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  });

  it.each(['nothing/', '_astro/nothing.css', '%E0%A4%A', '..%2f..%2fpackage.json'])(
    'answers %s with the 404 page, which is not kept',
    async (path) => {
      const answer = await get(address + path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Not found');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('leads to the address with a slash, and keeps what was asked', async () => {
    const answer = await get(`${address}page?q=drive`);
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe('/page/?q=drive');
  });

  it('reads only', async () => {
    expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('serves under a base path and nowhere else', async () => {
    const guide = await serve({ BASE_PATH: '/guide/' });
    expect(guide.address).toMatch(/\/guide\/$/);
    expect((await get(`${guide.address}page/`)).status).toBe(200);
    const { origin } = new URL(guide.address);
    expect((await get(`${origin}/page/`)).status).toBe(404);
    expect((await get(`${origin}/`)).headers.get('location')).toBe('/guide/');
    expect((await get(`${origin}/guide`)).headers.get('location')).toBe('/guide/');
  });

  it('takes the next port and says so when its own is taken', async () => {
    const other = createServer();
    const { port } = await listen(other, 'localhost', await freePort());
    const next = await serve({ PORT: String(port) });
    other.close();
    expect(next.said).toContain(`Port ${port} is taken`);
    expect(Number(new URL(next.address).port)).toBeGreaterThan(port);
  });

  it('says what to do when there is no site yet', async () => {
    await expect(serve({ OUT_DIR: join(folder, 'nowhere') })).rejects.toThrow('npm run build');
  });
});
