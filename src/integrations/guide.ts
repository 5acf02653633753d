/**
 * The build of the guide, as steps around what Astro draws. `astro build` runs all of them, in the order
 * in which they stand here.
 */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { todayIso } from '../format/date.ts';
import { areAllMade } from '../leaflets/leaflet-files.ts';
import { BASE_PATH, OFFLINE, PLACEHOLDER_SITE_URL, SITE_URL } from '../site.config.ts';
import type { Packed } from '../offline/build/write-offline.ts';
import { articleFacts } from './article-facts.ts';
import { BuildCache } from './build-cache.ts';
import { openBuildFolder, type BuildFolder } from './build-folder.ts';
import { checkedContent } from './checked-content.ts';
import { codeOfBuild } from './code-of-build.ts';
import { finishSite, type Ingredients } from './finish-site.ts';
import { cutFonts } from './fonts.ts';
import { SiteFolder } from './site-folder.ts';

/** Prints our own lines, warnings and errors; `--routes` brings back what Astro tells of every page. */
const quietLog = new URL('./quiet-log.mjs', import.meta.url);

/** Fonts and caches for every command of Astro; in a build, all that makes a folder of pages the guide. */
export function guide(): AstroIntegration {
  const start = performance.now();
  const today = todayIso();
  let root = '';
  let target = '';
  let fonts = 0;
  let build: (BuildFolder & Pick<Ingredients, 'cache' | 'code' | 'content' | 'articles'>) | undefined;
  return {
    name: 'guide',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        if (command === 'preview') return;
        root = fileURLToPath(config.root);
        fonts = await cutFonts();
        const code = codeOfBuild();
        updateConfig({
          // Astro keeps what it has read of the content while its settings are the same, and does not look at the
          // schemas that it was read with. No service reads this setting, so it is there for the comparison only.
          image: { service: { entrypoint: 'astro/assets/services/sharp', config: { code } } },
          // A build while the preview is open must not change what the preview has prepared.
          vite: {
            cacheDir: `.cache/vite-${command}`,
            define: {
              'import.meta.env.GUIDE_OFFLINE': String(OFFLINE && command === 'build'),
              'import.meta.env.GUIDE_PREVIEW': String(command === 'dev'),
            },
          },
        });
        if (command !== 'build') return;
        target = fileURLToPath(config.outDir);
        const opened = await openBuildFolder(target, join(root, '.cache'));
        // Astro would stop at the first mistake; this prints all of them.
        const content = checkedContent({ root, today, code }, logger);
        const articles = articleFacts(content, today);
        const cache = new BuildCache(join(root, '.cache/built'));
        build = { ...opened, cache, code, content, articles };
        updateConfig({ outDir: pathToFileURL(`${build.unfinished}/`) });
        if (!process.argv.includes('--routes')) updateConfig({ logger: { entrypoint: quietLog } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!build) return;
        const { cache } = build;
        const site = new SiteFolder(fileURLToPath(dir), cache);
        // Copies in different folders name other addresses, and a quick build has no use for most leaflets.
        const leaflets = new BuildCache(join(root, `.cache/leaflets${BASE_PATH.replaceAll('/', '-')}`));
        const built = await finishSite({ ...build, today, site, leaflets });
        cache.removeUnused();
        if (areAllMade) leaflets.removeUnused();
        await build.finish();

        const seconds = (performance.now() - start) / 1000;
        logger.info(
          `Built ${built.pages} pages, ${built.sections} sections to search, ${(fonts / 1000).toFixed(1)} KB of fonts in ${seconds.toFixed(1)} s: ${target}`,
        );
        logger.info(
          `For machines: ${built.articles} articles in the API, ${built.embeds} sections to embed, ${built.drawn} pictures drawn anew, ${built.pdfs} leaflets.`,
        );
        logger.info(keptWords(built.kept));
        if (SITE_URL === PLACEHOLDER_SITE_URL) {
          logger.info(`Notice: SITE_URL is not set, so the pages name ${SITE_URL} as their address.`);
        }
      },
    },
  };
}

function keptWords({ files, packs, bytes }: Packed): string {
  if (!OFFLINE) return 'Offline reading is off: the worker removes itself and what it has kept.';
  return `For reading offline: ${files} files in ${packs} packs of ${(bytes / 1000).toFixed(0)} KB.`;
}
