import { homeSources, type Home } from '../schema/home.ts';
import type { Picture } from '../schema/picture.ts';
import type { Source } from '../schema/source.ts';
import type { Language } from '../site.config.ts';
import { homeOf, pictureById, sourcesById } from './entries.ts';
import type { ReadingContext } from './reading-context.ts';

/** All that the home page draws. */
export interface HomePage {
  language: Language;
  home: Home;
  sources: Source[];
  hero: Picture;
  closeUp: Picture;
  /** The drawings of the five steps. */
  steps: Picture[];
  reading: ReadingContext;
}

/** Assembles the home page of a language. */
export async function homePage(language: Language): Promise<HomePage> {
  const home = await homeOf(language.code);
  const sources = await sourcesById(homeSources(home), `content/home/${language.code}.yaml`);
  const picture = (id: string) => pictureById(language.code, id, 'the home page');
  return {
    language,
    home,
    sources,
    hero: await picture('hero'),
    closeUp: await picture('close-up'),
    steps: await Promise.all([1, 2, 3, 4, 5].map((n) => picture(`step-${n}`))),
    reading: {
      language: language.code,
      sourceNumbers: new Map(sources.map((source, index) => [source.id, index + 1])),
      citations: new Map(),
      said: new Set(),
    },
  };
}
