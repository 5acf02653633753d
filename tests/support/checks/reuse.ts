/** Is what leaves the site true to the page that it was taken from, and does it keep to its own schema? */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { HTMLElement } from 'node-html-parser';
import type { ApiArticle, ApiList, ApiListed, ApiSection } from '../../../src/schema/api.ts';
import { formatDate } from '../../../src/format/date.ts';
import type { BuiltPage, BuiltSite } from '../built-site.ts';
import { pageOf, wordsOf } from '../built-site.ts';

export type Files = ReadonlyMap<string, Buffer>;

/** Where each file of the API stands, and which of its schemas it names. */
const SCHEMA_OF: readonly (readonly [RegExp, string])[] = [
  [/^api\/v1\/articles\.json$/, 'articles'],
  [/^api\/v1\/sources\.json$/, 'sources'],
  [/^api\/v1\/articles\/[a-z0-9-]+\.json$/, 'article'],
  [/^api\/v1\/articles\/[a-z0-9-]+\/[a-z0-9-]+\.json$/, 'section'],
];

/** Files of the API that the published schemas refuse. */
export function againstSchemas(files: Files): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const schemas = new Map(
    SCHEMA_OF.map(([, name]) => {
      const schema = json<{ $id: string }>(files, `api/v1/${name}.schema.json`);
      return [name, { id: schema.$id, validate: ajv.compile(schema) }] as const;
    }),
  );
  return apiFiles(files).flatMap((file) => {
    const name = SCHEMA_OF.find(([pattern]) => pattern.test(file))?.[1];
    const schema = schemas.get(name ?? '');
    if (!schema) return [`${file} has no schema`];
    const content = json<{ $schema: string }>(files, file);
    schema.validate(content);
    return [
      ...(content.$schema === schema.id ? [] : [`${file} names the schema ${content.$schema}`]),
      ...(schema.validate.errors ?? []).map((error) => `${file}${error.instancePath} ${error.message ?? ''}`),
    ];
  });
}

/** Articles and sections that the list names and that are not there, and files that it does not name. */
export function missingFiles(files: Files, { origin, base }: Pick<BuiltSite, 'origin' | 'base'>): string[] {
  const { articles } = json<ApiList>(files, 'api/v1/articles.json');
  const fileOf = (url: string) => url.replace(origin + base, '').replace(/\/$/, '/index.html');
  const named = articles.flatMap(({ api, markdown, sections }) => [
    api,
    markdown,
    ...sections.flatMap((section) => [section.api, section.embed]),
  ]);
  const wanted = new Set(named.map(fileOf));
  const made = [...files.keys()].filter((file) =>
    /^(?:api\/v1\/articles\/.*\.json|embed\/.*\.html|(?!llms)[^/]+\.md)$/.test(file),
  );
  return [
    ...[...wanted].filter((file) => !files.has(file)).map((file) => `${file} is named and not there`),
    ...made.filter((file) => !wanted.has(file)).map((file) => `${file} is there and not named`),
  ];
}

/** What an article and its sections say, against the page for readers and the front matter. */
export function untrueArticle(listed: ApiListed, files: Files, { pages, expected }: BuiltSite): string[] {
  const page = pages.find(({ address }) => address === `/${listed.id}/`);
  const promised = expected.articles.get(`/${listed.id}/`);
  if (!page || !promised) return [`${listed.id} is no article`];
  const article = json<ApiArticle>(files, `api/v1/articles/${listed.id}.json`);
  const status = wordsOf(page.document.querySelector('#status strong'));
  const facts = {
    version: promised.version,
    written: promised.written,
    updated: promised.updated,
    stage: promised.stage,
    title: wordsOf(page.document.querySelector('h1')),
  };
  const ids = ['short', ...promised.sections];
  return [
    ...Object.entries(facts)
      .filter(([name, value]) => article[name as keyof typeof facts] !== value)
      .map(([name, value]) => `has another ${name} than ${String(value)}`),
    ...(article.review.sentence.startsWith(status) ? [] : ['has another review status than its page']),
    ...((article.review.reviewer !== null) === promised.reviewed ? [] : ['names a reviewer who never was']),
    ...(article.reviewBy > article.updated ? [] : ['is out of date before it was changed']),
    ...ids
      .filter((id) => !article.sections.some((section) => section.id === id))
      .map((id) => `lacks the section ${id}`),
    ...sourceProblems(article, page),
    ...qualityProblems(article, page),
    ...article.sections.flatMap((section) =>
      [...textProblems(section, page), ...markupProblems(section.html)].map(
        (problem) => `#${section.id} ${problem}`,
      ),
    ),
    ...article.sections.flatMap((section) => {
      const own = json<ApiSection>(files, `api/v1/articles/${listed.id}/${section.id}.json`);
      const numbers = own.sources.map(({ number }) => number).join();
      return own.html === section.html && own.text === section.text && numbers === section.sources.join()
        ? []
        : [`#${section.id} is another text in its own file`];
    }),
  ];
}

/** The Markdown twin of an article: status, version, dates, address, and every word of its sections and sources. */
export function untrueTwin(article: ApiArticle, twin: string): string[] {
  const text = squeezed(twin.replaceAll(/\]\([^)]*\)/g, ''));
  const must = [
    article.review.sentence,
    article.version,
    article.url,
    article.notice,
    ...article.sources.flatMap(({ url }) => url),
  ];
  const sentences = article.sections
    .flatMap((section) => section.text.split('\n'))
    .map((line) => line.replace(/^• /, ''))
    .filter((line) => !line.includes('|'));
  return [
    ...must.filter((words) => !twin.includes(words)).map((words) => `lacks "${words}"`),
    ...sentences
      .filter((line) => !text.includes(squeezed(line)))
      .map((line) => `lacks "${line.slice(0, 80)}"`),
    ...(/<[a-z]/i.test(twin) ? ['has HTML in it'] : []),
  ];
}

/** A page for frames: its text, who has checked it, version, last day, where it comes from; and not for search engines. */
export function untrueEmbed(
  page: BuiltPage,
  article: ApiArticle,
  section: ApiArticle['sections'][number],
): string[] {
  const { document } = page;
  const text = wordsOf(document.querySelector('body'));
  const warning = document.querySelector('[data-out-of-date]');
  const links = document
    .querySelectorAll('a[href]')
    .filter((link) => !(link.getAttribute('href') ?? '').startsWith('tel:'));
  return [
    ...(wordsOf(document.querySelector('h1')) === section.title
      ? []
      : ['has another title than its section']),
    ...(text.includes(article.review.sentence) ? [] : ['does not say who has checked it']),
    ...(text.includes(article.version) ? [] : ['does not say its version']),
    ...(document.querySelector('body')?.getAttribute('data-review-by') === article.reviewBy
      ? []
      : ['does not know its last day']),
    ...(warning?.hasAttribute('hidden') === true && wordsOf(warning).includes('out of date')
      ? []
      : ['has no warning for the day when it is out of date']),
    ...(document.querySelector('meta[name="robots"]')?.getAttribute('content') === 'noindex'
      ? []
      : ['is listed by search engines']),
    ...(document.querySelector('link[rel="canonical"]')?.getAttribute('href') === article.url
      ? []
      : ['does not name its article as the original']),
    ...links
      .filter(
        (link) =>
          link.getAttribute('target') !== '_blank' || !/^https?:/.test(link.getAttribute('href') ?? ''),
      )
      .map((link) => `has a link that stays in the frame: ${link.getAttribute('href') ?? ''}`),
    ...(document.querySelector('footer a')?.getAttribute('href') === section.url
      ? []
      : ['does not lead to its article']),
  ];
}

function sourceProblems(article: ApiArticle, { document }: BuiltPage): string[] {
  const shown = document
    .querySelectorAll('.refs > li > a[href^="http"]')
    .map((link) => link.getAttribute('href'));
  return shown.join(' ') === article.sources.map(({ url }) => url).join(' ')
    ? []
    : ['has other sources than its page'];
}

/** The quality card says what the card of the page shows, line by line. */
function qualityProblems({ quality, review }: ApiArticle, { document }: BuiltPage): string[] {
  const shown = document.querySelectorAll('dl.quality dd').map(wordsOf);
  const { length } = document.querySelectorAll('.refs > li');
  const day = (date: string) => formatDate(date, document.querySelector('html')?.getAttribute('lang') ?? '');
  const { readingAge, fleschKincaid, smog } = quality;
  const told: readonly (readonly [string, (words: string) => boolean])[] = [
    ['reading age', (words) => words.includes(` ${readingAge}-year`)],
    ['grades', (words) => words.includes(`${fleschKincaid.toFixed(1)}, SMOG grade ${smog.toFixed(1)})`)],
    ['review', () => quality.review === review.state],
    ['written', (words) => words === day(quality.written)],
    ['updated', (words) => words === day(quality.updated)],
    ['sources', () => quality.sources === length],
    ['version', (words) => words === quality.version],
  ];
  return told
    .filter(([, isShown]) => !shown.some(isShown))
    .map(([name]) => `has another ${name} in its quality card than its page`);
}

/** Every sentence of a section stands on the page, and nothing of the page's section is lost. */
function textProblems(section: ApiArticle['sections'][number], { address, html }: BuiltPage): string[] {
  if (section.text === '') return ['has no text'];
  const page = pageOf(address, html).document;
  const heading = page.getElementById(section.id);
  if (!heading) return ['stands nowhere on the page'];
  for (const part of page.querySelectorAll('sup, .ref, .note, svg')) part.remove();
  const shown = squeezed(wordsOf(page.querySelector('main')));
  const invented = section.text
    .split('\n')
    .flatMap((line) => line.replace(/^• /, '').split(' | '))
    .filter((line) => !shown.includes(squeezed(line)));
  // The paragraphs and lists right below the heading are all there.
  const text = squeezed(section.text.replaceAll('•', ''));
  const lost: string[] = [];
  for (let next = nextOf(heading); next && /^(?:P|UL|OL)$/.test(next.tagName); next = nextOf(next)) {
    const words = next.tagName === 'P' ? [next] : next.querySelectorAll('li');
    lost.push(...words.map(wordsOf).filter((line) => !text.includes(squeezed(line))));
  }
  return [
    ...invented.map((line) => `says what its page does not: ${line.slice(0, 80)}`),
    ...(section.id === 'short' ? [] : lost.map((line) => `lacks "${line.slice(0, 80)}"`)),
  ];
}

function nextOf(element: HTMLElement): HTMLElement | null {
  const next = element.nextElementSibling;
  return next?.classList.contains('part-text') ? (next.firstElementChild ?? null) : next;
}

function markupProblems(html: string): string[] {
  return [
    ...(/<(?:script|style|svg|button|div|span|section|figure|img|iframe)\b/i.test(html)
      ? ['has markup of the page']
      : []),
    ...(/ (?:class|style|id|on\w+|data-[\w-]+)=/i.test(html) ? ['has attributes of the page'] : []),
    ...[...html.matchAll(/href="([^"]*)"/g)]
      .map(([, href = '']) => href)
      .filter((href) => !/^(?:https?:\/\/|tel:|mailto:)/.test(href))
      .map((href) => `has the relative address ${href}`),
  ];
}

/** All words without what may stand between them. */
function squeezed(text: string): string {
  return text.replaceAll(/[\s\u2060*_\\\[\]\d•|>#-]+/g, '');
}

function apiFiles(files: Files): string[] {
  return [...files.keys()].filter((file) => /^api\/.*(?<!schema)\.json$/.test(file));
}

/** A file as JSON, in the shape that the schemas promise. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows which file it asks for
export function json<T>(files: Files, file: string): T {
  const content = files.get(file);
  if (!content) throw new Error(`${file} is not there.`);
  return JSON.parse(content.toString()) as T;
}
