/** Are all characters of a page in the font that draws them? */
import fontverter from 'fontverter';
import { Blob, Face } from 'harfbuzzjs';
import type { HTMLElement } from 'node-html-parser';
import type { PageCheck } from '../ask.ts';
import type { BuiltPage, BuiltSite } from '../built-site.ts';
import { pageOf } from '../built-site.ts';
import { resolved } from './links.ts';

/** Characters that the page shows and that its own fonts do not have, so that another one steps in. */
export const missingCharacters: PageCheck = async (page, site) => {
  const styles = page.document
    .querySelectorAll('style')
    .map((style) => style.rawText)
    .join('\n');
  const headings = familyOf('h1', styles);
  const text = await charactersOf(familyOf('body', styles), { styles, page, site });
  const head = await charactersOf(headings, { styles, page, site });
  // Parsed anew, because headings are taken out once they are read.
  const { document } = pageOf(page.address, page.html);
  for (const unread of document.querySelectorAll('script, style, title')) unread.remove();
  const inHeadFont = selectorsOf(styles, headings).flatMap((selector) => document.querySelectorAll(selector));
  const headingTexts = inHeadFont.map((element) => element.textContent);
  for (const element of inHeadFont) element.remove();
  return [
    ...missing(headingTexts.join(''), head).map(
      (one) => `has ${one} in a heading, which the font of headings does not have`,
    ),
    ...missing(shownIn(document, styles), text).map(
      (one) => `has ${one} in its text, which the font of texts does not have`,
    ),
  ];
};

/** Whatever a reader sees outside the headings: text, hints in fields, what scripts say, what styles add. */
function shownIn(document: HTMLElement, styles: string): string {
  const attributes = document
    .querySelectorAll('[placeholder], [data-texts], [data-copied]')
    .flatMap((element) => Object.entries(element.attributes))
    .filter(([name]) => /^(?:placeholder|data-(?!state|place|part).*)$/.test(name))
    .map(([, value]) => value);
  const generated = [...styles.matchAll(/content:\s*(["'])(.*?)\1/g)].map(([, , text = '']) =>
    text.replaceAll(/\\([0-9a-f]{1,6}) ?/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );
  return [document.textContent, ...attributes, ...generated].join('');
}

function missing(text: string, font: ReadonlySet<string>): string[] {
  return (
    [...new Set(text)]
      // Spaces and marks that are not drawn.
      .filter((character) => !/[\s\u00AD\u200B-\u200F\u2060\uFEFF]/u.test(character) && !font.has(character))
      .map(
        (character) =>
          `"${character}" (U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''})`,
      )
  );
}

/** The selectors of all rules that set a font by its custom property, without pseudo-elements. */
function selectorsOf(styles: string, property: string): string[] {
  const rules = [...styles.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  return rules
    .filter(([, , body = '']) => body.includes(`var(${property})`))
    .map(([, selector = '']) => selector.replaceAll(/::?(?:before|after|marker|placeholder)/g, '').trim());
}

/** The custom property that gives an element its font; a build may spell it short. */
function familyOf(element: string, styles: string): string {
  const rules = [...styles.matchAll(/([^{}]+)\{[^{}]*font-family:\s*var\((--[\w-]+)\)/g)];
  return rules.find(([, selectors = '']) => selectors.trim().split(',')[0] === element)?.[2] ?? '';
}

interface Asked {
  readonly styles: string;
  readonly page: BuiltPage;
  readonly site: BuiltSite;
}

/** The characters of the font file that a custom property names first. */
async function charactersOf(property: string, { styles, page, site }: Asked): Promise<ReadonlySet<string>> {
  const family = new RegExp(`${property}:\\s*["']?([^"',;}]+)`).exec(styles)?.[1]?.trim() ?? '';
  const faces = [...styles.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => face);
  const face = faces.find((one) => /font-family:\s*["']?([^"';}]+)/.exec(one)?.[1]?.trim() === family);
  const address = /url\(["']?([^"')]+)/.exec(face ?? '')?.[1];
  if (address === undefined)
    throw new Error(`${page.address} has no font file for ${property} ("${family}").`);
  const content = site.files.get(resolved(address, page, site).pathname.slice(site.base.length));
  if (!content) throw new Error(`${page.address} names the font ${address}, which is not there.`);
  return readCharacters(content);
}

const read = new Map<Buffer, Promise<ReadonlySet<string>>>();

/** All pages share their fonts, so each file is read once. */
function readCharacters(font: Buffer): Promise<ReadonlySet<string>> {
  const known = read.get(font) ?? unpack(font);
  read.set(font, known);
  return known;
}

async function unpack(font: Buffer): Promise<ReadonlySet<string>> {
  const face = new Face(new Blob(await fontverter.convert(font, 'truetype')));
  return new Set(Array.from(face.collectUnicodes(), (code) => String.fromCodePoint(code)));
}
