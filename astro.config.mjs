// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import { guide } from './src/integrations/guide.ts';
import { lightImports } from './src/integrations/light-imports.ts';
import { liveSearch } from './src/integrations/live-search.ts';
import { namesDownloads } from './src/machine/downloaded-packages.ts';
import { BASE_PATH, SITE_URL } from './src/site.config.ts';

// Nothing that builds this site tells anybody so.
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

/**
 * Inline scripts are allowed by their hash. One sets the theme before the first paint, and starts all others after
 * it; the other keeps what is typed into a search field before those have come.
 */
const inlineScripts = ['page-start.js', 'keep-typed.js'].map(
  (name) => new URL(`src/assets/${name}`, import.meta.url),
);
/** @type {`sha256-${string}`[]} */
const inlineScriptHashes = inlineScripts.flatMap((script) =>
  existsSync(script)
    ? [/** @type {const} */ (`sha256-${createHash('sha256').update(readFileSync(script)).digest('base64')}`)]
    : [],
);

/**
 * A font that is late waits for the next page: text that jumps under the eyes is worse than text in the
 * system's typeface. Both fonts are preloaded, so on most visits they are there before the first paint. One
 * that comes between the two moves nothing, because its fallback has its measure.
 * @type {'optional'}
 */
const fontDisplay = 'optional';

/**
 * Drawings hold the colors of the palette (see `src/integrations/drawing-colors.ts`), so their names change
 * with it: browsers keep a file for as long as its name is the same.
 */
const paletteMark = createHash('sha256')
  .update(readFileSync(new URL('src/styles/palette.css', import.meta.url)))
  .digest('hex')
  .slice(0, 4);

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  output: 'static',
  outDir: process.env['OUT_DIR'] || 'dist',
  // For the preview; --port and --host come before them.
  server: { port: Number(process.env['PORT'] || 4321), host: process.env['HOST'] || false },
  // Rendered content holds the base path, so each base path has a cache of its own.
  cacheDir: `.cache/astro${BASE_PATH.replaceAll('/', '-')}`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  // Not 'jsx': that would glue words together where a line breaks between two elements.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({
      features: {
        gfm: true,
        headingAttributes: true,
        // Dashes and ellipses stay as they are typed: ranges are written with "to".
        smartPunctuation: { quotes: true, dashes: false, ellipses: false },
      },
    }),
    // There is no code to read on this site, and the highlighter writes style attributes.
    syntaxHighlight: false,
  },
  integrations: [mdx(), liveSearch(), guide()],
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Atkinson Hyperlegible Next',
      cssVariable: '--font-text',
      fallbacks: ['system-ui', 'sans-serif'],
      display: fontDisplay,
      options: { variants: [{ weight: '400 700', style: 'normal', src: ['./.cache/fonts/text.woff2'] }] },
    },
    {
      provider: fontProviders.local(),
      name: 'Bitter',
      cssVariable: '--font-head',
      fallbacks: ['Georgia', 'serif'],
      display: fontDisplay,
      options: { variants: [{ weight: 600, style: 'normal', src: ['./.cache/fonts/head.woff2'] }] },
    },
  ],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "require-trusted-types-for 'script'",
      ],
      scriptDirective: {
        // Search runs in WebAssembly.
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: inlineScriptHashes,
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [tailwindcss(), lightImports(), namesDownloads()],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Each page names two or three scripts. The name of its component is enough to know one by.
              // Pages and scripts name them often, and six letters tell one build of a file from another.
              entryFileNames: ({ name }) => `_astro/${name.replace(/\..*/, '')}.[hash:6].js`,
              chunkFileNames: '_astro/[name].[hash:6].js',
            },
          },
        },
      },
    },
    // No data: addresses, which the policy of the pages refuses.
    build: {
      assetsInlineLimit: 0,
      // Its helper would be on every page, and what a tool loads is a file or two.
      modulePreload: false,
      rolldownOptions: {
        // What tools share to draw and to save is small; in files of its own it would cost more than it weighs.
        output: {
          assetFileNames: ({ names }) =>
            `_astro/[name].[hash]${names.some((name) => name.endsWith('.svg')) ? paletteMark : ''}[extname]`,
          codeSplitting: {
            groups: [
              {
                name: 'shared',
                test: /\/src\/(dom\/(elements|save-file|load-styles)|tools\/browser\/\w+|tools\/diary\/record-ids|tools\/store\/same|calendar\/wall-time|i18n\/fill|format\/date)\.ts$/,
              },
            ],
          },
        },
        // Astro marks every article with a directive that the bundler does not know, and reads it itself.
        onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
      },
    },
  },
});
