/**
 * Settings for servers of one's own (nginx, Caddy, Apache), made from the one list in `headers.ts`, so
 * that they cannot say something else. Each serves the guide with its headers, its page for wrong
 * addresses and the right types. The names of folders and of the host are the reader's to change.
 */
import { bothWays, type Redirect } from './redirects.ts';
import { cacheControl, hashedFolders, headersOf, openFolderNames, type Headers } from './headers.ts';

export interface Copy {
  /** The folder of the site that it is in: `/` or `/guide/`. */
  readonly base: string;
  /** The setting `indexing` of the copy. */
  readonly listed: boolean;
  /** The host that it is served from: `guide.example`. */
  readonly host: string;
  /** Old and short addresses. Without these rules their pages lead on by themselves. */
  readonly redirects?: readonly Redirect[];
}

/** Where the files lie in the examples. A copy under `/guide/` lies in its folder `guide`. */
const ROOT = '/var/www/html';

/** Types that servers do not know, or know by another name, by the endings of their files. */
const TYPES = {
  'text/markdown': ['md'],
  'application/manifest+json': ['webmanifest'],
  'application/octet-stream': [
    'pack',
    'pagefind',
    'pf_fragment',
    'pf_index',
    'pf_meta',
    'pf_filter',
    'pf_sort',
  ],
} as const;

/** Types that Apache compresses on their way. */
const COMPRESSED = [
  'text/html',
  'text/css',
  'text/javascript',
  'text/markdown',
  'text/plain',
  'text/xml',
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'application/xml',
  'image/svg+xml',
];

/** The servers by the name that `npm run headers` knows. */
export const hostSettings = { nginx, caddy, apache, htaccess } as const;

/** The headers of a folder, with how long its files are kept; `''` is everything else. */
function headersIn(folder: string, { base, listed }: Copy): Headers {
  return {
    ...headersOf(base + folder, { base, listed }),
    'Cache-Control': cacheControl(base + folder, base),
  };
}

/** Folders with headers of their own; none of them is in another. */
const folders = [...openFolderNames, ...hashedFolders];

/** Every name of a header, with its value everywhere and its other values by folder. Empty is: not sent. */
function byHeader(copy: Copy): { name: string; value: string; others: [string, string][] }[] {
  const everywhere = headersIn('', copy);
  const names = new Set(['', ...folders].flatMap((folder) => Object.keys(headersIn(folder, copy))));
  return [...names].map((name) => {
    const value = everywhere[name] ?? '';
    const others = folders.map((folder): [string, string] => [folder, headersIn(folder, copy)[name] ?? '']);
    return { name, value, others: others.filter(([, other]) => other !== value) };
  });
}

/** For the `http` block of nginx: a file in `/etc/nginx/conf.d/`. A `map` sends no header where its value is empty. */
function nginx(copy: Copy): string {
  const headers = byHeader(copy);
  const variable = (name: string) => `$guide_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = headers
    .filter(({ others }) => others.length > 0)
    .map(({ name, value, others }) =>
      [
        `map $uri ${variable(name)} {`,
        `  default ${quoted(value)};`,
        ...others.map(([folder, other]) => `  ~^${pattern(copy.base + folder)} ${quoted(other)};`),
        '}',
      ].join('\n'),
    );
  const served = [
    `root ${ROOT};`,
    'absolute_redirect off;',
    'include mime.types;',
    'types {',
    ...Object.entries(TYPES).map(([type, endings]) => `  ${type} ${endings.join(' ')};`),
    '}',
    'default_type application/octet-stream;',
    'charset utf-8;',
    'charset_types text/css text/markdown text/plain text/xml application/javascript application/json;',
    '# The build has compressed the files. With the brotli module: "brotli_static on;" too.',
    'gzip_static on;',
    'gzip_vary on;',
    `error_page 404 ${copy.base}404.html;`,
    ...moves(copy).map(({ path, to }) => `location = ${path} { return 301 ${to}$is_args$args; }`),
    ...headers.map(
      ({ name, value, others }) =>
        `add_header ${name} ${others.length > 0 ? variable(name) : quoted(value)} always;`,
    ),
  ];
  return lines(
    '# A location with an add_header of its own loses all of these: nginx does not join them.',
    ...maps,
    'server {',
    '  listen 80;',
    `  server_name ${copy.host};`,
    ...indented('  ', inFolder(copy) ? nginxFolder(copy, served) : served),
    '}',
  );
}

/** The guide alone, so that it can go into the server block of a site that is there already. */
function nginxFolder({ base }: Copy, served: readonly string[]): string[] {
  return [
    '# Has this host a server block already? Then move these two locations into it, and leave this block out.',
    `location = ${base.slice(0, -1)} { return 301 ${base}; }`,
    `location ^~ ${base} {`,
    ...indented('  ', served),
    '}',
  ];
}

/** A Caddyfile. Each folder has its whole list of headers, so no order of directives can change them. */
function caddy(copy: Copy): string {
  const { base } = copy;
  const named = ['', ...folders].flatMap((folder) => {
    const name = `@guide${folder === '' ? '' : `-${folder.replaceAll(/\W+/g, '-').replace(/-$/, '')}`}`;
    const paths =
      folder === ''
        ? `not path ${folders.map((one) => `${base}${one}*`).join(' ')}`
        : `path ${base}${folder}*`;
    return [`${name} ${paths}`, ...caddyHeaders(`header ${name}`, headersIn(folder, copy))];
  });
  const served = [
    `root * ${ROOT}`,
    ...named,
    ...Object.entries(TYPES).flatMap(([type, endings]) => {
      const name = `@type-${endings[0]}`;
      const charset = type.startsWith('text/') ? '; charset=utf-8' : '';
      return [
        `${name} path ${endings.map((ending) => `*.${ending}`).join(' ')}`,
        `header ${name} Content-Type ${quoted(type + charset)}`,
      ];
    }),
    ...(copy.redirects ?? []).flatMap(({ from, to }) => {
      const name = from.replaceAll(/\W+/g, '-').replace(/-$/, '');
      const path = `path ${bothWays(from, base).join(' ')}`;
      const target = base + to.slice(1);
      return [
        `@moved${name} {`,
        `\t${path}`,
        '\tquery ""',
        '}',
        `redir @moved${name} ${target} 301`,
        `@moved${name}-query {`,
        `\t${path}`,
        '\tnot query ""',
        '}',
        `redir @moved${name}-query ${target}?{query} 301`,
      ];
    }),
    ...caddyFiles,
  ];
  const failed = [
    // A wrong address in a folder must not get what its files get.
    ...caddyHeaders('header', headersIn('', copy)),
    `root * ${ROOT}`,
    `rewrite * ${base}404.html`,
    ...caddyFiles,
  ];
  // Within a folder, so that all of it can go into the block of a site that is there already.
  const folder = (content: readonly string[]) =>
    inFolder(copy) ? [`handle ${base}* {`, ...indented('\t', content), '}'] : content;
  return lines(
    `${copy.host} {`,
    ...(inFolder(copy)
      ? [
          '\t# Has this host a block already? Then move what is in this one into it.',
          `\tredir ${base.slice(0, -1)} ${base}`,
        ]
      : []),
    ...indented('\t', folder(served)),
    '\thandle_errors {',
    ...indented('\t\t', folder(failed)),
    '\t}',
    '}',
  );
}

const caddyFiles = ['file_server {', '\tprecompressed br gzip', '}'];

function caddyHeaders(start: string, headers: Headers): string[] {
  const set = Object.entries(headers).map(([name, value]) => `\t${name} ${quoted(value)}`);
  return [`${start} {`, ...set, '}'];
}

/** For the settings of a server: only the folder of the guide gets them. Debian does not read `.htaccess`. */
function apache(copy: Copy): string {
  const folder = (ROOT + copy.base).replace(/\/$/, '');
  return lines(`<Directory "${folder}">`, ...indented('  ', apacheLines(copy)), '</Directory>');
}

/** For a host that reads it in each folder, as those do that only give out a folder. */
function htaccess(copy: Copy): string {
  return lines(...apacheLines(copy));
}

/** For Apache 2.4 with `mod_headers`, and with `mod_brotli` or `mod_deflate` if they are there. */
function apacheLines(copy: Copy): string[] {
  const where = (folder: string) => `%{REQUEST_URI} =~ m#^${pattern(copy.base + folder)}#`;
  const set = byHeader(copy).flatMap(({ name, value, others }) => {
    const elsewhere = others.map(([folder]) => `! (${where(folder)})`).join(' && ');
    return [
      ...(value === '' ? [] : [`Header always set ${name} ${quoted(value)}${condition(elsewhere)}`]),
      ...others
        .filter(([, other]) => other !== '')
        .map(([folder, other]) => `Header always set ${name} ${quoted(other)}${condition(where(folder))}`),
    ];
  });
  return [
    ...set,
    ...Object.entries(TYPES).map(
      ([type, endings]) => `AddType ${type} ${endings.map((ending) => `.${ending}`).join(' ')}`,
    ),
    'AddDefaultCharset utf-8',
    'AddCharset utf-8 .css .js .json .md .txt .xml',
    'DirectoryIndex index.html',
    // Apache has no plain way to send the compressed files of the build, so it compresses by itself.
    ...['brotli', 'deflate'].flatMap((name) => [
      `<IfModule mod_${name}.c>`,
      `  AddOutputFilterByType ${name === 'brotli' ? 'BROTLI_COMPRESS' : 'DEFLATE'} ${COMPRESSED.join(' ')}`,
      '</IfModule>',
    ]),
    // It marks the tags of what it compresses and then does not know them, so nothing would ever be unchanged.
    String.raw`RequestHeader edit If-None-Match "-(gzip|br)\"$" "\""`,
    `ErrorDocument 404 ${copy.base}404.html`,
    // It keeps the query by itself.
    ...moves(copy)
      .filter(({ path }) => path.endsWith('/'))
      .map(({ path, to }) => `RedirectMatch 301 "^${pattern(path)}?$" "${to}"`),
  ];
}

/** Each old address, with and without its last slash, and where it leads; browsers keep the anchor. */
function moves({ base, redirects = [] }: Copy): { path: string; to: string }[] {
  return redirects.flatMap(({ from, to }) =>
    bothWays(from, base).map((path) => ({ path, to: base + to.slice(1) })),
  );
}

/** Is the guide a part of another site? */
function inFolder({ base }: Copy): boolean {
  return base !== '/';
}

function indented(indent: string, all: readonly string[]): string[] {
  return all.map((line) => indent + line);
}

function condition(expression: string): string {
  return expression === '' ? '' : ` "expr=${expression}"`;
}

/** None of our values holds a quote, a backslash or a dollar sign; one that did would need care. */
function quoted(value: string): string {
  if (/["\\$]/.test(value)) throw new Error(`This header cannot be written into the settings: ${value}`);
  return `"${value}"`;
}

function pattern(path: string): string {
  return path.replaceAll(/[.+*?^$()[\]{}|\\]/g, String.raw`\$&`);
}

function lines(...all: readonly string[]): string {
  return `# Made by "npm run headers" from src/hosting/headers.ts. Make it anew after an update of the guide.\n${all.join('\n')}\n`;
}
