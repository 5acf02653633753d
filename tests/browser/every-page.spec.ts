/**
 * What is asked of every page, in one visit of each: opening a page, reading the engines into it and laying it out
 * at another width cost more than most questions. That each question has teeth is shown beside it:
 * `accessibility`, `first-look`, `no-css`, `policy`, `preferences` and `reflow`.
 */
import type { CDPSession, Page } from '@playwright/test';
import { axeFindings } from '../support/browser-axe.ts';
import { unknownColors } from '../support/browser-drawings.ts';
import { eachNote, type NoteOnPage, openDetails } from '../support/browser-folds.ts';
import { ibmFindings } from '../support/browser-ibm.ts';
import { coveredText, cutOff, setRules } from '../support/browser-layout.ts';
import { kindOfNote, pagesOfNotes, partsOfAllPages } from '../support/browser-pages.ts';
import { removeStyles, seenWithoutStyles } from '../support/browser-styles.ts';
import { smallTargets } from '../support/browser-targets.ts';
import { watch } from '../support/browser-watch.ts';
import { siteUrl, sites } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

const questions = {
  policy: 'It complains in the console, or asks for what is not there',
  fits: 'Something scrolls sideways or is cut off',
  covers: 'Text is under something',
  targets: 'A target outside of running text is smaller than 44 by 44',
  engines: 'Axe or the IBM checker finds something, with everything opened',
  drawings: 'A drawing needs a color that is not known',
  styles: 'Without styles, something is left out or doubled',
} as const;
type Question = keyof typeof questions;

/** Notes what was found: which question, how the page was shown, and each problem. */
type Note = (question: Question, where: string, found: readonly string[]) => void;

/** What a reader's device or settings make of a page. `letters` is the browser's own size of text, in px. */
interface Situation {
  name: string;
  height: number;
  rules?: string;
  letters?: number;
}

/** WCAG 1.4.12. */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** By width, because a new width lays out the whole page. */
const situations: Record<number, Situation[]> = {
  320: [
    { name: '320 px', height: 568 },
    { name: '1280 px at 400 %', height: 256 },
    { name: '320 px with more space in the text', height: 568, rules: textSpacing },
  ],
  390: [{ name: '390 px', height: 844 }],
  768: [{ name: '768 px', height: 1024 }],
  1280: [
    { name: '1280 px', height: 800 },
    { name: '1280 px with more space in the text', height: 800, rules: textSpacing },
    { name: '1280 px with text of twice the size', height: 800, letters: 32 },
  ],
  1440: [{ name: '1440 px', height: 900 }],
};
const usualLetters = 16;

/** The widths at which nothing may cover text; at the narrow and the wide one all else is asked. */
const asksCovered = [320, 768, 1280];
const asksAll = [320, 1280];
const themes = ['light', 'dark'] as const;

type IsNoteAsked = (note: NoteOnPage, theme: (typeof themes)[number]) => boolean;

// One part for each core.
for (const { name: part, paths } of partsOfAllPages(2)) {
  test(`every page, ${part}`, async ({ page, context }) => {
    const settings = await context.newCDPSession(page);
    const { complaints, requests } = watch(page);
    const notes = notesToAsk();
    const problems: Record<Question, Set<string>> = {
      policy: new Set(),
      fits: new Set(),
      covers: new Set(),
      targets: new Set(),
      engines: new Set(),
      drawings: new Set(),
      styles: new Set(),
    };
    for (const path of paths) {
      const note: Note = (question, where, found) => {
        for (const problem of found) problems[question].add(`${path}, ${where}: ${problem}`);
      };
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path);
      await openDetails(page);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      for (const width of [1280, 1440, 768, 390, 320]) {
        await askLayout(page, settings, width, note);
        if (!asksAll.includes(width)) continue;
        note('policy', 'as it is read', complaints.splice(0));
        await page.setViewportSize({ width, height: 900 });
        note('targets', `${width} px`, await smallTargets(page));
        await askThemes(page, width, note, (one, theme) => notes(path, one, theme));
        // The engines may say something on the console.
        complaints.length = 0;
      }
      note('drawings', 'on paper', await onPaper(page, () => unknownColors(page)));
      await removeStyles(page);
      note('styles', '320 px', await seenWithoutStyles(page));
    }
    for (const [question, words] of Object.entries(questions))
      expect.soft([...problems[question as Question]], words).toEqual([]);
    expect
      .soft(
        requests.filter((url) => !url.startsWith(siteUrl(sites.root))),
        'asked for elsewhere',
      )
      .toEqual([]);
    expect
      .soft(
        requests.filter((url) => url.includes('/pagefind/')),
        'search loaded before it is touched',
      )
      .toEqual([]);
  });
}

/** Does all of it fit, in every situation of this width, and with forced colors? */
async function askLayout(page: Page, settings: CDPSession, width: number, note: Note): Promise<void> {
  for (const { name, height, rules = '', letters = usualLetters } of situations[width] ?? []) {
    // The setting of the browser: unlike a rule of the page, it also moves what depends on the width.
    await settings.send('Page.setFontSizes', { fontSizes: { standard: letters } });
    await page.setViewportSize({ width, height });
    await setRules(page, rules);
    note('fits', name, await cutOff(page));
  }
  await settings.send('Page.setFontSizes', { fontSizes: { standard: usualLetters } });
  await setRules(page, '');
  if (asksCovered.includes(width)) note('covers', `${width} px`, await coveredText(page));
  if (!asksAll.includes(width)) return;
  await page.emulateMedia({ forcedColors: 'active' });
  note('fits', `forced colors, ${width} px`, await cutOff(page));
  note('covers', `forced colors, ${width} px`, await coveredText(page));
  if (width === 1280) note('drawings', 'with forced colors', await unknownColors(page));
  await page.emulateMedia({ forcedColors: 'none' });
}

/** What the engines say in both themes, which differ in nothing but their colors. */
async function askThemes(page: Page, width: number, note: Note, isNoteAsked: IsNoteAsked): Promise<void> {
  for (const colorScheme of themes) {
    const asked = colorScheme === 'dark' ? 'colors' : 'all';
    await page.emulateMedia({ colorScheme });
    const say = (found: string[]) => {
      note('engines', `${colorScheme}, ${width} px`, found);
    };
    say(await axeFindings(page, 'html', asked));
    // Notes open as popovers where the screen is narrow; on wide screens they are in the margin.
    // The second engine looks at the document, which is the same at every width.
    if (width === 320) {
      await eachNote(
        page,
        async (part) => {
          say(await axeFindings(page, part, asked));
        },
        (one) => isNoteAsked(one, colorScheme),
      );
      continue;
    }
    note('drawings', `in the ${colorScheme} theme`, await unknownColors(page));
    // Of colors, it asks less than axe does in both themes. The results of a search show it the dark one.
    if (asked === 'all') say(await ibmFindings(page));
  }
  await page.emulateMedia({ colorScheme: null });
}

/**
 * Which notes of a page are looked at: in the light theme each where it first comes up, since it is the same on every
 * page; in the dark one, which changes colors only, one of each make.
 */
function notesToAsk(): (path: string, ...asked: Parameters<IsNoteAsked>) => boolean {
  const first = pagesOfNotes();
  const seen = new Set<string>();
  return (path, { id, make }, theme) => {
    const kind = kindOfNote(id);
    if (theme === 'light' && (first.get(kind) ?? path) !== path) return false;
    const name = `${theme} ${theme === 'light' ? kind : make}`;
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  };
}

async function onPaper<T>(page: Page, ask: () => Promise<T>): Promise<T> {
  await page.emulateMedia({ media: 'print' });
  const answer = await ask();
  await page.emulateMedia({ media: null });
  return answer;
}
