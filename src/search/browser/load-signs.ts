/** Loads the signs of the care cards with the script of the page. */
import { readSigns, type Signs } from './signs.ts';

const files = import.meta.glob<string>('/content/search/signs/*.txt', { query: '?raw', import: 'default' });

/** The signs of a language; none where nobody has written them. */
export async function loadSigns(language: string): Promise<Signs> {
  return readSigns((await files[`/content/search/signs/${language}.txt`]?.()) ?? '');
}
