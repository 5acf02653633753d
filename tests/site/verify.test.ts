/** `npm run verify` passes the guide on its own server, and finds what a host does wrong. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, listen } from '../../src/commands/port.ts';
import { verifySite } from '../../src/verify/verify.ts';
import { sites } from '../support/sites.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const known = { aliases: ['/what-it-is/'], worker: undefined };
let serving: ChildProcess;
let own: string;

beforeAll(async () => {
  const port = await freePort();
  own = `http://localhost:${port}/`;
  serving = spawn(process.execPath, ['src/commands/serve.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: 'localhost',
      OUT_DIR: resolve(root, sites.root.folder),
      BASE_PATH: '/',
    },
  });
  await new Promise((done) => serving.stdout?.once('data', done));
});

afterAll(() => serving.kill());

/** What is found, in words, where a host between us and the guide changes its answers. */
async function foundBehind(change: (answer: Changed) => void): Promise<string[]> {
  const server: Server = createServer((request, response) => void pass(request, response, change));
  const { port } = await listen(server, 'localhost', 0);
  const answered = await verifySite(`http://localhost:${port}/`, known);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  return answered.flatMap(({ question, findings }) => findings.map(({ what }) => `${question}: ${what}`));
}

interface Changed {
  readonly path: string;
  status: number;
  readonly headers: Map<string, string>;
  body: Buffer;
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  change: (answer: Changed) => void,
): Promise<void> {
  const path = request.url ?? '/';
  const answer = await fetch(own + path.slice(1), { redirect: 'manual' });
  const headers = new Map(
    [...answer.headers].filter(
      ([name]) => !/^(content-length|transfer-encoding|connection|keep-alive|date)$/.test(name),
    ),
  );
  // The body is unpacked here, so the word for its packing would be wrong; compression is asked for elsewhere.
  headers.delete('content-encoding');
  const changed: Changed = {
    path,
    status: answer.status,
    headers,
    body: Buffer.from(await answer.arrayBuffer()),
  };
  change(changed);
  response.writeHead(changed.status, Object.fromEntries(changed.headers)).end(changed.body);
}

describe('npm run verify', () => {
  test('finds nothing wrong with the guide on its own server', async () => {
    const answered = await verifySite(own, known);
    expect(answered).toHaveLength(9);
    expect(answered.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });

  test('finds each mistake of a host, all made at once', async () => {
    const found = await foundBehind((answer) => {
      const { path, headers } = answer;
      headers.delete('x-frame-options');
      if (path === '/') headers.set('cache-control', 'max-age=86400');
      if (path === '/sw.js') headers.set('content-type', 'text/plain');
      if (path === '/glossary/' || path.includes('/fragment/en')) answer.status = 404;
      if (path === '/no-such-page-here/') answer.status = 200;
      if (path === '/what-it-is/') answer.status = 410;
      if (path === '/about/') answer.body = answer.body.subarray(0, 3000);
      if (path === '/privacy/') {
        answer.body = Buffer.from(
          answer.body.toString().replace('<head>', '<head><script src="/x.js"></script>'),
        );
      }
    });
    for (const says of [
      /Headers.*x-frame-options: nothing/i,
      /How long.*home page has Cache-Control: max-age=86400/,
      /Types.*sw\.js has Content-Type: text\/plain/,
      /Compression: The home page is not compressed/,
      /Wrong.*200 instead of 404/,
      /Pages.*\/glossary\/ answers 404/,
      /Pages.*\/about\/ is cut off/,
      /Pages.*\/privacy\/ does not begin with its policy/,
      /Search: A result.*404/,
      /One version.*\/privacy\/ is not the page of this build/,
      /Old addresses: The old address \/what-it-is\/ answers 410/,
    ]) {
      expect(found).toContainEqual(expect.stringMatching(says));
    }
  });
});
