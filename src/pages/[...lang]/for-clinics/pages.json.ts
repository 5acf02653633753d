import type { APIRoute } from 'astro';
import { sendablePages } from '@/clinics/kit-page.ts';
import { kitLeaflets } from '@/layouts/kit-leaflets.ts';
import { languagePaths } from '@/format/language-paths.ts';
import type { Language } from '@/site.config.ts';

export const getStaticPaths = languagePaths;

/** The articles and sections that a clinic can send, for the page For clinics. */
export const GET: APIRoute<{ language: Language }> = async ({ props }) =>
  new Response(JSON.stringify(await sendablePages(props.language, kitLeaflets(props.language))));
