/**
 * The build of the guide, as steps around what Astro draws. `astro build` runs all of them, in the order
 * in which they stand here.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { todayIso } from '../format/date.ts';
import { headersFile } from '../hosting/headers.ts';
import { writeMachineFiles } from '../machine/machine-files.ts';
import { indexSite } from '../search/build/index-search.ts';
import { BASE_PATH, PLACEHOLDER_SITE_URL, SITE_URL } from '../site.config.ts';
import { openBuildFolder, type BuildFolder } from './build-folder.ts';
import { checkedContent } from './checked-content.ts';
import { compressFolder } from './compress.ts';
import { finishPages } from './finish-pages.ts';
import { cutFonts } from './fonts.ts';
import { isListed } from './listed.ts';

/** Prints our own lines, warnings and errors; `--routes` brings back what Astro tells of every page. */
const quietLog = new URL('./quiet-log.mjs', import.meta.url);

/** Fonts and caches for every command of Astro; in a build, all that makes a folder of pages the guide. */
export function guide(): AstroIntegration {
  const start = performance.now();
  let root = '';
  let target = '';
  let fonts = 0;
  let build: BuildFolder | undefined;
  return {
    name: 'guide',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        if (command === 'preview') return;
        root = fileURLToPath(config.root);
        fonts = await cutFonts();
        // A build while the preview is open must not change what the preview has prepared.
        updateConfig({ vite: { cacheDir: `.cache/vite-${command}` } });
        if (command !== 'build') return;
        target = fileURLToPath(config.outDir);
        build = await openBuildFolder(target, join(root, '.cache'));
        updateConfig({ outDir: pathToFileURL(`${build.unfinished}/`) });
        // Astro would stop at the first mistake; this prints all of them.
        checkedContent(root, todayIso(), logger);
        if (!process.argv.includes('--routes')) updateConfig({ logger: { entrypoint: quietLog } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        // The index reads marks in the pages that readers need not download.
        const sections = await indexSite(folder);
        const machines = await writeMachineFiles(folder);
        const pages = await finishPages(folder);
        const listed = await isListed(folder);
        await writeFile(join(folder, '_headers'), headersFile({ base: BASE_PATH, listed }));
        await compressFolder(folder);
        build?.finish();

        const seconds = (performance.now() - start) / 1000;
        logger.info(
          `Built ${pages} pages, ${sections} sections to search, ${(fonts / 1000).toFixed(1)} KB of fonts in ${seconds.toFixed(1)} s: ${target}`,
        );
        logger.info(`For machines: ${machines}.`);
        if (SITE_URL === PLACEHOLDER_SITE_URL) {
          logger.info(`Notice: SITE_URL is not set, so the pages name ${SITE_URL} as their address.`);
        }
      },
    },
  };
}
