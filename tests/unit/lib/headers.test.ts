import { describe, expect, it } from 'vitest';
import { cacheControl, headersFile, securityHeaders } from '../../../src/lib/headers.ts';

describe('headers of every answer', () => {
  it('say what a page cannot say about itself', () => {
    expect(securityHeaders['Content-Security-Policy']).toBe(
      "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self'",
    );
  });

  it('ask for no feature of the device', () => {
    const values = (securityHeaders['Permissions-Policy'] ?? '').split(', ');
    expect(values).toContain('camera=()');
    expect(values.every((value) => value.endsWith('=()'))).toBe(true);
  });
});

describe('how long a browser keeps a file', () => {
  it.each([
    ['/_astro/fonts/a1.woff2', '/', true],
    ['/pagefind/fragment/en_1.pf_fragment', '/', true],
    ['/guide/_astro/fonts/a1.woff2', '/guide/', true],
    ['/_astro/fonts/a1.woff2', '/guide/', false],
    ['/', '/', false],
    ['/getting-ready/', '/', false],
    ['/pagefind/pagefind-entry.json', '/', false],
    ['/404.html', '/', false],
  ])('%s under %s: for good is %s', (path, base, forGood) => {
    expect(cacheControl(path, base)).toBe(forGood ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
});

describe('the file for hosts', () => {
  it('sends every header with every page', () => {
    const [pages = ''] = headersFile('/').split('\n\n');
    expect(pages.startsWith('/*\n')).toBe(true);
    for (const [name, value] of Object.entries(securityHeaders))
      expect(pages).toContain(`\n  ${name}: ${value}`);
  });

  it('names paths under the base path', () => {
    const paths = headersFile('/guide/').match(/^\S.*$/gm);
    expect(paths?.every((path) => path.startsWith('/guide/'))).toBe(true);
  });

  it('sets no header twice for one address, because hosts would join the values', () => {
    const rules = headersFile('/').trim().split('\n\n');
    expect(rules[0]).not.toContain('Cache-Control');
    expect(rules.slice(1).every((rule) => /^\/[^\n]+\n {2}Cache-Control: [^\n]+$/.test(rule))).toBe(true);
  });
});
