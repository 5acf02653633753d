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
export const hostSettings = { nginx, caddy, apache } as const;

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
  return lines(
    '# A location with an add_header of its own loses all of these: nginx does not join them.',
    ...maps,
    'server {',
    '  listen 80;',
    `  server_name ${copy.host};`,
    `  root ${ROOT};`,
    '  absolute_redirect off;',
    '  include mime.types;',
    '  types {',
    ...Object.entries(TYPES).map(([type, endings]) => `    ${type} ${endings.join(' ')};`),
    '  }',
    '  default_type application/octet-stream;',
    '  charset utf-8;',
    '  charset_types text/css text/markdown text/plain text/xml application/javascript application/json;',
    '  # The build has compressed the files. With the brotli module: "brotli_static on;" too.',
    '  gzip_static on;',
    '  gzip_vary on;',
    `  error_page 404 ${copy.base}404.html;`,
    ...moves(copy).map(({ path, to }) => `  location = ${path} { return 301 ${to}$is_args$args; }`),
    ...headers.map(
      ({ name, value, others }) =>
        `  add_header ${name} ${others.length > 0 ? variable(name) : quoted(value)} always;`,
    ),
    '}',
  );
}

/** A Caddyfile. Each folder has its whole list of headers, so no order of directives can change them. */
function caddy(copy: Copy): string {
  const { base } = copy;
  const named = ['', ...folders].map((folder) => {
    const name = `@guide${folder === '' ? '' : `-${folder.replaceAll(/\W+/g, '-').replace(/-$/, '')}`}`;
    const paths =
      folder === ''
        ? `not path ${folders.map((one) => `${base}${one}*`).join(' ')}`
        : `path ${base}${folder}*`;
    return [`\t${name} ${paths}`, caddyHeaders(`\theader ${name} {`, headersIn(folder, copy))].join('\n');
  });
  return lines(
    `${copy.host} {`,
    `\troot * ${ROOT}`,
    ...named,
    ...Object.entries(TYPES).flatMap(([type, endings]) => {
      const name = `@type-${endings[0]}`;
      const charset = type.startsWith('text/') ? '; charset=utf-8' : '';
      return [
        `\t${name} path ${endings.map((ending) => `*.${ending}`).join(' ')}`,
        `\theader ${name} Content-Type ${quoted(type + charset)}`,
      ];
    }),
    ...(copy.redirects ?? []).flatMap(({ from, to }) => {
      const name = from.replaceAll(/\W+/g, '-').replace(/-$/, '');
      const path = `path ${bothWays(from, base).join(' ')}`;
      const target = base + to.slice(1);
      return [
        `\t@moved${name} {\n\t\t${path}\n\t\tquery ""\n\t}`,
        `\tredir @moved${name} ${target} 301`,
        `\t@moved${name}-query {\n\t\t${path}\n\t\tnot query ""\n\t}`,
        `\tredir @moved${name}-query ${target}?{query} 301`,
      ];
    }),
    '\tfile_server {',
    '\t\tprecompressed br gzip',
    '\t}',
    '\thandle_errors {',
    // A wrong address in a folder must not get what its files get.
    caddyHeaders('\t\theader {', headersIn('', copy)),
    `\t\trewrite * ${base}404.html`,
    '\t\tfile_server {',
    '\t\t\tprecompressed br gzip',
    '\t\t}',
    '\t}',
    '}',
  );
}

function caddyHeaders(start: string, headers: Headers): string {
  const indent = start.slice(0, start.indexOf('header'));
  const set = Object.entries(headers).map(([name, value]) => `${indent}\t${name} ${quoted(value)}`);
  return [start, ...set, `${indent}}`].join('\n');
}

/** For Apache 2.4 with `mod_headers`, and with `mod_brotli` or `mod_deflate` if they are there: in a virtual host, or as `.htaccess` in the folder of the guide. */
function apache(copy: Copy): string {
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
  return lines(
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
    `ErrorDocument 404 ${copy.base}404.html`,
    // It keeps the query by itself.
    ...moves(copy)
      .filter(({ path }) => path.endsWith('/'))
      .map(({ path, to }) => `RedirectMatch 301 "^${pattern(path)}?$" "${to}"`),
  );
}

/** Each old address, with and without its last slash, and where it leads; browsers keep the anchor. */
function moves({ base, redirects = [] }: Copy): { path: string; to: string }[] {
  return redirects.flatMap(({ from, to }) =>
    bothWays(from, base).map((path) => ({ path, to: base + to.slice(1) })),
  );
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
