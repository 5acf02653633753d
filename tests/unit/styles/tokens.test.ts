import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import config from '../../../tailwind.config.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
/** Set by Astro's fonts, not by the tokens. */
const fromFonts = new Set(['--font-text', '--font-head']);

/** Text and the surface it stands on, from the design notes; 7:1 in both themes. */
const TEXT_PAIRS = [
  ['ink', 'paper'],
  ['ink', 'raise'],
  ['ink', 'sunk'],
  ['ink', 'tint'],
  ['ink-2', 'paper'],
  ['ink-2', 'raise'],
  ['ink-2', 'sunk'],
  ['ink-2', 'tint'],
  ['pine', 'paper'],
  ['pine', 'raise'],
  ['pine', 'sunk'],
  ['pine', 'tint'],
  ['paper', 'pine'],
  ['paper', 'ink'],
  ['on-strip', 'strip'],
  ['on-story', 'story'],
  ['story-label', 'story'],
  ['raise', 'call'],
  ['ink', 'call-bg'],
  ['raise', 'urgent'],
  ['ink', 'urgent-bg'],
  ['raise', 'emerg'],
  ['emerg-text', 'emerg-bg'],
  ['err', 'paper'],
  ['err', 'raise'],
] as const;

/** Lines, edges and rings; 3:1. */
const LINE_PAIRS = [
  ['nerve', 'paper'],
  ['nerve', 'raise'],
  ['nerve', 'sunk'],
  ['nerve', 'tint'],
  ['nerve-on-pine', 'story'],
  ['edge', 'paper'],
  ['edge', 'raise'],
  ['edge', 'sunk'],
] as const;

describe('the names of Tailwind', () => {
  const names = [...JSON.stringify(config).matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name ?? '');

  test.each([...new Set(names)])('%s is a token', (name) => {
    expect(fromFonts.has(name) || tokens.includes(`${name}:`)).toBe(true);
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(TEXT_PAIRS)('%s on %s can be read: 7:1', (text, surface) => {
    expect(contrast(color(text, theme), color(surface, theme))).toBeGreaterThanOrEqual(7);
  });

  test.each(LINE_PAIRS)('%s on %s can be seen: 3:1', (line, surface) => {
    expect(contrast(color(line, theme), color(surface, theme))).toBeGreaterThanOrEqual(3);
  });
});

test('a pale text on paper would be caught', () => {
  expect(contrast('#999999', color('paper', 'light'))).toBeLessThan(7);
});

/** The hex value of a token in a theme. */
function color(name: string, theme: 'light' | 'dark'): string {
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(tokens)?.[1] ?? '';
  const [light = '', dark = light] = value.match(/#[\da-f]{3,6}/gi) ?? [];
  return theme === 'light' ? light : dark;
}

/** Contrast of two colors, WCAG 2. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
