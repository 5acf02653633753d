/**
 * While somebody writes, pages get their final form as they are sent; a build gives it to them at its end,
 * when the search and the files for programs have read them (see `arrange-page.ts`).
 */
import { defineMiddleware } from 'astro:middleware';
import { arrangePage } from './integrations/arrange-page.ts';

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!import.meta.env.DEV || !isPage) return response;
  return new Response(arrangePage(await response.text()), response);
});
