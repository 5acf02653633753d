import type { APIRoute } from 'astro';
import { apiSources } from '@/lib/api-list.ts';
import { sourceById } from '@/lib/entries.ts';

export const GET: APIRoute = async () => Response.json(apiSources([...(await sourceById()).values()]));
