import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * May search engines list this built site? It was decided by the setting `indexing` when the site was
 * built, and its `robots.txt` says so: only a listed copy names its sitemap.
 */
export async function isListed(folder: string): Promise<boolean> {
  const robots = await readFile(join(folder, 'robots.txt'), 'utf8').catch(() => 'Sitemap:');
  return robots.includes('Sitemap:');
}
