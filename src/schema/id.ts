import { z } from 'astro/zod';

/** What ids and addresses are made of: lower-case words and digits with single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id in content: lower-case words with hyphens, in the reader's words, such as `more-pain`. */
export const idSchema = z
  .string()
  .regex(ID_PATTERN, { error: 'is not an id. Expected lower-case words with hyphens, such as "nerve-root"' });

/** Ids of sources, as in `content/sources.yaml`. At least one, none twice. */
export const sourceIdsSchema = z
  .array(idSchema)
  .min(1)
  .refine((ids) => new Set(ids).size === ids.length, {
    error: 'names the same source twice',
    params: { expected: 'each source once', remedy: 'take the second one out' },
  });

/** The address of a page: `/getting-ready/`, with a slash at both ends. Codes have points in theirs. */
export const addressSchema = z.string().regex(/^\/([a-z0-9]+([-.][a-z0-9]+)*\/)*$/, {
  error:
    'is not an address. Expected lower-case words with hyphens and a slash at both ends, such as "/getting-ready/"',
});
