/** The drawings of the contact sheet: what each is called, where it is used, and whether it shows a needle. */
import type { Picture } from '../schema/picture.ts';
import type { Language } from '../site.config.ts';
import { articlesOf, picturesOf } from './entries.ts';
import type { NavigationLink } from './navigation.ts';
import { pagePath } from './path.ts';
import type { PictureName } from './picture-files.ts';

/** The drawings of the home page, which has no text that could name them. */
const ON_HOME = ['hero', 'close-up', 'step-1', 'step-2', 'step-3', 'step-4', 'step-5'];

export interface Drawing {
  id: string;
  name: string;
  picture: Picture;
  /** Its files: the body map has two. */
  files: PictureName[];
  usedIn: NavigationLink[];
  needle: boolean;
}

/** The texts that a drawing needs of the language. */
interface DrawingTexts {
  home: string;
  names: Readonly<Record<string, string>>;
}

/** Every drawing that has words, in the order of their file, so that whoever adds one need not come here. */
export async function drawingsOf(language: Language, texts: DrawingTexts): Promise<Drawing[]> {
  const articles = await articlesOf(language.code);
  return [...(await picturesOf(language.code))].map(([id, picture]) => ({
    id,
    name: texts.names[id] ?? nameFromId(id),
    picture,
    files: filesOf(id),
    usedIn: [
      ...(ON_HOME.includes(id) ? [{ name: texts.home, path: pagePath(language) }] : []),
      ...articles
        .filter(({ text }) => text.uses.some((use) => use.kind === 'figure' && use.id === id))
        .map(({ data, address }) => ({ name: data.title, path: address })),
    ],
    needle: showsNeedle(id, picture),
  }));
}

/** The files of a drawing. The body map is one picture in two views. */
export function filesOf(id: string): PictureName[] {
  return id === 'body-map' ? ['body-map-front', 'body-map-back'] : [id];
}

/** `slipped-disc` becomes "Slipped disc". */
export function nameFromId(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A drawing with a needle says so in its data or in its id. */
export function showsNeedle(id: string, picture: Picture): boolean {
  return /(^|-)needle(-|$)/.test(id) || ('needle' in picture && picture.needle === true);
}
