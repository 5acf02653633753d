import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readArticleText } from '../../../../src/reading/text-reader.ts';
import { checklistsOf, plainListOf } from '../../../../src/tools/checklist/lists.ts';
import { keptTicks, ticksTool } from '../../../../src/tools/checklist/kept-ticks.ts';
import { readCopyOf } from '../../../../src/tools/page/copy-of-document.ts';
import { savedFile } from '../../../../src/tools/store/saved-file.ts';
import { mergeChange } from '../../../../src/tools/store/merge-change.ts';
import {
  maxLetters,
  maxOwn,
  noTicks,
  type OwnItem,
  type Ticks,
  withCopy,
  withOwn,
  withoutOwn,
  withoutTicks,
  withTick,
} from '../../../../src/tools/checklist/ticks.ts';

const article = `
## Bring these {#bring}

Pack these:

- your letter<Source id="a" />
- a <Term id="b">book</Term>

<Checklist>

- I have a plan

</Checklist>

## Ask {#ask}

Just text.

<Checklist>

- Who calls?
- Who drives?

</Checklist>
`;

describe('the lists of an article', () => {
  it('are those with boxes, section by section', () => {
    expect(checklistsOf(readArticleText(article))).toEqual([
      { id: 'bring', title: 'Bring these', items: ['I have a plan'] },
      { id: 'ask', title: 'Ask', items: ['Who calls?', 'Who drives?'] },
    ]);
  });

  it('take a plain list of one section, without sources, each item as a sentence', () => {
    expect(plainListOf(readArticleText(article), 'bring')).toEqual([
      { id: 'bring', title: 'Bring these', items: ['Your letter', 'A book'] },
    ]);
    expect(plainListOf(readArticleText(article), 'ask')).toEqual([]);
  });
});

const ownItem = fc.record({
  list: fc.constantFrom('before' as const, 'questions' as const),
  text: fc.string(),
});
const step = fc.oneof(
  ownItem.map((item) => (ticks: Ticks) => withOwn(ticks, item)),
  ownItem.map((item) => (ticks: Ticks) => withoutOwn(ticks, item)),
  fc.tuple(fc.string(), fc.boolean()).map(
    ([text, is]) =>
      (ticks: Ticks) =>
        withTick(ticks, text, is),
  ),
  fc.constant(withoutTicks),
);

describe('check marks and own items', () => {
  it('never double, never grow without end, and never hold empty text, whatever a reader does', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const ticks = steps.reduce<Ticks>((before, change) => change(before), noTicks);
        expect(new Set(ticks.done).size).toBe(ticks.done.length);
        expect(new Set(ticks.own.map(({ list, text }) => `${list} ${text}`)).size).toBe(ticks.own.length);
        expect(ticks.own.length).toBeLessThanOrEqual(maxOwn);
        for (const { text } of ticks.own) {
          expect(text.trim()).not.toBe('');
          expect(text.length).toBeLessThanOrEqual(maxLetters);
        }
      }),
    );
  });

  it('go with the item that they were given to', () => {
    const item: OwnItem = { list: 'before', text: 'Pack glasses' };
    const ticks = withTick(withOwn(noTicks, item), item.text, true);
    expect(withoutOwn(ticks, item)).toEqual(noTicks);
    const twice = withOwn(ticks, { ...item, list: 'questions' });
    expect(withoutOwn(twice, item).done).toEqual([item.text]);
  });
});

describe('a change brought into newer data', () => {
  it('gives the same as making it there, and leaves what another page did', () => {
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (earlier, mine) => {
        const run = (ticks: Ticks, steps: typeof mine) => steps.reduce((some, one) => one(some), ticks);
        const before = run(noTicks, earlier);
        const after = run(before, mine);
        const sorted = (value: unknown) => {
          const { done, own } = value as Ticks;
          return [[...done].sort(), own.map((item) => JSON.stringify(item)).sort()];
        };
        expect(sorted(mergeChange(before, before, after))).toEqual(sorted(after));
        const other = withTick(before, 'of another page', true);
        expect((mergeChange(other, before, after) as Ticks).done).toContain('of another page');
      }),
    );
  });

  it('works value by value in answers', () => {
    const kept = { matters: { a: 'yes', b: 'no' }, questions: 'old' };
    const before = { matters: { a: 'yes' }, questions: 'old' };
    const after = { matters: { a: 'little', c: 'no' }, questions: 'new' };
    expect(mergeChange(kept, before, after)).toEqual({
      matters: { a: 'little', b: 'no', c: 'no' },
      questions: 'new',
    });
  });
});

describe('a saved copy', () => {
  const fileOf = (data: unknown, version = 1) =>
    savedFile(
      { records: [{ tool: 'checklist', id: 'document', version, revision: 1, savedAt: '', data }] },
      new Date(0),
    );

  it('brings back all that was checked off and added, and takes nothing away', () => {
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (mine, others) => {
        const run = (steps: typeof mine) => steps.reduce<Ticks>((ticks, one) => one(ticks), noTicks);
        const [here, there] = [run(mine), run(others)];
        const read = readCopyOf(ticksTool, fileOf(there));
        if (typeof read === 'string') throw new Error(read);
        const both = withCopy(here, read.data);
        expect(both.done).toEqual(expect.arrayContaining([...here.done, ...there.done]));
        expect(both.own).toEqual(expect.arrayContaining([...here.own, ...there.own]));
        expect(withCopy(both, read.data)).toEqual(both);
      }),
    );
  });

  it('of a newer guide, of another tool or of anything else is told apart', () => {
    expect(readCopyOf(ticksTool, fileOf(noTicks, 2))).toBe('newer');
    expect(readCopyOf(ticksTool, fileOf({ done: 'hostile' }))).toBe('bad');
    expect(readCopyOf(ticksTool, savedFile({ records: [] }, new Date(0)))).toBe('bad');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCopyOf(ticksTool, text)).toBe('bad');
      }),
    );
  });
});

describe('what is kept', () => {
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory());
  });

  it('is there again', async () => {
    await keptTicks.update((ticks) => withTick(ticks, 'Who calls?', true));
    expect(await keptTicks.read()).toEqual({ ok: true, value: { done: ['Who calls?'], own: [] } });
  });

  it('takes over what a closed page could not finish, if it can be read', async () => {
    await keptTicks.update((ticks) => withTick(ticks, 'Kept by another tab', true));
    const after = { done: ['Who drives?'], own: [] };
    const value = { done: ['Kept by another tab', 'Who drives?'], own: [] };
    expect(await keptTicks.finish({ before: noTicks, after })).toEqual({ ok: true, value });
    expect(await keptTicks.finish({ before: noTicks, after: { done: 'hostile' } })).toEqual({
      ok: true,
      value,
    });
    expect(await keptTicks.read()).toEqual({ ok: true, value });
  });

  it('holds the changes of two tabs, also when both write at the same time', async () => {
    const texts = Array.from({ length: 6 }, (_, number) => `Item ${number}`);
    const all = await Promise.all(
      texts.map((text) => keptTicks.update((ticks) => withTick(ticks, text, true))),
    );
    const kept = await keptTicks.read();
    const lost = all.filter(({ ok }) => !ok).length;
    // What could not be kept is told; nothing else is missing.
    expect(kept.ok && kept.value.done.length).toBe(texts.length - lost);
    expect(lost).toBeLessThan(texts.length);
  });
});
