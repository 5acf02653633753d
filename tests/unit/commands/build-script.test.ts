import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('npm run build sets up and calls Astro, nothing more (see setup.test.ts)', () => {
  expect(scripts['build']).toBe('node src/commands/setup.mjs site astro build');
});
