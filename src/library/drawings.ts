/** The drawings of the contact sheet: what each is called, where it is used, and whether it shows a needle. */
import type { Picture } from '../schema/picture.ts';
import type { Language } from '../site.config.ts';
import { articlesOf, picturesOf } from './entries.ts';
import type { NavigationLink } from './navigation.ts';
import { pagePath } from '../format/path.ts';
import type { PictureName } from './picture-files.ts';

/** The drawings of the home page, which has no text that could name them. */
const ON_HOME = ['hero', 'close-up', 'step-1', 'step-2', 'step-3', 'step-4', 'step-5'];

export interface Drawing {
  id: string;
  name: string;
  /** What it says to those who do not see it, and its caption. */
  picture: Pick<Picture, 'alt' | 'caption'>;
  /** Its parts, in order: most drawings have one. */
  files: PictureName[];
  /** The drawing of a needle that is laid over it; such a drawing is behind a closed choice. */
  over?: PictureName;
  usedIn: NavigationLink[];
}

/** The texts that a drawing needs of the language. */
interface DrawingTexts {
  home: string;
  names: Readonly<Record<string, string>>;
}

/** Every drawing that has words, in the order of their file, so that whoever adds one need not come here. */
export async function drawingsOf(language: Language, texts: DrawingTexts): Promise<Drawing[]> {
  const articles = await articlesOf(language.code);
  return [...(await picturesOf(language.code))].flatMap(([id, picture]) => {
    const calm: Drawing = {
      id,
      name: texts.names[id] ?? nameFromId(id),
      picture,
      files: picture.drawings ?? [id],
      usedIn: [
        ...(ON_HOME.includes(id) ? [{ name: texts.home, path: pagePath(language) }] : []),
        ...articles
          .filter(({ text }) => text.uses.some((use) => use.kind === 'figure' && use.id === id))
          .map(({ data, address }) => ({ name: data.title, path: address })),
      ],
    };
    return picture.needle ? [calm, withNeedle(calm, picture.needle, texts)] : [calm];
  });
}

/** The same drawing with the needle over it. The home page never offers it. */
function withNeedle(
  calm: Drawing,
  { drawing, alt, caption }: NonNullable<Picture['needle']>,
  texts: DrawingTexts,
): Drawing {
  return {
    ...calm,
    id: drawing,
    name: texts.names[drawing] ?? nameFromId(drawing),
    picture: { alt, caption },
    over: drawing,
    usedIn: calm.usedIn.filter(({ name }) => name !== texts.home),
  };
}

/** `slipped-disc` becomes "Slipped disc". */
export function nameFromId(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
