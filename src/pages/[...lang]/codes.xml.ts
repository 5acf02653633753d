import type { APIRoute } from 'astro';
import { codePages } from '@/codes/code-pages.ts';
import { codesFeed } from '@/codes/index-files.ts';
import { codesFile } from '@/library/entries.ts';
import { languagePaths } from '@/format/language-paths.ts';
import type { Language } from '@/site.config.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const file = await codesFile();
  return new Response(codesFeed(file, { language, pages: codePages(file, language) }));
};
