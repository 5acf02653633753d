import { en, type UiTexts } from './en.ts';

const texts: Record<string, UiTexts> = { en };

/**
 * The interface texts of a language (its code, such as `en`).
 * Throws when a language is published without texts: a page half in English helps nobody.
 */
export function uiTexts(language: string): UiTexts {
  const found = texts[language];
  if (!found) {
    throw new Error(
      `No interface texts for the language "${language}". Add src/i18n/${language}.ts and list it in src/i18n/index.ts.`,
    );
  }
  return found;
}

export { fill } from './fill.ts';
export type { UiTexts };
