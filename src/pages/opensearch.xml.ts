import type { APIRoute } from 'astro';
import { openSearchDescription } from '@/lib/open-search.ts';
import { languages } from '@/site.config.ts';

export const GET: APIRoute = () => new Response(openSearchDescription(languages[0]));
