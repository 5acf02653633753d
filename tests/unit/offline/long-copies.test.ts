import { describe, expect, it } from 'vitest';
import { foldCopies, unfoldCopies } from '../../../src/offline/long-copies.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

/** The same numbers each time, so that a failure can be seen again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

describe('long copies', () => {
  it.each([
    ['nothing', ''],
    ['a short text', 'tea'],
    ['one letter again and again', 'a'.repeat(5000)],
    ['a repeat right at the end', `${'kettle and cups '.repeat(4)}and ${'kettle and cups '.repeat(4)}`],
  ])('come back as they were: %s', (_name, text) => {
    const data = bytes(text);
    expect(Buffer.from(unfoldCopies(foldCopies(data), data.length)).toString()).toBe(text);
  });

  it('come back as they were, whatever repeats where', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const below = numbers(seed);
      let data = Buffer.alloc(0);
      for (let part = 0; part < 12; part += 1) {
        const start = below(data.length + 1);
        const isCopy = below(2) === 0;
        const piece = isCopy
          ? data.subarray(start, start + below(400))
          : Buffer.from(Array.from({ length: below(120) }, () => below(seed % 2 === 0 ? 256 : 3)));
        data = Buffer.concat([data, piece]);
      }
      const back = Buffer.from(unfoldCopies(foldCopies(data), data.length));
      expect(back.equals(data), `seed ${seed}`).toBe(true);
    }
  });

  it('make repeats small that stand far apart', () => {
    const page = Array.from({ length: 3000 }, (_, index) => index.toString(36)).join(' ');
    const data = bytes(page + 'x'.repeat(70_000) + page);
    expect(foldCopies(data).length).toBeLessThan(page.length + 200);
  });

  it('refuse what is cut off or points outside', () => {
    const data = bytes('kettle and cups and kettle and cups and kettle and cups and kettle and cups and tea');
    const folded = foldCopies(data);
    expect(() => unfoldCopies(folded.subarray(0, -2), data.length)).toThrow();
    expect(() => unfoldCopies(new Uint8Array([1, 65, 5, 9]), 6)).toThrow('outside');
  });
});
