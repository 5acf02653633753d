import type { APIRoute } from 'astro';
import { codePages } from '@/codes/code-pages.ts';
import { codesJson } from '@/codes/index-files.ts';
import { codesFile } from '@/library/entries.ts';
import { languages } from '@/site.config.ts';

export const GET: APIRoute = async () => {
  const file = await codesFile();
  const all = languages.map((language) => ({ language, pages: codePages(file, language) }));
  return new Response(JSON.stringify(codesJson(file, all)));
};
