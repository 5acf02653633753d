/** Is the page valid HTML? */
import { HtmlValidate } from 'html-validate';
import type { PageCheck } from '../ask.ts';
import { pageOf, wordsOf } from '../built-site.ts';
import { htmlRules } from '../html-rules.ts';

const validator = new HtmlValidate(htmlRules);

/** Everything that html-validate finds: nesting, ids, order of headings, names, style attributes. */
export const invalidHtml: PageCheck = async ({ address, html }) => {
  const { results } = await validator.validateString(html, address);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message}, at ${selector ?? 'the page'}`),
  );
};

/** One h1, which says what the page is about. */
export const otherThanOneH1: PageCheck = ({ document }) => {
  const { length } = document.querySelectorAll('h1');
  return length === 1 ? [] : [`has ${length} h1, expected 1`];
};

/** The keyboard follows the order of the page. */
export const forcedOrder: PageCheck = ({ document }) =>
  document
    .querySelectorAll('[tabindex]')
    .filter((element) => Number(element.getAttribute('tabindex')) > 0)
    .map((element) => `has tabindex="${element.getAttribute('tabindex') ?? ''}" on <${element.rawTagName}>`);

/** Spaces before a point or a comma, and sentences without a space between them. */
export const strayMarks: PageCheck = (page) => {
  const { document } = pageOf(page.address, page.html);
  for (const part of document.querySelectorAll('sup, .ref, .note, svg, script')) part.remove();
  const blocks = document.querySelectorAll('p, figcaption, dd, dd li, .refs li');
  return blocks.flatMap((block) => {
    if (block.querySelector('li')) return [];
    const text = wordsOf(block);
    return [...text.matchAll(/.{0,20}(?: [.,;:!?](?= |$)|\p{Ll}[.!?]\p{Lu}).{0,20}/gu)].map(
      ([found]) => `has "${found}"`,
    );
  });
};

/** JSON that scripts or search engines read has to be JSON. */
export const brokenData: PageCheck = ({ document }) => {
  const blocks = document
    .querySelectorAll('script[type]')
    .filter((script) => (script.getAttribute('type') ?? '').includes('json'))
    .map((script) => script.rawText);
  const attributes = document
    .querySelectorAll('[data-texts]')
    .map((element) => element.getAttribute('data-texts') ?? '');
  return [...blocks, ...attributes]
    .filter((text) => !isJson(text))
    .map((text) => `has data that is no JSON: ${text.trim().slice(0, 60)}`);
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
