import { expect, test } from 'vitest';
import { withSharedPatterns } from '../../../src/integrations/finish-page.ts';

const picture = (id: string) =>
  `<svg><pattern id="${id}-no"><path d="M0 0"/></pattern><pattern id="${id}-yes"><path d="M1 1"/></pattern>` +
  `<path fill="url(#${id}-no)"/><path fill="url(#${id}-yes)"/></svg>`;

test('all pictures of people take the patterns of the first', () => {
  const html = withSharedPatterns(`<main>${picture('tea')}${picture('cup')}</main>`);
  expect(html.match(/<pattern/g)).toHaveLength(2);
  expect(html.match(/url\(#people-no\)/g)).toHaveLength(2);
  expect(html).not.toMatch(/tea|cup/);
});

test('a picture in a closed fold lends no patterns', () => {
  const html = `<main><details>${picture('tea')}</details>${picture('cup')}</main>`;
  expect(withSharedPatterns(html)).toBe(html);
});
