/**
 * A section of an article as a small page for the frames of other sites: its text, who has checked it,
 * which version it is and until when it holds, and the way to the whole article.
 */
import { HTMLElement, type Node } from 'node-html-parser';
import { fill, uiTexts } from '../i18n/index.ts';
import type { Language } from '../site.config.ts';
import type { Ungraded } from './articles.ts';
import type { CutSection } from './cut-article.ts';
import { formatDate } from '../format/date.ts';
import { withBase } from '../format/path.ts';
import { xmlText } from '../format/xml.ts';
import { attribute, hasClass } from './elements.ts';

/** Everything in the page comes from its own site, and nothing in it is inline. */
const POLICY =
  "default-src 'none'; img-src 'self'; font-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'";

interface Embedded {
  language: Language;
  article: Ungraded;
  /** What the API says of the section. */
  section: Ungraded['sections'][number];
  /** The section as it is on the page of the article. */
  drawn: CutSection['drawn'];
  license: { name: string; url: string };
  /** `YYYY-MM-DD`: a page can be out of date on the day that it is built. */
  today: string;
}

/** The whole page. Its script measures it for the frame, and shows the warning on the day it is due. */
export function embedPage(embedded: Embedded): string {
  const { language, article, section, drawn, license, today } = embedded;
  const ui = uiTexts(language.code);
  const { reuse } = ui;
  const day = (date: string) => formatDate(date, language.tag);
  const isOld = today > article.reviewBy;
  const link = (url: string, words: string, rel = '') =>
    `<a href="${xmlText(url)}" target="_blank"${rel}>${xmlText(words)}</a>`;
  const [head = '', tail = ''] = fill(reuse.frame, {
    version: article.version,
    updated: day(article.updated),
    until: day(article.reviewBy),
  }).split('{license}');
  return `<!doctype html>
<html lang="${language.tag}" dir="${language.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(section.title)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${xmlText(article.url)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${withBase('/favicon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${withBase('/embed/v1.css')}">
<script type="module" src="${withBase('/embed/frame.js')}"></script>
</head>
<body class="embed" data-review-by="${article.reviewBy}">
<main class="body body-steps">
<h1>${xmlText(section.title)}</h1>
<p class="embed-old" data-out-of-date${isOld ? '' : ' hidden'}>${xmlText(fill(reuse.old, { until: day(article.reviewBy) }))} ${link(section.url, article.title)}</p>
${framedHtml(drawn, article.url)}
</main>
<footer class="small muted">
<p>${xmlText(fill(reuse.from, { site: ui.siteName }))} ${link(section.url, article.title)}. <strong>${xmlText(article.review.sentence)}</strong></p>
<p>${xmlText(head)}${link(license.url, license.name, ' rel="noreferrer"')}${xmlText(tail)} ${xmlText(article.notice)} ${xmlText(reuse.frameLinks)}</p>
</footer>
</body>
</html>
`;
}

/** The section with its links made to leave the frame, and its headings one level below the title. */
function framedHtml(drawn: readonly HTMLElement[], url: string): string {
  return drawn.map((element) => framed(element, url, false)).join('\n');
}

/** Tools have no script in a frame: what waits for one goes, what works without one stays. */
export function isLeftOutOfFrames(element: HTMLElement): boolean {
  return (
    element.rawTagName === 'script' ||
    element.hasAttribute('hidden') ||
    element.hasAttribute('data-waits') ||
    hasClass(element, ['print-only'])
  );
}

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

function framed(node: Node, url: string, isReference: boolean): string {
  if (!(node instanceof HTMLElement)) return node.toString();
  const tag = node.rawTagName;
  if (isLeftOutOfFrames(node)) return '';
  const name = tag === 'h3' ? 'h2' : tag;
  const written = node.rawAttrs === '' ? '' : ` ${node.rawAttrs}`;
  const start = `<${name}${tag === 'a' ? linkAttributes(node, url, isReference) : written}>`;
  if (VOID.has(tag)) return start;
  const inner = node.childNodes.map((child) => framed(child, url, isReference || tag === 'sup')).join('');
  return `${start}${inner}</${name}>`;
}

function linkAttributes(link: HTMLElement, url: string, isReference: boolean): string {
  const href = link.getAttribute('href') ?? '';
  const leaves = href !== '' && !href.startsWith('tel:') && !href.startsWith('mailto:');
  const attributes = Object.entries({
    ...link.attributes,
    ...(leaves ? { href: new URL(href, url).href, target: '_blank' } : {}),
  });
  return (
    attributes
      // The places that the references came from are not here.
      .filter(([name]) => !(isReference && name === 'id'))
      .map(([name, value]) => attribute(name, value))
      .join('')
  );
}
