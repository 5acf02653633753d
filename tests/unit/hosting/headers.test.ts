import { describe, expect, it } from 'vitest';
import { cacheControl, headersFile, headersOf, securityHeaders } from '../../../src/hosting/headers.ts';

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

describe('headers of the folders for other sites', () => {
  const of = (path: string, { base = '/', listed = true } = {}) => headersOf(path, { base, listed });

  it.each(['/', '/getting-ready/', '/apiary/', '/getting-ready.md', '/en/api/v1/'])(
    'stay as they are for %s',
    (path) => {
      expect(of(path)).toEqual(securityHeaders);
    },
  );

  it('let every site read the API', () => {
    expect(of('/api/v1/articles.json')).toEqual({
      ...securityHeaders,
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  });

  it('let every site frame a section, and nothing else', () => {
    const embed = of('/guide/embed/getting-ready/eating/', { base: '/guide/' });
    expect(embed['Content-Security-Policy']).toContain('frame-ancestors *;');
    expect(embed).not.toHaveProperty('X-Frame-Options');
    expect(of('/embed/getting-ready/eating/', { base: '/guide/' })).toEqual(securityHeaders);
    expect(of('/api/v1/articles.json')['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  });

  it('ask search engines to leave out everything, where the settings say so', () => {
    for (const path of ['/', '/api/v1/articles.json', '/embed/v1.js', '/social/site.png']) {
      expect(of(path, { listed: false })['X-Robots-Tag']).toBe('noindex');
      expect(of(path)).not.toHaveProperty('X-Robots-Tag');
    }
  });
});

describe('the file for hosts', () => {
  const file = (base = '/', listed = true) => headersFile({ base, listed });

  it('sends every header with every page', () => {
    const [pages = ''] = file().split('\n\n');
    expect(pages.startsWith('/*\n')).toBe(true);
    for (const [name, value] of Object.entries(securityHeaders))
      expect(pages).toContain(`\n  ${name}: ${value}`);
  });

  it('names paths under the base path', () => {
    const paths = file('/guide/').match(/^\S.*$/gm);
    expect(paths?.every((path) => path.startsWith('/guide/'))).toBe(true);
  });

  it('asks search engines to leave the copy out, where the settings say so', () => {
    expect(file('/', false).split('\n\n')[0]).toContain('\n  X-Robots-Tag: noindex');
    expect(file()).not.toContain('X-Robots-Tag');
  });

  it('says the same as the local server, read as hosts read it', () => {
    for (const path of ['/', '/getting-ready/', '/api/v1/articles.json', '/embed/v1.js', '/embed/a/b/']) {
      expect(asHostsRead(file(), path), path).toEqual(headersOf(path, { base: '/', listed: true }));
    }
  });

  it('sets no header twice for one address, because hosts would join the values', () => {
    const joined = file().replaceAll(/^ {2}! .*\n/gm, '');
    expect(() => asHostsRead(joined, '/embed/a/b/')).toThrow('twice');
    expect(() => asHostsRead(file(), '/_astro/a.js')).not.toThrow();
  });
});

/** The headers of an address, as a host reads the file: all rules that fit, in order; "! Name" takes one away. */
function asHostsRead(file: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of file.trim().split('\n\n')) {
    const [pattern = '', ...lines] = rule.split('\n');
    if (!path.startsWith(pattern.replace('*', ''))) continue;
    for (const line of lines.map((one) => one.trim())) {
      const [name = '', value = ''] = line.split(/(?<=^[\w-]+): /);
      if (line.startsWith('! ')) Reflect.deleteProperty(headers, line.slice(2));
      else if (name in headers) throw new Error(`${name} is set twice`);
      else headers[name] = value;
    }
  }
  return headers;
}
