/** A plain site of Astro, MDX and Pagefind with the same articles: what no build can do without. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module"}',
  'astro.config.mjs': `
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { createIndex, close } from 'pagefind';

const search = {
  name: 'search',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const { index } = await createIndex();
      await index.addDirectory({ path: fileURLToPath(dir) });
      await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind', dir)) });
      await close();
      // A process that nobody waits for is left out of the time that a build took.
      await new Promise((ended) => setTimeout(ended, 500));
    },
  },
};
const processor = satteri({ features: { gfm: true, headingAttributes: true } });
export default defineConfig({ integrations: [mdx(), search], markdown: { processor, syntaxHighlight: false } });
`,
  'src/content.config.ts': `
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = {
  articles: defineCollection({ loader: glob({ base: './content/articles/en', pattern: '*.mdx' }) }),
};
`,
  'src/pages/[article].astro': `---
import { getCollection, render } from 'astro:content';
import { components } from '../components.ts';

export async function getStaticPaths() {
  return (await getCollection('articles')).map((entry) => ({ params: { article: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html>
<html lang="en-US">
  <head>
    <meta charset="utf-8" />
    <title>{entry.data.title}</title>
    <meta name="description" content={entry.data.summary} />
  </head>
  <body>
    <main>
      <h1>{entry.data.title}</h1>
      <p>{entry.data.shortAnswer.text}</p>
      <Content components={components} />
    </main>
  </body>
</html>
`,
  'src/Plain.astro': '<slot />\n',
};

/** Writes it into a folder, beside the guide whose articles and packages it takes. */
export function writeBareSite(guide: string, folder: string): void {
  for (const [path, text] of Object.entries(FILES)) write(join(folder, path), text);
  write(
    join(folder, 'src/components.ts'),
    `import Plain from './Plain.astro';\nexport const components = { ${namesIn(guide)
      .map((name) => `${name}: Plain`)
      .join(', ')} };\n`,
  );
  cpSync(join(guide, 'content/articles'), join(folder, 'content/articles'), { recursive: true });
  symlinkSync(join(guide, 'node_modules'), join(folder, 'node_modules'));
}

/** What authors may write; here all of it only shows what stands in it. */
function namesIn(guide: string): string[] {
  const table = readFileSync(join(guide, 'src/components/content/table-of-components.ts'), 'utf8');
  return [...table.matchAll(/^ {2}([A-Z]\w+),$/gm)].map(([, name = '']) => name);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
