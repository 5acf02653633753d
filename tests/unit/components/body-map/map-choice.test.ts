import { describe, expect, test } from 'vitest';
import { choiceFrom, fragmentOf, nearest } from '../../../../src/components/body-map/map-choice.ts';

const areas = ['thumb', 'sole'];

describe('the fragment of the address', () => {
  test.each([
    ['#area=thumb&side=left', { area: 'thumb', side: 'left' }],
    ['#side=right&area=sole', { area: 'sole', side: 'right' }],
    ['#area=thumb', { area: 'thumb', side: 'both' }],
    ['#area=thumb&side=up', { area: 'thumb', side: 'both' }],
    ['area=thumb', { area: 'thumb', side: 'both' }],
  ])('%s is a choice', (fragment, choice) => {
    expect(choiceFrom(fragment, areas)).toEqual(choice);
  });

  test.each([
    '',
    '#',
    '#leg',
    '#area=',
    '#area=Thumb',
    '#area=toString',
    '#area=__proto__',
    '#area=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    '#area=%E0%A4%A',
    '#area="]',
    `#area=${'thumb'.repeat(10_000)}`,
  ])('%.40s is nobody’s choice', (fragment) => {
    expect(choiceFrom(fragment, areas)).toBeNull();
  });

  test('leads back to the same choice', () => {
    for (const side of ['left', 'both', 'right'] as const) {
      const choice = { area: 'sole', side };
      expect(choiceFrom(fragmentOf(choice), areas)).toEqual(choice);
    }
    expect(fragmentOf({ area: 'sole', side: 'both' })).toBe('#area=sole');
  });
});

describe('a touch beside an area', () => {
  const box = (left: number) => ({ left, right: left + 4, top: 0, bottom: 40 });
  const fingers = [{ box: box(0) }, { box: box(10) }, { box: box(20) }];

  test('means the nearest one', () => {
    expect(nearest(fingers, 8, 20, 24)).toBe(fingers[1]);
    expect(nearest(fingers, 25, 44, 24)).toBe(fingers[2]);
  });

  test('means none when all are far away', () => {
    expect(nearest(fingers, 60, 20, 24)).toBeNull();
    expect(nearest([], 0, 0, 24)).toBeNull();
  });
});
