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

/** Puts values into the `{places}` of a text. A place without a value stays as it is, so that a test finds it. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, key: string) => (key in values ? String(values[key]) : place));
}

export type { UiTexts };
