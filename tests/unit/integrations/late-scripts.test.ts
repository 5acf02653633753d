import { expect, test } from 'vitest';
import { withLateScripts } from '../../../src/integrations/late-scripts.ts';

const script = (name: string) => `<script type="module" src="/_astro/${name}.js"></script>`;

test('scripts move to a template at the end, in their order and each once', () => {
  const html = `<body><p>One</p>${script('a')}<p>Two</p>${script('b')}${script('a')}</body>`;
  expect(withLateScripts(html)).toBe(
    `<body><p>One</p><p>Two</p><template>${script('a')}${script('b')}</template></body>`,
  );
});

test('data and the first script stay where they are', () => {
  const html =
    '<head><script>first()</script></head><body><script type="application/json">{}</script></body>';
  expect(withLateScripts(html)).toBe(html);
});
