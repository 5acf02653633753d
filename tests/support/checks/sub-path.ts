/** Does all that machines read of a site in a folder stay in that folder, and lead to files that are there? */
import type { BuiltSite } from '../built-site.ts';
import type { Files } from './reuse.ts';

/** Files for machines, by kind. Pages for readers have their own checks. */
export const MACHINE_FILES = {
  'the sitemaps': /^sitemap-[a-z]+\.xml$/,
  'robots.txt': /^robots\.txt$/,
  'the feed': /^changes\.xml$/,
  'llms.txt': /^llms\.txt$/,
  'the search description': /^opensearch\.xml$/,
  'the manifest': /^site\.webmanifest$/,
  'the lists of the API': /^api\/v1\/[a-z]+\.json$/,
  'the schemas of the API': /^api\/v1\/[a-z]+\.schema\.json$/,
  'the articles of the API': /^api\/v1\/articles\/[a-z0-9-]+\.json$/,
  'the sections of the API': /^api\/v1\/articles\/[a-z0-9-]+\/[a-z0-9-]+\.json$/,
  'the Markdown twins': /^[a-z0-9-]+\.md$/,
  'the sections for frames': /^embed\/[a-z0-9-]+\/[a-z0-9-]+\/index\.html$/,
  'the styles for frames': /^embed\/v1\.css$/,
  'the headers for hosts': /^_headers$/,
} as const;

/** Addresses of this site in the files of a kind that leave its folder, or that lead to nothing. */
export function straying(kind: keyof typeof MACHINE_FILES, files: Files, site: BuiltSite): string[] {
  const names = [...files.keys()].filter((file) => MACHINE_FILES[kind].test(file));
  if (names.length === 0) return ['There is no such file.'];
  return names.flatMap((name) => {
    const text = files.get(name)?.toString() ?? '';
    return addressesIn(name, text, site.origin).flatMap((address) => {
      if (!address.startsWith(site.base)) return [`${name} leads out of the folder, to ${address}`];
      return isThere(address.slice(site.base.length), files)
        ? []
        : [`${name} leads to ${address}, which is not there`];
    });
  });
}

/** All addresses of the site itself that a file names, as paths. */
function addressesIn(name: string, text: string, origin: string): string[] {
  const full = text
    .split(origin)
    .slice(1)
    .map((after) => /^[^\s"'<>()#?\\,]*/.exec(after)?.[0] ?? '');
  return [...new Set([...full, ...rootRelative(name, text)])];
}

/** Addresses that begin with a slash, in the forms that this kind of file has for addresses. */
function rootRelative(name: string, text: string): string[] {
  const form = FORMS.find(([ending]) => ending.test(name))?.[1];
  return form ? [...text.matchAll(form)].map(([, address = '']) => address) : [];
}

const FORMS: readonly (readonly [RegExp, RegExp])[] = [
  [/\.html$/, /(?:href|src|action|content)="?(\/(?!\/)[^"#?\s>]*)/g],
  [/\.md$|\.txt$/, /\]\((\/(?!\/)[^)#?\s]*)/g],
  [/\.css$/, /url\(["']?(\/(?!\/)[^)"'#?]*)/g],
  [/\.json$|\.webmanifest$/, /"(\/(?!\/)[^"#?\s\\]*)"/g],
  [/\.xml$/, /(?:href|template|src)="(\/(?!\/)[^"#?]*)/g],
  [/^_headers$/, /^(\/\S*)$/gm],
];

function isThere(path: string, files: Files): boolean {
  // A rule for a folder is about what stands in it.
  if (path.endsWith('*')) return [...files.keys()].some((file) => file.startsWith(path.slice(0, -1)));
  return files.has(path.replace(/(^|\/)$/, '$1index.html'));
}
