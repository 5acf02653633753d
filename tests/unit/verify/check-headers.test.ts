import { describe, expect, it } from 'vitest';
import { headersOf } from '../../../src/hosting/headers.ts';
import { headers } from '../../../src/verify/check-headers.ts';
import { LiveSite } from '../../../src/verify/live-site.ts';

/** A host that answers everything with these headers. */
function hostWith(sent: (path: string) => Readonly<Record<string, string>>): LiveSite {
  return new LiveSite('https://guide.example/guide/', (address) =>
    Promise.resolve(
      new Response('', {
        headers: sent(new URL(address instanceof Request ? address.url : address).pathname),
      }),
    ),
  );
}

const ours = (path: string) => headersOf(path, { base: '/guide/', listed: true });

describe('the headers of a live site', () => {
  it('are right where the host sends ours', async () => {
    expect(await headers(hostWith(ours))).toEqual([]);
  });

  it('are one thing to mend where the host sends none of them', async () => {
    const found = await headers(hostWith(() => ({ 'Access-Control-Allow-Origin': '*' })));
    expect(found).toHaveLength(1);
    expect(found[0]?.what).toMatch(/^No file has any of our headers: Content-Security-Policy, /);
  });

  it('are told one by one where some are missing', async () => {
    const found = await headers(
      hostWith((path) =>
        Object.fromEntries(Object.entries(ours(path)).filter(([name]) => name !== 'Referrer-Policy')),
      ),
    );
    expect(found.length).toBeGreaterThan(3);
    expect(found[0]?.what).toMatch(/^The home page has Referrer-Policy: nothing, expected: no-referrer$/);
  });
});
