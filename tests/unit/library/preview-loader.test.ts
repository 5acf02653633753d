import type { Loader, LoaderContext } from 'astro/loaders';
import { expect, test } from 'vitest';
import { forPreview } from '../../../src/library/preview-loader.ts';

/** Loads articles by their ids as Astro's own loader does: front matter, schema, store. */
const loader: Loader = {
  name: 'test',
  load: async (given) => {
    const context = given as LoaderContext & {
      entryTypes: Map<string, { getEntryInfo: (file: object) => Promise<{ data: object; body: string }> }>;
    };
    for (const id of ['good', 'no YAML', 'no title', 'no MDX']) {
      const read = await context.entryTypes.get('.mdx')?.getEntryInfo({ id });
      const data = await context.parseData({ id, data: { ...read?.data } });
      context.store.set({ id, data, body: read?.body ?? '' });
    }
  },
};

test('leaves out what cannot be read yet and shows the rest', async () => {
  const stored: string[] = [];
  const warned: string[] = [];
  const context = {
    config: {},
    logger: { warn: (text: string) => warned.push(text) },
    entryTypes: new Map([
      [
        '.mdx',
        {
          getEntryInfo: ({ id }: { id: string }) => {
            if (id === 'no YAML') throw new Error('not YAML');
            const body = id === 'no MDX' ? '<Term id= one' : 'A sentence.';
            return { data: id === 'no title' ? {} : { title: id }, body };
          },
        },
      ],
    ]),
    parseData: ({ data }: { data: object }) =>
      'title' in data ? Promise.resolve(data) : Promise.reject(new Error('title is missing')),
    store: { set: ({ id }: { id: string }) => stored.push(id) > 0 },
  };
  await forPreview(loader).load(context as unknown as LoaderContext);
  expect(stored).toEqual(['good']);
  expect(warned).toHaveLength(3);
  expect(warned[0]).toBe('no YAML cannot be read yet, so the preview leaves it as it was.');
});
