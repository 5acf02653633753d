/**
 * Vite wraps every `import()` in a helper that also fetches the imports of the imported file. It would be a
 * quarter of the script of every page. This one fetches what a script cannot import by itself, its styles, and
 * starts the scripts that the imported one needs: one after the other, each would wait for a round trip.
 */
import type { Plugin } from 'vite';

/** The name that Vite gives the module of its helper. */
const VITE_HELPER = '\0vite/preload-helper.js';

const HELPER = `
export const __vitePreload = (load, files = []) =>
  Promise.all(
    files.map((file) => {
      if (document.querySelector('[href$="' + file + '"]')) return;
      const link = document.createElement('link');
      const isScript = file.endsWith('.js');
      link.rel = isScript ? 'modulepreload' : 'stylesheet';
      link.href = import.meta.env.BASE_URL + file;
      document.head.append(link);
      return (
        isScript ||
        new Promise((done, failed) => {
          link.onload = done;
          link.onerror = failed;
        })
      );
    }),
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
