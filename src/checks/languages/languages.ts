/** The languages whose words are checked. One without rules is checked for its form alone. */
import { english } from './en/english.ts';
import type { LanguageRules } from './language-rules.ts';

const rules: ReadonlyMap<string, LanguageRules> = new Map([['en', english]]);

/** The rules of a language by its code, or undefined where nobody has written them yet. */
export function languageRules(language: string): LanguageRules | undefined {
  return rules.get(language);
}
