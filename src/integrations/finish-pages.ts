/** Last touches to the built pages, which Astro has no setting for. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blockedByPolicy, tightenPolicy } from '../hosting/page-policy.ts';
import { arrangePage } from './arrange-page.ts';
import { fillReading } from '../library/quality.ts';
import { pruneStyles, readStyleUses } from '../styles/prune-styles.ts';

/** Measures every article for its details, arranges its text, cuts the styles of every page to what it uses, puts its policy first, with no more hashes than it needs, and stops if it would block a part of the page. Returns the number of pages, without those for frames. */
export async function finishPages(folder: string): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
  const blocked: string[] = [];
  const styleUses = await readStyleUses(folder);
  await shortenDrawings(join(folder, '_astro'));
  for (const name of names) {
    const file = join(folder, name);
    const built = withoutIndexMarks(arrangePage(fillReading(await readFile(file, 'utf8'))));
    const html = withoutSpareSpace(tightenPolicy(await pruneStyles(built, styleUses)));
    blocked.push(...blockedByPolicy(html).map((part) => `${name}: ${part}`));
    await writeFile(file, html);
  }
  if (blocked.length > 0) {
    throw new Error(
      `The policy of these pages blocks a part of them. Inline scripts need a hash in astro.config.mjs, ` +
        `style attributes must become classes:\n  ${blocked.join('\n  ')}`,
    );
  }
  return names.filter((name) => !name.startsWith('embed')).length;
}

/** Takes the notes and the lines of the illustrator out of the drawings. */
async function shortenDrawings(assets: string): Promise<void> {
  const names = (await readdir(assets)).filter((name) => name.endsWith('.svg'));
  for (const name of names) {
    const drawing = await readFile(join(assets, name), 'utf8');
    await writeFile(
      join(assets, name),
      drawing.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/>\s+</g, '><'),
    );
  }
}

/** Takes out what only the search index reads: the index is made before, and the bytes are the reader's. */
function withoutIndexMarks(html: string): string {
  return html.replaceAll(/ data-(asked|search-(page|title|stage|ignore|term))(="[^"]*")?(?=[\s>])/g, '');
}

/** One space says between two tags what several say, and in the head even that says nothing. */
function withoutSpareSpace(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, (head) => head.replaceAll(/>\s+</g, '><'))
    .replaceAll(/>\s+</g, '> <');
}
