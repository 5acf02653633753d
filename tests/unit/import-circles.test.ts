/** No file of `src/` imports itself through others, not even a type: files in a circle cannot be read one by one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name.replaceAll('\\', '/')))
  .filter((name) => /\.(?:ts|mjs|astro)$/.test(name));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

test('there is no circle of imports', () => {
  expect(files.flatMap((file) => circleFrom(file, [file]) ?? [])).toEqual([]);
});

/** The files of `src/` that a file imports, with the alias or by a relative path. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/\b(?:from|import)\s*\(?\s*'((?:@|\.{1,2})\/[^']+)'/g)]
    .map(([, path = '']) => (path.startsWith('@/') ? join('src', path.slice(2)) : join(file, '..', path)))
    .filter((path) => files.includes(path));
}

/** Files that lead to no circle. */
const clear = new Set<string>();

function circleFrom(file: string, way: readonly string[]): string | null {
  if (clear.has(file)) return null;
  for (const next of imports.get(file) ?? []) {
    if (way.includes(next)) return [...way.slice(way.indexOf(next)), next].join(' → ');
    const circle = circleFrom(next, [...way, next]);
    if (circle !== null) return circle;
  }
  clear.add(file);
  return null;
}
