/**
 * The headers of every answer, once: the local server sends them and the build writes them into
 * `_headers` for hosts that read such a file. What differs from page to page (hashes of scripts and
 * styles) stands in the page itself, in the policy that Astro writes.
 */

type Headers = Readonly<Record<string, string>>;

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

/** The same for all answers. */
export const securityHeaders: Headers = {
  'Content-Security-Policy': "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Folders whose files have a hash of their content in the name. */
const hashedFolders = ['_astro/', 'pagefind/fragment/', 'pagefind/index/'];

const forever = 'public, max-age=31536000, immutable';

/** How long a browser may keep a file: for good if its name changes with it, else only after asking. */
export function cacheControl(path: string, base: string): string {
  return hashedFolders.some((folder) => path.startsWith(base + folder)) ? forever : 'no-cache';
}

/**
 * The text of `_headers`. Rules that set the same header must not overlap, because hosts join their
 * values; so pages get no rule of their own and keep the host's default, which is to ask each time.
 */
export function headersFile(base: string): string {
  const rules: [string, Headers][] = [
    [`${base}*`, securityHeaders],
    ...hashedFolders.map((folder): [string, Headers] => [`${base}${folder}*`, { 'Cache-Control': forever }]),
  ];
  return rules
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}
