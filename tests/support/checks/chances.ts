/** Do sentence, counts and picture of a chance all say what its source prints? */
import type { HTMLElement } from 'node-html-parser';
import { countFrom } from '../../../src/lib/chance.ts';
import type { PageCheck } from '../ask.ts';
import { wordsOf } from '../built-site.ts';
import { wordsOfPage } from '../page-words.ts';

/** Width and height of one person in the picture. */
const PERSON = 12 * 20;

/** Works out every count again, from the printed share alone, and compares all that the page shows of it. */
export const wrongChances: PageCheck = (page, { expected }) => {
  const { chance: words } = wordsOfPage(page).ui;
  return page.document.querySelectorAll('.chance').flatMap((chance) => {
    const says = chance.querySelector('.chance-says');
    const id = (says?.id ?? '').replace(/^chance-/, '');
    const data = expected.chances.get(id);
    if (!data) return [`shows a chance "${id}" that content/chances.yaml does not have`];
    const { per } = data;
    const count = countFrom(data.printed, per);
    const sentence = wordsOf(says);
    const unit = data.unit === 'people' ? words.unitPeople : words.unitInjections;
    return [
      ...(isTrue(sentence, { count, per, fewer: words.fewer })
        ? []
        : [`as "${sentence}", expected ${count} of ${per}, and ${per - count} others`]),
      ...(new RegExp(`${per.toLocaleString('en-US')} ${unit}\\b`).test(sentence)
        ? []
        : [`in other units than ${unit}: "${sentence}"`]),
      ...pictureProblems(chance, count, per),
    ].map((problem) => `shows the chance "${id}" ${problem}`);
  });
};

/** Below one of them, "fewer than 1" is all that is true, and no number of others is. */
function isTrue(
  sentence: string,
  { count, per, fewer }: { count: number; per: number; fewer: string },
): boolean {
  const [first, second, ...others] = [...sentence.matchAll(/\d[\d,]*/g)].map(([number]) =>
    Number(number.replaceAll(',', '')),
  );
  if (second !== per) return false;
  if (count === 0) return sentence.toLowerCase().includes(fewer.toLowerCase()) && !others.includes(per);
  return first === count && others.includes(per - count);
}

function pictureProblems(chance: HTMLElement, count: number, per: number): string[] {
  const drawing = chance.querySelector('svg[role="img"]');
  if (per > 1000 || count === 0) return drawing ? ['with a picture that cannot be drawn'] : [];
  const label = drawing?.getAttribute('aria-labelledby');
  const key = chance
    .querySelectorAll('.chance-key li')
    .map((item) => Number.parseInt(wordsOf(item).replaceAll(',', ''), 10));
  const people = (kind: 'yes' | 'no') =>
    areaOf(drawing?.querySelector(`path[fill$="-${kind})"]`)?.getAttribute('d') ?? '') / PERSON;
  const [, , width = 0, height = 0] = (drawing?.getAttribute('viewBox') ?? '').split(' ').map(Number);
  return [
    ...(label === chance.querySelector('.chance-says')?.id
      ? []
      : ['with a picture that does not speak its sentence']),
    ...(key.join() === [count, per - count].join() ? [] : [`with ${key.join(' and ')} under the picture`]),
    ...(people('yes') === count ? [] : [`with ${people('yes')} filled figures instead of ${count}`]),
    ...(people('no') === per - count ? [] : [`with ${people('no')} empty figures instead of ${per - count}`]),
    ...((width * height) / PERSON === per ? [] : [`on a picture for ${(width * height) / PERSON} figures`]),
  ];
}

/** The area inside a path of upright and level lines. */
function areaOf(path: string): number {
  const corners: [number, number][] = [];
  for (const [, letter, numbers = ''] of path.matchAll(/([MHV])([^A-Z]*)/g)) {
    const [x = 0, y = 0] = corners.at(-1) ?? [];
    const [first = 0, second = 0] = numbers.trim().split(/[ ,]+/).map(Number);
    corners.push(letter === 'M' ? [first, second] : letter === 'H' ? [first, y] : [x, first]);
  }
  const twice = corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
