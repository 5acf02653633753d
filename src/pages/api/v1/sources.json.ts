import type { APIRoute } from 'astro';
import { apiSources } from '@/machine/api-list.ts';
import { sourceById } from '@/library/entries.ts';

export const GET: APIRoute = async () => Response.json(apiSources([...(await sourceById()).values()]));
