import type { APIRoute } from 'astro';
import { openSearchDescription } from '@/machine/open-search.ts';
import { languages } from '@/site.config.ts';

export const GET: APIRoute = () => new Response(openSearchDescription(languages[0]));
