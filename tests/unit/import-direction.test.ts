import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { importDirection } from '../../eslint.config.js';

const eslint = new ESLint({
  overrideConfigFile: true,
  // The rules and their parser, without the types that the other rules need.
  overrideConfig: [{ ...tseslint.configs.base, files: ['**/*.ts'] }, ...importDirection] as Linter.Config[],
});

async function mistakes(filePath: string, code: string): Promise<number> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return result?.messages.length ?? 0;
}

describe('imports', () => {
  it.each([
    ['src/library/a.ts', "import type { Source } from '../schema/source.ts';"],
    ['src/library/a.ts', "import { b } from './b.ts';"],
    ['src/components/page/a.ts', "import { formatDate } from '@/format/date.ts';"],
    ['src/pages/a.ts', "import Article from '@/layouts/ArticleLayout.astro';"],
    ['src/commands/a.ts', "import { cacheControl } from '../hosting/headers.ts';"],
    ['src/commands/deep/a.ts', "import { withLock } from '../lock.mjs';"],
    ['src/schema/a.ts', "import { languages } from '../site.config.ts';"],
    ['src/library/entries.ts', "import { getEntry } from 'astro:content';"],
    ['src/library/a.ts', "import type { CollectionEntry } from 'astro:content';"],
  ])('%s may say: %s', async (file, code) => {
    expect(await mistakes(file, code)).toBe(0);
  });

  it.each([
    ['src/schema/a.ts', "import { formatDate } from '../format/date.ts';"],
    ['src/library/a.ts', "import Logo from '../components/page/Logo.astro';"],
    ['src/library/a.ts', "import Logo from '@/components/page/Logo.astro';"],
    ['src/library/deep/a.ts', "import { run } from '../../commands/run.ts';"],
    ['src/components/ui/a.ts', "import Document from '@/layouts/Document.astro';"],
    ['src/components/page/a.ts', "import { getEntry } from 'astro:content';"],
    ['src/layouts/a.ts', "import Home from '../pages/index.astro';"],
    ['src/pages/a.ts', "import { run } from '@/commands/run.ts';"],
    ['src/commands/a.ts', "import Logo from '../components/page/Logo.astro';"],
    ['src/i18n/a.ts', "export { formatDate } from '../format/date.ts';"],
  ])('%s may not say: %s', async (file, code) => {
    expect(await mistakes(file, code)).toBe(1);
  });
});
