import type { ContentEntryType } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readArticleText } from '../reading/text-reader.ts';

/** What Astro hands to its own loaders beside what it documents. */
type Context = LoaderContext & { entryTypes: Map<string, ContentEntryType> };

/**
 * Lets the preview go on where an article is unfinished: one that cannot be read stays as it was, or is left
 * out, and all others are shown. The check that runs beside the preview tells its author what to mend.
 */
export function forPreview(loader: Loader): Loader {
  return { ...loader, load: (context) => loader.load(forgiving(context as Context)) };
}

function forgiving(context: Context): Context {
  const { store, config, logger } = context;
  const unreadable = new Set<string>();
  return {
    ...context,
    // A draft may take the place of its published article.
    config: { ...config, prerenderConflictBehavior: 'warn' },
    entryTypes: new Map([...context.entryTypes].map(([extension, type]) => [extension, withoutThrow(type)])),
    parseData: async (entry) => {
      try {
        const data = await context.parseData(entry);
        unreadable.delete(entry.id);
        return data;
      } catch {
        unreadable.add(entry.id);
        return entry.data;
      }
    },
    store: {
      ...store,
      set: (entry) => {
        if (!unreadable.has(entry.id) && isReadable(entry.body ?? '')) return store.set(entry);
        logger.warn(`${entry.id} cannot be read yet, so the preview leaves it as it was.`);
        return false;
      },
    },
  };
}

/** Front matter that is not YAML counts as none, which the schema then refuses. */
function withoutThrow(type: ContentEntryType): ContentEntryType {
  return {
    ...type,
    getEntryInfo: async (file) => {
      try {
        return await type.getEntryInfo(file);
      } catch {
        return { data: {}, rawData: '', body: '', slug: '' };
      }
    },
  };
}

function isReadable(body: string): boolean {
  try {
    readArticleText(body);
    return true;
  } catch {
    return false;
  }
}
