/**
 * The headers of every answer, once: the local server sends them, the build writes them into `_headers`
 * for hosts that read such a file, and `npm run headers` into the settings of other servers. What differs from page to page (hashes of scripts and
 * styles) is in the page itself, in the policy that Astro writes.
 */

export type Headers = Readonly<Record<string, string>>;

/** What a page could ask a device for; the guide needs none of it. Chromium warns of names that it does not know. */
const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
  'xr-spatial-tracking',
];

/** The same for all answers, but for the folders that are made for other sites. */
export const securityHeaders: Headers = {
  'Content-Security-Policy': "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Other sites may read it. */
const readable: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** What the folders for other sites send instead. Null takes a header away. */
const openFolders: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  'api/': readable,
  'embed/': {
    ...readable,
    'Content-Security-Policy': "frame-ancestors *; base-uri 'none'; object-src 'none'; form-action 'none'",
    'X-Frame-Options': null,
  },
};

/** The names of those folders. */
export const openFolderNames = Object.keys(openFolders);

/** What a copy sends with everything when its settings ask search engines to leave it out. */
const unlisted: Headers = { 'X-Robots-Tag': 'noindex' };

/** The headers of one address. `listed` is the setting `indexing` of the copy. */
export function headersOf(path: string, { base, listed }: { base: string; listed: boolean }): Headers {
  const folder = openFolderNames.find((name) => path.startsWith(base + name));
  const own = folder === undefined ? {} : (openFolders[folder] ?? {});
  const all = { ...securityHeaders, ...(listed ? {} : unlisted), ...own };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

/** Folders whose files have a hash of their content in the name. */
export const hashedFolders = ['_astro/', 'pagefind/fragment/', 'pagefind/index/'];

const forever = 'public, max-age=31536000, immutable';

/** How long a browser may keep a file: for good if its name changes with it, else only after asking. */
export function cacheControl(path: string, base: string): string {
  return hashedFolders.some((folder) => path.startsWith(base + folder)) ? forever : 'no-cache';
}

/**
 * The text of `_headers`. Rules that set the same header must not overlap, because hosts join their
 * values; so pages get no rule of their own and keep the host's default, which is to ask each time.
 * The folders for other sites take a header away ("! Name") before they set their own, as Cloudflare
 * Pages documents it. Netlify skips lines without a colon and lets the later rule win, so there
 * X-Frame-Options stays, and browsers pass over it where a policy has frame-ancestors. A host that joins
 * the values and does not know the form keeps refusing frames, which is the safe mistake.
 */
export function headersFile({ base, listed }: { base: string; listed: boolean }): string {
  const set = (headers: Headers) => Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const rules: [string, string[]][] = [
    [`${base}*`, set({ ...securityHeaders, ...(listed ? {} : unlisted) })],
    ...Object.entries(openFolders).map(([folder, own]): [string, string[]] => [
      `${base}${folder}*`,
      Object.entries(own).flatMap(([name, value]) => [
        ...(name in securityHeaders ? [`! ${name}`] : []),
        ...(value === null ? [] : [`${name}: ${value}`]),
      ]),
    ]),
    ...hashedFolders.map((folder): [string, string[]] => [
      `${base}${folder}*`,
      set({ 'Cache-Control': forever }),
    ]),
  ];
  return rules
    .map(([path, lines]) => [path, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n')
    .concat('\n');
}
