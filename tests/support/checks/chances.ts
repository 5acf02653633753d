/** Do sentence, counts and picture of a chance say what its source prints, and for whom, when and how surely? */
import type { HTMLElement } from 'node-html-parser';
import type { ChanceWords } from '../../../src/schema/chance.ts';
import { countFrom } from '../../../src/library/chance.ts';
import { curlyQuotes } from '../../../src/format/typography.ts';
import type { PageCheck } from '../ask.ts';
import { wordsOf } from '../built-site.ts';
import { wordsOfPage } from '../page-words.ts';

/** Width and height of one person in the picture. */
const PERSON = { width: 12, height: 18 };

/** Works out every count again, from the printed share alone, and compares all that the page shows of it. */
export const wrongChances: PageCheck = (page, { expected }) => {
  const { ui, language } = wordsOfPage(page);
  const words = ui.chance;
  return page.document.querySelectorAll('.chance').flatMap((chance) => {
    const says = chance.querySelector('.chance-says');
    const id = (says?.id ?? '').replace(/^chance-/, '');
    if (chance.querySelector('.chance-heads')) return pairProblems(chance, id);
    const data = expected.chances.get(id);
    if (!data) return [`shows a chance "${id}" that content/chances.yaml does not have`];
    const { per } = data;
    const count = countFrom(data.counted ?? data.printed, per);
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
      ...aboutProblems(chance, expected.chanceWords.get(language)?.get(id), words.certainty[data.certainty]),
    ].map((problem) => `shows the chance "${id}" ${problem}`);
  });
};

/** Two chances in one picture: each head tells its count, and the figures of both are drawn. */
function pairProblems(chance: HTMLElement, id: string): string[] {
  const counts = chance.querySelectorAll('.chance-heads b').map((head) => Number.parseInt(wordsOf(head), 10));
  const [, , width = 0, height = 0] = (chance.querySelector('svg[role="img"]')?.getAttribute('viewBox') ?? '')
    .split(' ')
    .map(Number);
  const drawn = peopleIn(
    chance.querySelector('svg[role="img"] path[fill$="-yes)"]')?.getAttribute('d') ?? '',
    { width, height },
  );
  const says = wordsOf(chance.querySelector('.chance-says'));
  const sum = counts.reduce((total, count) => total + count, 0);
  return [
    ...(counts.length === 2 && drawn === sum ? [] : [`with ${drawn} filled figures instead of ${sum}`]),
    ...counts.filter((count) => !says.includes(String(count))).map((count) => `and does not say ${count}`),
    ...(chance.querySelector('.ref[popovertarget]') ? [] : ['without a source']),
  ].map((problem) => `shows the pair "${id}" ${problem}`);
}

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
  if (per > 1000 || count === 0 || count === per)
    return drawing ? ['with a picture that cannot be drawn'] : [];
  const label = drawing?.getAttribute('aria-labelledby');
  const [, , width = 0, height = 0] = (drawing?.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const people = (kind: 'yes' | 'no') =>
    peopleIn(drawing?.querySelector(`path[fill$="-${kind})"]`)?.getAttribute('d') ?? '', { width, height });
  return [
    ...(label === chance.querySelector('.chance-says')?.id
      ? []
      : ['with a picture that does not speak its sentence']),
    ...(people('yes') === count ? [] : [`with ${people('yes')} filled figures instead of ${count}`]),
    ...(people('no') === per - count ? [] : [`with ${people('no')} empty figures instead of ${per - count}`]),
  ];
}

/** What makes a number a fact: within what time, for whom, how sure, and from where. */
function aboutProblems(chance: HTMLElement, words: ChanceWords | undefined, certainty: string): string[] {
  if (!words) return ['that has no words in this language'];
  const says = wordsOf(chance.querySelector('.chance-says'));
  const about = chance.querySelector(':scope > p:last-child');
  const told = wordsOf(about);
  return [
    ...(says.includes(curlyQuotes(words.timeframe)) ? [] : [`without its time, "${words.timeframe}"`]),
    ...(told.includes(curlyQuotes(words.population)) ? [] : [`without its people, "${words.population}"`]),
    ...(told.includes(certainty) ? [] : [`without how sure it is, "${certainty}"`]),
    ...(about?.querySelector('.ref[popovertarget]') ? [] : ['without a source']),
  ];
}

/** How many people stand in the boxes of a path and inside the picture; none is counted twice. */
function peopleIn(path: string, { width, height }: { width: number; height: number }): number {
  const seen = new Set<string>();
  for (const [, ...numbers] of path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g)) {
    const [left = 0, top = 0, across = 0, down = 0] = numbers.map(Number);
    for (let x = left; x < left + across; x += PERSON.width) {
      for (let y = top; y < top + down; y += PERSON.height) {
        if (x + PERSON.width <= width && y + PERSON.height <= height) seen.add(`${x} ${y}`);
      }
    }
  }
  return seen.size;
}
