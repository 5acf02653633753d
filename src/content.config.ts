/** The collections of Astro: every file of the registry that pages read. Nothing is described here a second time. */
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import type { z } from 'astro/zod';
import { forPreview } from './library/preview-loader.ts';
import {
  type DataFileKind,
  type ForPages,
  forPages,
  LANGUAGE_FILES,
  NAMED_FILES,
  SHARED_FILES,
  TEXT_FILES,
  type WholeFile,
  wholeFileSchema,
} from './schema/content-files.ts';

type Collection<S extends z.ZodType> = ReturnType<typeof defineCollection<S, Loader>>;

type Collections<R extends Readonly<Record<string, DataFileKind>>> = {
  [N in keyof ForPages<R>]: Collection<WholeFile<R[N]>>;
};

export const collections = {
  articles: textFiles(TEXT_FILES.articles),
  pages: textFiles(TEXT_FILES.pages),
  ...dataFiles(SHARED_FILES),
  ...dataFiles(LANGUAGE_FILES),
  ...dataFiles(NAMED_FILES),
};

/** Ids are `<lang>/<name>`. Names and folders that start with `_` are drafts: the preview shows them, a build never does. */
function textFiles<S extends z.ZodType>({ folder, schema }: { folder: string; schema: S }): Collection<S> {
  const preview = import.meta.env.GUIDE_PREVIEW;
  const loader = glob({
    base: `./content/${folder}`,
    pattern: preview ? '**/*.mdx' : ['*/[^_]*.mdx', '!**/_*/**'],
    generateId: ({ entry }) => entry.replace(/\.mdx$/, '').replace(/(?<=\/)_[^/]*\/|(?<=\/)_+/g, ''),
  });
  return defineCollection({ loader: preview ? forPreview(loader) : loader, schema });
}

/** One entry a file. Its id is the name of the file: the code of a language, or `site` for `site.yaml`. */
function dataFiles<R extends Readonly<Record<string, DataFileKind>>>(registry: R): Collections<R> {
  return Object.fromEntries(
    Object.entries<DataFileKind>(forPages(registry)).map(([name, kind]) => [name, dataFile(kind)]),
  ) as Collections<R>;
}

function dataFile(kind: DataFileKind): Collection<z.ZodType> {
  const folder = kind.path.slice(0, Math.max(0, kind.path.lastIndexOf('/')));
  const pattern = kind.path.slice(folder === '' ? 0 : folder.length + 1).replace(/<lang>|<id>/, '[^_]*');
  return defineCollection({
    loader: glob({ base: `./content/${folder}`, pattern }),
    schema: wholeFileSchema(kind),
  });
}
