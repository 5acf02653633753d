/** Last touches to a built page, which Astro has no setting for. */
import { createHash } from 'node:crypto';
import { blockedByPolicy, tightenPolicy } from '../hosting/page-policy.ts';
import { uiTexts } from '../i18n/index.ts';
import { type Grades, readingWords } from '../library/quality.ts';
import type { Page } from '../reading/page.ts';
import { languages } from '../site.config.ts';
import { withLateScripts } from './late-scripts.ts';
import { BETWEEN_SHEETS, type PageStyles } from './prune-styles.ts';

/**
 * The page with its styles cut to what it uses, and its policy first, with no
 * more hashes than it needs. Throws if the policy would block a part of the page.
 * `measured` is its text with its reading grade, which gives styles no new names.
 */
export function finishPage(page: Page, measured: string, styles: PageStyles): string {
  const drawn = withLateScripts(withSharedPatterns(measured));
  const html = withoutSpareSpace(tightenPolicy(withOwnStyles(page, styles, drawn)));
  const blocked = blockedByPolicy(html);
  if (blocked.length > 0) {
    throw new Error(
      `The policy of ${page.address} blocks a part of it. Inline scripts need a hash in astro.config.mjs, ` +
        `style attributes must become classes:\n  ${blocked.join('\n  ')}`,
    );
  }
  return html;
}

/** The text is measured as it is rendered, so only now can its page say how hard it is. */
export function withReading({ html, language }: Page, grades: Grades | undefined): string {
  if (!grades) return html;
  const { code } = languages.find(({ tag }) => tag === language) ?? languages[0];
  const words = readingWords(grades, uiTexts(code).quality.readsLike);
  return html.replace(/(<dd data-reading(?:="")?>)[^<]*(?=<\/dd>)/, (_all, start: string) => start + words);
}

const pattern = /<pattern id="[^"]+-(no|yes)"[\s\S]*?<\/pattern>\s*/g;

/**
 * The people of all pictures of a page are those of its first picture. A picture in a closed fold may not be
 * painted, so that one lends nothing.
 */
export function withSharedPatterns(html: string): string {
  const first = html.search(pattern);
  const before = html.slice(Math.max(html.indexOf('<main'), 0), first);
  if (first < 0 || before.split('<details').length !== before.split('</details>').length) return html;
  const known = new Set<string>();
  return html
    .replaceAll(pattern, (whole, kind: string) => {
      if (known.has(kind)) return '';
      known.add(kind);
      return whole.replace(/id="[^"]+"/, `id="people-${kind}"`);
    })
    .replaceAll(/url\(#[^)]+-(no|yes)\)/g, 'url(#people-$1)');
}

const styleTag = /<style>([\s\S]*?)<\/style>/g;

function withOwnStyles(page: Page, styles: PageStyles, html: string): string {
  const sheets = stylesIn(html);
  const [first] = sheets;
  if (first === undefined) return html;
  const names = styles.namesOf(page);
  const { html: named, css: own } = styles.shortened(
    {
      html: html.replaceAll(styleTag, '<style></style>'),
      css: styles.cut(sheets.join(BETWEEN_SHEETS), names),
    },
    names,
  );
  let isFirst = true;
  const shorter = named.replaceAll(styleTag, () => {
    const tag = isFirst ? `<style>${own}</style>` : '';
    isFirst = false;
    return tag;
  });
  return shorter.replace(hashOf(first), () => hashOf(own));
}

/** The style sheets of a page. */
export function stylesIn(html: string): string[] {
  return [...html.matchAll(styleTag)].map(([, css = '']) => css);
}

/** Elements that end the line. */
const BLOCKS =
  'article|aside|body|caption|circle|dd|details|div|dl|dt|ellipse|fieldset|figcaption|figure|footer|form|g|' +
  'h[1-6]|header|html|li|line|main|nav|ol|page-actions|path|rect|script|search-field|section|summary|svg|table|' +
  'tbody|td|th|thead|tr|ul|use';
/** Elements that begin and end a line with no style at all: no space is needed to part their words. */
const LINE_ENDS =
  'article|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|li|main|nav|ol|p|section|' +
  'script|summary|svg|table|tbody|td|th|thead|tr|ul';
/** Between an end and a start it stays where both are of words in a line. */
const spareSpace = new RegExp(
  `(<(?:${BLOCKS})(?:\\s[^>]*)?>)\\s+(?=<[a-z])|(</[\\w-]+>)\\s+(?=</(?:${BLOCKS}|${LINE_ENDS})>|<(?:${LINE_ENDS})[\\s>])|` +
    `(</(?:${LINE_ENDS})>)\\s+(?=<)`,
  'g',
);

/** Elements whose text begins and ends a line. */
const LINES = 'caption|dd|div|dt|figcaption|h[1-6]|li|p|summary|td|th';
const INLINE = 'a|b|button|em|i|span|strong';
const spaceAtStart = new RegExp(`(<(?:${LINES})(?:\\s[^>]*)?>(?:<(?:${INLINE})(?:\\s[^>]*)?>)*)\\s+`, 'g');
const spaceAtEnd = new RegExp(`\\s+(?=(?:</(?:${INLINE})>)+\\s?</(?:${LINES})>|</(?:${LINES})>)`, 'g');

/** One space says between two tags what several say; in the head, and where a block begins or ends, none is needed. */
export function withoutSpareSpace(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, (head) => head.replaceAll(/>\s+</g, '><'))
    .replace(/(?<=<\/head>).*/s, (body) =>
      body
        .split(/(<(?:script|pre|textarea|style)[\s>].*?<\/(?:script|pre|textarea|style)>)/s)
        .map((part, index) => (index % 2 === 1 ? part : withoutSpaceAtBlocks(part)))
        .join(''),
    );
}

function withoutSpaceAtBlocks(html: string): string {
  return html
    .replaceAll(/>\s+</g, '> <')
    .replaceAll(spareSpace, '$1$2$3')
    .replaceAll(spaceAtStart, '$1')
    .replaceAll(spaceAtEnd, '')
    .replaceAll(/(<\/(?:path|circle|g|rect|use)>)\s+(?=<(?:path|circle|g|rect|use)\s)/g, '$1')
    .replaceAll(/(<(path|circle|ellipse|line|polygon|rect|use)(?:\s[^>]*)?[^/>])><\/\2>/g, '$1/>');
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
