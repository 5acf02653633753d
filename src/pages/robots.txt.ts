import type { APIRoute } from 'astro';
import { siteSettings } from '@/lib/entries.ts';
import { robotsText } from '@/lib/robots.ts';

export const GET: APIRoute = async () => new Response(robotsText((await siteSettings()).indexing));
