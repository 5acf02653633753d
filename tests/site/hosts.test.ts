/**
 * The settings for nginx, Caddy and Apache, tried in the servers themselves where they are installed
 * (Debian: nginx-light, caddy, apache2-bin; unpacked into a folder, `SERVERS_ROOT` names it). Without them these tests are skipped, and say so; what the
 * settings mean is asked in `tests/unit/hosting/host-settings.test.ts` on every machine.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cacheControl, headersOf } from '../../src/hosting/headers.ts';
import { movedAddresses } from '../../src/integrations/listed.ts';
import { verifySite } from '../../src/verify/verify.ts';
import { programOf, withRealServer } from '../support/real-servers.ts';
import { site } from '../support/site-under-test.ts';
import { sites } from '../support/sites.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { listed } = site.expected;
/** As `npm run headers` prints them: with the old addresses. */
const redirects = movedAddresses(root);
const fileIn = (folder: string) => [...site.files.keys()].find((file) => file.startsWith(folder)) ?? folder;

/** One address of each kind, with the type that its answer must have. */
const asked: readonly (readonly [path: string, type: RegExp])[] = [
  ['', /^text\/html; ?charset=utf-8$/i],
  ['getting-ready/', /^text\/html; ?charset=utf-8$/i],
  ['getting-ready.md', /^text\/markdown; ?charset=utf-8$/i],
  ['site.webmanifest', /^application\/manifest\+json/],
  ['api/v1/articles.json', /^application\/json/],
  ['embed/v1.js', /javascript/],
  ['embed/getting-ready/short/', /^text\/html; ?charset=utf-8$/i],
  [fileIn('_astro/fonts/'), /^font\/woff2$/],
  ['pagefind/pagefind.js', /javascript/],
  [fileIn('pagefind/fragment/'), /^application\/octet-stream$/],
];

describe.each(['nginx', 'caddy', 'apache'] as const)('Served by %s', (server) => {
  test.skipIf(programOf(server) === undefined).each(Object.values(sites))(
    'the guide has its headers, types and pages under $base',
    async ({ folder, base }) => {
      const copy = { base, listed, host: 'guide.example', redirects, built: resolve(root, folder) };
      await withRealServer(server, copy, async (origin) => {
        for (const [path, type] of asked) {
          const answer = await fetch(origin + base + path);
          expect(answer.status, path).toBe(200);
          expect(answer.headers.get('content-type') ?? '', path).toMatch(type);
          expect(ours(answer), path).toEqual(promised(base + path, base));
        }
        for (const path of ['nothing-here/', '_astro/nothing.js', 'embed/nothing/here/']) {
          const answer = await fetch(origin + base + path);
          expect(answer.status, path).toBe(404);
          expect(await answer.text(), path).toContain('We cannot find that page');
          expect(answer.headers.get('cache-control'), path).toBe('no-cache');
          expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
        }
        const { status, headers } = await fetch(`${origin}${base}getting-ready`, { redirect: 'manual' });
        expect([301, 302, 307, 308]).toContain(status);
        expect(new URL(headers.get('location') ?? '', origin).pathname).toBe(`${base}getting-ready/`);
        // An old address leads on and keeps the query; browsers keep the anchor where the new one has none.
        const [moved = { from: '', to: '' }] = redirects;
        for (const from of [moved.from, moved.from.replace(/\/$/, '')]) {
          const answer = await fetch(`${origin}${base}${from.slice(1)}?from=poster`, { redirect: 'manual' });
          expect(answer.status, from).toBe(301);
          const { pathname, search, hash } = new URL(answer.headers.get('location') ?? '', origin);
          expect(pathname + search + hash, from).toBe(`${base}${moved.to.slice(1)}?from=poster`);
        }
        const verified = await verifySite(origin + base, {
          aliases: redirects.map(({ from }) => from),
          worker: undefined,
        });
        expect(verified.filter(({ findings }) => findings.length > 0)).toEqual([]);
      });
    },
  );
});

const names = [
  ...new Set(
    ['', 'api/', 'embed/'].flatMap((path) =>
      Object.keys(headersOf(`/${path}`, { base: '/', listed: false })),
    ),
  ),
  'Cache-Control',
];

/** The headers of an answer that are ours to set. */
function ours({ headers }: Response): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : [])),
  );
}

function promised(path: string, base: string): Record<string, string> {
  return { ...headersOf(path, { base, listed }), 'Cache-Control': cacheControl(path, base) };
}
