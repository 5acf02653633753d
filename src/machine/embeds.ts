/** Writes each section as a page for frames, and the one style sheet that all of them share. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { uiTexts } from '../i18n/index.ts';
import { embedOf } from '../format/address.ts';
import { embedPage } from './embed-page.ts';
import type { ApiList } from '../schema/api.ts';
import { pruneStyles, readStyleUses } from '../styles/prune-styles.ts';
import type { ReusableArticle } from './articles.ts';
import type { Write } from './write.ts';

const ownStyles = fileURLToPath(new URL('../styles/embed.css', import.meta.url));

interface Made {
  list: ApiList;
  articles: readonly ReusableArticle[];
  today: string;
}

/** Writes all of them and returns how many sections there are. */
export async function writeEmbeds(folder: string, made: Made, write: Write): Promise<number> {
  const pages = made.articles.flatMap(({ address, api, drawn, language }) =>
    api.sections.map((section, index) => ({
      path: `${embedOf(address, section.id)}index.html`,
      html: embedPage({
        language,
        article: api,
        section,
        drawn: drawn[index]?.drawn ?? '',
        license: { name: uiTexts(language.code).reuse.license, url: made.list.license },
        today: made.today,
      }),
    })),
  );
  await write(
    'embed/v1.css',
    await sharedStyles(
      folder,
      made.articles,
      pages.map(({ html }) => html),
    ),
  );
  await Promise.all(pages.map(({ path, html }) => write(path, html)));
  return pages.length;
}

/** The styles of the articles, cut to what the sections use: once for all, so that a frame loads them once. */
async function sharedStyles(
  folder: string,
  articles: readonly ReusableArticle[],
  pages: readonly string[],
): Promise<string> {
  const styles = new Set<string>();
  for (const { listed } of articles) {
    const html = await readFile(join(folder, listed.id, 'index.html'), 'utf8');
    for (const [, css = ''] of html.matchAll(/<style>([\s\S]*?)<\/style>/g)) styles.add(css);
  }
  const css = [...styles, await readFile(ownStyles, 'utf8')].join('\n');
  const all = pages.join('\n').replaceAll(/<\/?(?:html|head|body)\b/g, '<div');
  // The theme is the choice of a reader of the guide; a frame follows the device.
  const document = `<!doctype html><html lang="en"><head><style>${css}</style></head><body class="embed">${all}</body></html>`;
  const pruned = await pruneStyles(document, await readStyleUses(folder));
  return /<style>([\s\S]*?)<\/style>/.exec(pruned)?.[1] ?? '';
}
