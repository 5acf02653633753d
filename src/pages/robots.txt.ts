import type { APIRoute } from 'astro';
import { siteSettings } from '@/library/entries.ts';
import { robotsText } from '@/machine/robots.ts';

export const GET: APIRoute = async () => new Response(robotsText((await siteSettings()).indexing));
