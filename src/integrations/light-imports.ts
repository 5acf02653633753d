/**
 * Vite wraps every `import()` in a helper that also fetches the imports of the imported file. It would be a
 * quarter of the script of every page. This one fetches what a script cannot import by itself: its styles.
 */
import type { Plugin } from 'vite';

/** The name that Vite gives the module of its helper. */
const VITE_HELPER = '\0vite/preload-helper.js';

const HELPER = `
export const __vitePreload = (load, files = []) =>
  Promise.all(
    files
      .filter((file) => file.endsWith('.css') && !document.querySelector('link[href$="' + file + '"]'))
      .map(
        (file) =>
          new Promise((done, failed) => {
            const link = document.createElement('link');
            link.rel = 'stylesheet';
            link.href = import.meta.env.BASE_URL + file;
            link.onload = done;
            link.onerror = failed;
            document.head.append(link);
          }),
      ),
  ).then(load);
`;

/** The plugin for `vite.plugins`. */
export function lightImports(): Plugin {
  return {
    name: 'light-imports',
    enforce: 'pre',
    apply: 'build',
    load: { order: 'pre', handler: (id) => (id === VITE_HELPER ? HELPER : null) },
  };
}
