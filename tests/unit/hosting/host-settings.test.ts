import { describe, expect, it } from 'vitest';
import { cacheControl, headersOf } from '../../../src/hosting/headers.ts';
import { hostSettings, type Copy } from '../../../src/hosting/host-settings.ts';

type Server = keyof typeof hostSettings;
type Headers = Record<string, string>;

const paths = [
  '',
  '404.html',
  'getting-ready/',
  'getting-ready.md',
  'apiary/',
  'en/api/v1/',
  'api/v1/articles.json',
  'embed/v1.js',
  'embed/getting-ready/eating/index.html',
  '_astro/page.js',
  'pagefind/pagefind.js',
  'pagefind/fragment/a.pf_fragment',
  'pagefind/index/a.pf_index',
];

const copies: Copy[] = [
  { base: '/', listed: true, host: 'guide.example' },
  { base: '/guide/', listed: false, host: 'www.hospital.example' },
];

describe.each(['nginx', 'caddy', 'apache', 'htaccess'] as const)('The settings for %s', (server) => {
  it.each(copies)('send what the local server sends, under $base', (copy) => {
    const settings = hostSettings[server](copy);
    for (const path of paths) {
      const address = copy.base + path;
      expect(asRead[server](settings, address), address).toEqual({
        ...headersOf(address, copy),
        'Cache-Control': cacheControl(address, copy.base),
      });
    }
  });

  it('name the page for wrong addresses, and the host', () => {
    const settings = hostSettings[server]({ base: '/guide/', listed: true, host: 'www.hospital.example' });
    expect(settings).toContain('/guide/404.html');
    if (server === 'nginx' || server === 'caddy') expect(settings).toContain('www.hospital.example');
  });

  it('leave the rest of a site alone that the guide is a part of', () => {
    const settings = hostSettings[server]({ base: '/guide/', listed: true, host: 'www.hospital.example' });
    const begins = {
      nginx: '  location ^~ /guide/ {',
      caddy: '\thandle /guide/* {',
      apache: '<Directory "/var/www/html/guide">',
      htaccess: '',
    };
    const [before = ''] = settings.split(begins[server]);
    expect(settings).toContain(begins[server]);
    expect(before).not.toMatch(/^\s*(?:add_header|header|Header|root|error_page) /m);
  });

  it('set no header twice for one address', () => {
    const settings = hostSettings[server]({ base: '/', listed: true, host: 'guide.example' });
    expect(() => asRead[server](doubled(settings), '/')).toThrow('twice');
  });
});

/** The settings with one line that sets a header, or one block of them, standing there twice. */
function doubled(settings: string): string {
  return settings.replace(
    /^ *add_header X-Content.*\n|^ *Header always set X-Content.*\n|^\theader @guide \{[^}]*\}\n/m,
    '$&$&',
  );
}

/** How each server reads its settings for one address. */
const asRead: Record<Server, (settings: string, path: string) => Headers> = {
  nginx(settings, path) {
    const maps = new Map(
      [...settings.matchAll(/^map \$uri (\$\w+) \{\n([^}]*)\}/gm)].map(([, name = '', body = '']) => {
        const value = [...body.matchAll(/^ {2}~(\S+) "([^"]*)";/gm)].find(([, regex = '']) =>
          new RegExp(regex).test(path),
        )?.[2];
        return [name, value ?? /default "([^"]*)";/.exec(body)?.[1] ?? ''];
      }),
    );
    const set = [...settings.matchAll(/^ +add_header (\S+) (?:"([^"]*)"|(\$\w+)) always;$/gm)];
    return collected(
      set.map(([, name = '', text, variable = '']) => [name, text ?? maps.get(variable) ?? '']),
    );
  },
  caddy(settings, path) {
    const [before = ''] = settings.split('handle_errors');
    const fits = (matcher: string) => {
      const [, not, list = ''] = new RegExp(`^\\t+${matcher} (not )?path (.*)$`, 'm').exec(before) ?? [];
      return list.split(' ').some((one) => path.startsWith(one.replace('*', ''))) !== (not !== undefined);
    };
    const blocks = [...before.matchAll(/^\t+header (\S+) \{\n([^}]*)\}/gm)].filter(([, matcher = '']) =>
      fits(matcher),
    );
    return collected(
      blocks.flatMap(([, , body = '']) =>
        [...body.matchAll(/^\t+(\S+) "(.*)"$/gm)].map(([, name = '', value = '']): [string, string] => [
          name,
          value,
        ]),
      ),
    );
  },
  apache: readByApache,
  htaccess: readByApache,
};

function readByApache(settings: string, path: string): Headers {
  const isTrue = (expression: string) =>
    expression.split(' && ').every((part) => {
      const [, not, regex = ''] = /^(! )?\(?%\{REQUEST_URI\} =~ m#([^#]*)#\)?$/.exec(part) ?? [];
      if (regex === '') throw new Error(`This is no condition that Apache knows: ${part}`);
      return new RegExp(regex).test(path) !== (not !== undefined);
    });
  const set = [...settings.matchAll(/^ *Header always set (\S+) "([^"]*)"(?: "expr=([^"]*)")?$/gm)];
  return collected(
    set
      .filter(([, , , expression]) => expression === undefined || isTrue(expression))
      .map(([, name = '', value = '']) => [name, value]),
  );
}

function collected(set: [string, string][]): Headers {
  const headers: Headers = {};
  for (const [name, value] of set) {
    if (name in headers) throw new Error(`${name} is set twice`);
    if (value !== '') headers[name] = value;
  }
  return headers;
}
