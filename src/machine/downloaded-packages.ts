/**
 * The packages of which something reaches the browsers of readers, with what they are called there and the
 * file with their license. `/licenses.txt`, the bill of materials and a step of the build read this list: a
 * package in a script for readers that is not listed here stops the build.
 */
import type { Plugin } from 'vite';

interface DownloadedPackage {
  readonly name: string;
  readonly what: string;
  /** Within the package. */
  readonly license: string;
}

/** All of them; the page on licenses names the same. */
export const downloadedPackages: readonly DownloadedPackage[] = [
  {
    name: '@fontsource-variable/atkinson-hyperlegible-next',
    what: 'The typeface Atkinson Hyperlegible Next',
    license: 'LICENSE',
  },
  { name: '@fontsource-variable/bitter', what: 'The typeface Bitter', license: 'LICENSE' },
  { name: 'pagefind', what: 'Pagefind, a part of the search', license: 'LICENSE/LICENSE' },
  {
    name: 'fastest-levenshtein',
    what: 'fastest-levenshtein, which finds the page that a wrong address means',
    license: 'LICENSE.md',
  },
  { name: 'ical-generator', what: 'ical-generator, which writes calendar files', license: 'LICENSE' },
  { name: 'idb', what: 'idb, which keeps what readers write', license: 'LICENSE' },
  { name: 'papaparse', what: 'Papa Parse, which writes the table of the diary', license: 'LICENSE' },
  { name: 'uqr', what: 'uqr, which draws the codes for phones', license: 'LICENSE' },
  { name: 'zod', what: 'Zod, which checks what is kept', license: 'LICENSE' },
  { name: 'rolldown', what: 'Rolldown, a few lines that load scripts', license: 'LICENSE' },
  { name: 'tailwindcss', what: 'Tailwind CSS, a part of the styles', license: 'LICENSE' },
];

/** Stops a build whose scripts hold a package that readers are not told of. The plugin for `vite.plugins`. */
export function namesDownloads(): Plugin {
  const named = new Set(downloadedPackages.map(({ name }) => name));
  return {
    name: 'names-downloads',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.entries(file.modules) : [],
      );
      for (const [module, { renderedLength }] of modules) {
        const name = packageOf(module);
        if (renderedLength === 0 || name === undefined || named.has(name)) continue;
        this.error(
          `Readers download a part of ${name}, and nobody tells them its license. ` +
            'Remedy: add it to src/machine/downloaded-packages.ts and to content/pages/en/licenses.mdx.',
        );
      }
    },
  };
}

/** The package of a module: `zod` of `/work/node_modules/zod/v4/core.js`. Undefined for code of our own. */
export function packageOf(module: string): string | undefined {
  if (module.startsWith('\0rolldown/')) return 'rolldown';
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'))?.[1];
}
