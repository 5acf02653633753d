import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { namedAreas, sharedSources } from '../../../src/library/body-map.ts';
import {
  bodyAreaSchema,
  BODY_PARTS,
  BODY_VIEWS,
  bodyMapSchema,
  type BodyArea,
} from '../../../src/schema/body-map.ts';

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const areas = z.array(bodyAreaSchema).parse(read('content/body-map.yaml'));
const words = bodyMapSchema.parse(read('content/body-map/en.yaml'));
const drawing = (view: string) => readFileSync(`src/assets/pictures/body-map-areas-${view}.svg`, 'utf8');

const area = (id: string, sources: string[], roots = ['C6']): BodyArea => ({
  number: 1,
  id,
  part: 'arm',
  views: ['front'],
  roots,
  sources,
});

describe('names and nerves', () => {
  test('a row of nerves is written out', () => {
    const [one] = namedAreas([area('thumb', ['a'], ['C2-C4', 'T1'])], words, '{from} to {to}');
    expect(one).toMatchObject({ name: 'Thumb and index finger', nerves: 'C2 to C4, T1' });
  });

  test('an area without a name stops the build', () => {
    expect(() => namedAreas([area('wing', ['a'])], words, '')).toThrow('"wing"');
  });

  test('what proves most rows is said once above the table', () => {
    expect(sharedSources([area('a', ['x']), area('b', ['x', 'y'])], 'arm')).toEqual(['x']);
    expect(sharedSources([area('a', ['x']), area('b', ['x']), area('c', ['y'])], 'arm')).toEqual(['x']);
  });
});

describe('the drawing and the data', () => {
  test('areas are numbered from head to foot, without a gap', () => {
    expect(areas.map(({ number }) => number)).toEqual(areas.map((_, index) => index + 1));
    expect(new Set(areas.map(({ part }) => part))).toEqual(new Set(BODY_PARTS));
  });

  test.each(BODY_VIEWS)('the %s shows exactly the areas that the data puts there', (view) => {
    const drawn = [...drawing(view).matchAll(/<g id="([\w-]+)"/g)]
      .map(([, id = '']) => id)
      .filter((id) => id !== 'body' && id !== 'labels');
    const expected = areas.filter(({ views }) => views.includes(view));
    expect(drawn.sort()).toEqual(expected.map(({ id }) => id).sort());
    const labels = [...drawing(view).matchAll(/<text[^>]*>(\d+)</g)].map(([, number]) => Number(number));
    expect(labels.sort((a, b) => a - b)).toEqual(expected.map(({ number }) => number));
  });

  test('each area has a shape and a pattern of its own, and no fixed color', () => {
    for (const view of BODY_VIEWS) {
      const groups = drawing(view).match(/<g id="(?!body|labels)[\w-]+".*?<\/g>/g) ?? [];
      expect(groups.length).toBeGreaterThan(10);
      for (const group of groups) {
        const [shape = '', pattern = ''] = [...group.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d);
        expect(shape.length, group.slice(0, 40)).toBeGreaterThan(20);
        expect(pattern.match(/M/g)?.length ?? 0, group.slice(0, 40)).toBeGreaterThan(2);
        expect(group).not.toMatch(/#[0-9a-f]{3}/i);
      }
      // Neighbors in the list never share color and pattern.
      const looks = groups.map((group) => /--il-z\d/.exec(group)?.[0]);
      expect(looks.every(Boolean)).toBe(true);
    }
  });

  test('no sentence of the map names a cause', () => {
    const texts = [words.caution.text, ...Object.values(words.parts).map(({ sure }) => sure.text)];
    expect(texts.join(' ')).not.toMatch(/\byour (?:nerve|disc|pain) is\b|\bcaused by\b|\byou have\b/i);
    expect(words.caution.text).toContain('cannot tell you which nerve causes your pain');
  });
});
