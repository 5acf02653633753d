import { expect, test } from 'vitest';
import { pageBudget, weights } from '../../support/budgets.ts';

test.each([
  ['/', false, weights.page],
  ['/getting-ready/', true, weights.article],
  ['/404.html', false, weights.page],
  ['/sources/', false, weights.list],
  ['/glossary/', false, weights.list],
  ['/a-to-z/', false, weights.list],
  ['/es/glossary/', false, weights.list],
])('%s (an article: %s) may weigh %i bytes', (address, isArticle, budget) => {
  expect(pageBudget(address, isArticle)).toBe(budget);
});
