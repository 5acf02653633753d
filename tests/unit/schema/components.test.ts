import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AUTHORS_COMPONENTS, PAGE_COMPONENTS } from '../../../src/schema/components.ts';

const folder = 'src/components/content/';

/** The names in a table that is handed to MDX, without the HTML elements that it draws anew. */
function namesIn(file: string): string[] {
  const table = /= \{([\s\S]*?)\};/.exec(readFileSync(`${folder}${file}`, 'utf8'))?.[1] ?? '';
  return [...table.matchAll(/\b[A-Z]\w+(?=\s*(?:,|$|\}))/gm)]
    .map(([name]) => name)
    .filter((name) => !new RegExp(`\\w+: ${name}\\b`).test(table));
}

test('authors may use exactly what is handed to MDX', () => {
  expect(namesIn('table-of-components.ts').sort()).toEqual(Object.keys(AUTHORS_COMPONENTS).sort());
  expect(namesIn('guide-components.ts').sort()).toEqual(Object.keys(PAGE_COMPONENTS).sort());
});

test('each component has a file and takes the props that authors are told of', () => {
  const files = readdirSync(folder);
  for (const [name, { props = [] }] of [
    ...Object.entries(AUTHORS_COMPONENTS),
    ...Object.entries(PAGE_COMPONENTS),
  ]) {
    expect(files).toContain(`${name}.astro`);
    const source = readFileSync(`${folder}${name}.astro`, 'utf8');
    const declared = /interface Props \{([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
    const required = [...declared.matchAll(/^ {2}(\w+):/gm)].map(([, prop]) => prop);
    expect(required, name).toEqual([...props]);
  }
});
