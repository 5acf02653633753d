/** Last touches to a built page, which Astro has no setting for. */
import { createHash } from 'node:crypto';
import { blockedByPolicy, tightenPolicy } from '../hosting/page-policy.ts';
import { uiTexts } from '../i18n/index.ts';
import { type Grades, readingWords } from '../library/quality.ts';
import { type Page, readPage } from '../reading/page.ts';
import { arrangePage } from './arrange-page.ts';
import { languages } from '../site.config.ts';
import type { PageStyles } from './prune-styles.ts';

/**
 * The page with its measured reading level, its styles cut to what it uses, and its policy first, with no
 * more hashes than it needs. Throws if the policy would block a part of the page.
 */
export function finishPage(page: Page, styles: PageStyles, grades: Grades | undefined): string {
  // Readers get the text in two columns with one mark a paragraph, so its final form is read once more.
  const arranged = readPage(arrangePage(withReading(page, grades)), page.file);
  const html = withoutSpareSpace(tightenPolicy(withOwnStyles(arranged, styles, arranged.html)));
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
function withReading({ html, language }: Page, grades: Grades | undefined): string {
  if (!grades) return html;
  const { code } = languages.find(({ tag }) => tag === language) ?? languages[0];
  const words = readingWords(grades, uiTexts(code).quality.readsLike);
  return html.replace(/(<dd data-reading(?:="")?>)[^<]*(?=<\/dd>)/, (_all, start: string) => start + words);
}

const styleTag = /<style>([\s\S]*?)<\/style>/g;

function withOwnStyles(page: Page, styles: PageStyles, html: string): string {
  const sheets = stylesIn(html);
  const [first] = sheets;
  if (first === undefined) return html;
  const own = styles.cut(sheets.join('\n'), styles.namesOf(page));
  let isFirst = true;
  const shorter = html.replace(styleTag, () => {
    const tag = isFirst ? `<style>${own}</style>` : '';
    isFirst = false;
    return tag;
  });
  return shorter.replace(hashOf(first), () => hashOf(own));
}

/** The style sheets that stand in a page. */
export function stylesIn(html: string): string[] {
  return [...html.matchAll(styleTag)].map(([, css = '']) => css);
}

/** One space says between two tags what several say, and in the head even that says nothing. */
export function withoutSpareSpace(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, (head) => head.replaceAll(/>\s+</g, '><'))
    .replaceAll(/>\s+</g, '> <');
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
