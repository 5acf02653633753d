/** Does every picture say what it shows, or that it shows nothing new? */
import type { HTMLElement } from 'node-html-parser';
import type { PageCheck } from '../ask.ts';
import { wordsOf } from '../built-site.ts';

/** Screen readers read these in one breath; more belongs into the description under the picture. */
const LONGEST_ALTERNATIVE = 150;

/** A drawing has a name or is hidden; an image has an alternative and a size; what a figure shows is never hidden. */
export const unspokenPictures: PageCheck = ({ document }) => [
  ...document.querySelectorAll('svg').flatMap((svg) => drawingProblems(svg, document)),
  ...document.querySelectorAll('img').flatMap((image) => imageProblems(image)),
  ...document
    .querySelectorAll('figure')
    .filter((figure) => figure.querySelector('svg[role="img"], img:not([alt=""])') === null)
    .map((figure) => `has a figure that says nothing: ${wordsOf(figure).slice(0, 60)}`),
];

/** Alternatives that are too long to be heard in one breath. */
export const longAlternatives: PageCheck = ({ document }) =>
  document
    .querySelectorAll('svg[aria-label], img[alt]')
    .map((picture) => picture.getAttribute('aria-label') ?? picture.getAttribute('alt') ?? '')
    .filter((text) => text.length > LONGEST_ALTERNATIVE)
    .map(
      (text) =>
        `has an alternative of ${text.length} characters, expected ${LONGEST_ALTERNATIVE} or fewer: ${text}`,
    );

function drawingProblems(svg: HTMLElement, document: HTMLElement): string[] {
  if (svg.getAttribute('aria-hidden') === 'true') return [];
  const label = svg.getAttribute('aria-labelledby');
  const name = label
    ? wordsOf(document.getElementById(label))
    : (svg.getAttribute('aria-label') ?? '').trim();
  if (svg.getAttribute('role') !== 'img')
    return [`has a drawing that is neither role="img" nor hidden: ${shown(svg)}`];
  return name === '' ? [`has a drawing without a name: ${shown(svg)}`] : [];
}

function imageProblems(image: HTMLElement): string[] {
  return ['alt', 'width', 'height']
    .filter((name) => !image.hasAttribute(name))
    .map((name) => `has an image without ${name}: ${shown(image)}`);
}

function shown(element: HTMLElement): string {
  return element.outerHTML.slice(0, 80);
}
