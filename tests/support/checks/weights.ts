/** Does the built site keep its budgets? All limits are in `tests/support/budgets.ts`. */
import { KB, pageBudget, weights } from '../budgets.ts';
import { type PageWeight, weighPage } from '../page-weight.ts';
import type { PageCheck, SiteCheck } from '../ask.ts';
import type { BuiltPage, BuiltSite } from '../built-site.ts';

/** HTML with the styles of the page, in it or beside it. */
export const heavyPage: PageCheck = (page, site) =>
  over(
    'of HTML and styles',
    weightOf(page, site).html,
    pageBudget(page.address, page.document.querySelector('main article') !== null),
  );

/** Script that runs before a reader touches a tool: what stands in the page, and what it loads at once. */
export const heavyScripts: PageCheck = (page, site) =>
  over('of script before a reader touches a tool', weightOf(page, site).scripts, weights.script);

/** Both fonts together. */
export const heavyFonts: SiteCheck = ({ files }) => {
  const sizes = [...files].filter(([file]) => file.endsWith('.woff2')).map(([, { length }]) => length);
  return over(
    `of fonts in ${sizes.length} files`,
    sizes.reduce((sum, size) => sum + size, 0),
    weights.fonts,
  );
};

/** Each drawing, not compressed, and all that it shares with others of its file. */
export const heavyDrawings: SiteCheck = ({ files }) =>
  [...files]
    .filter(([file]) => file.endsWith('.svg'))
    .flatMap(([file, content]) => {
      const symbols = content.toString().match(/<symbol[\s\S]*?<\/symbol>/g) ?? [];
      const sizes = symbols.map((symbol) => Buffer.byteLength(symbol));
      const shared = content.length - sizes.reduce((sum, size) => sum + size, 0);
      const heaviest = shared + Math.max(0, ...sizes);
      return over('of drawing', heaviest, weights.drawing).map((problem) => `${file} ${problem}`);
    });

/** Brotli at its best is slow, and several questions ask about the same page. */
const weighed = new WeakMap<BuiltPage, PageWeight>();

function weightOf(page: BuiltPage, { base, files }: BuiltSite): PageWeight {
  const weight = weighed.get(page) ?? weighPage({ html: page.html, base, read: (path) => files.get(path) });
  weighed.set(page, weight);
  return weight;
}

function over(what: string, size: number, budget: number): string[] {
  return size > budget
    ? [`has ${(size / KB).toFixed(1)} KB ${what}, expected ${budget / KB} KB or less`]
    : [];
}
