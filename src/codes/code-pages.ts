/** The codes that have a page: what their pages, the lists and the files for programs are made of. */
import { pagePath } from '../format/path.ts';
import type { Code, Codes, CodeSystem } from '../schema/code.ts';
import type { Language } from '../site.config.ts';

/** A code in one language. */
export interface CodePage {
  readonly system: CodeSystem;
  readonly number: string;
  /** `CPT 64483`. */
  readonly label: string;
  readonly name: string;
  /** What it stands for, in our own words. */
  readonly text: string;
  /** Without the base path. */
  readonly address: string;
  readonly source: NonNullable<Code['source']>;
  /** Addresses of pages and sections, most important first. */
  readonly read: readonly string[];
}

/** The codes of a language whose number and meaning are in a source, in the order of the file. */
export function codePages({ systems, codes }: Codes, language: Pick<Language, 'code' | 'path'>): CodePage[] {
  return codes.flatMap(({ system: id, number, checked, source, words, read }) => {
    const system = systems.find((one) => one.id === id);
    const own = words[language.code];
    if (!system || !own || !checked || !source) return [];
    return [
      {
        system,
        number,
        label: `${system.name} ${number}`,
        ...own,
        address: codeAddress(language, id, number),
        source,
        read: read.map(({ address }) => address),
      },
    ];
  });
}

/** `/code/icd-10-cm/m54.16/`: in lower case, as all addresses of the guide. */
export function codeAddress(language: Pick<Language, 'path'>, system: string, number: string): string {
  return pagePath(language, `code/${system}/${number.toLowerCase()}`);
}
