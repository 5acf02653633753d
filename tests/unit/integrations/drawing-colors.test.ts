import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawingColors, withColors } from '../../../src/integrations/drawing-colors.ts';

const colors = drawingColors(`
  :root, [data-look] {
    --il-skin: light-dark(#aaa, #bbb);
    --il-line: #123;
    --il-nerve: var(--nerve);
    --il-wall: light-dark(#ccc, #ddd);
    --il-floor: light-dark(#eee, #fff);
  }
  @media (forced-colors: active) { :root { --il-1: CanvasText; --il-skin: var(--il-1); } }
  [data-look='print'] { --il-floor: #ddd; }
  @media print { :root { --il-wall: #fff; } }
`);
const painted = (name: string) => withColors(`<path fill="var(--il-${name})"/>`, colors);

test('a color is written into the drawing, for both themes and for forced colors', () => {
  expect(painted('skin')).toBe('<path fill="var(--il-1,var(--l,#aaa)var(--d,#bbb))"/>');
  expect(painted('line')).toBe('<path fill="#123"/>');
});

test('what the page gives a value of its own stays a name', () => {
  for (const name of ['nerve', 'wall', 'floor', 'unknown']) {
    expect(painted(name)).toBe(`<path fill="var(--il-${name})"/>`);
  }
});

test('the palette of the guide leaves few names to its pages', () => {
  const palette = readFileSync('src/styles/palette.css', 'utf8');
  const names = new Set([...palette.matchAll(/--il-[a-z][\w-]*/g)].map(([name]) => name));
  expect(names.size - drawingColors(palette).size).toBeLessThan(12);
});
