import { expect, test } from 'vitest';
import { withLateScripts } from '../../../src/integrations/late-scripts.ts';

const script = (name: string) => `<script type="module" src="/_astro/${name}.js"></script>`;

test('scripts move to a template at the end, in their order and each once', () => {
  const first = '<head><script>first()</script></head>';
  const html = `${first}<body><p>One</p>${script('a')}<p>Two</p>${script('b')}${script('a')}</body>`;
  expect(withLateScripts(html)).toBe(
    `${first}<body><p>One</p><p>Two</p><template>${script('a')}${script('b')}</template></body>`,
  );
});

test('data and the first script stay where they are', () => {
  const html =
    '<head><script>first()</script></head><body><script type="application/json">{}</script></body>';
  expect(withLateScripts(html)).toBe(html);
});

test('a page without the first script keeps its own in place', () => {
  const html = `<head>${script('redirect')}</head><body><p>One</p></body>`;
  expect(withLateScripts(html)).toBe(html);
});
