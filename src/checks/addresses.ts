/** Which addresses the guide has, and which anchors each of them, from its content alone. */
import { clinicPath } from '../clinics/clinic.ts';
import { articleAddress, languageRoot } from '../format/address.ts';
import { codePages } from '../codes/code-pages.ts';
import { STAGE_ALIASES } from '../schema/stage.ts';
import { languages } from '../site.config.ts';
import type { Content } from './content.ts';
import type { TextFile } from './text-file.ts';

/** The anchors of a page, or null where nobody can tell before it is built. */
export type Anchors = ReadonlySet<string> | null;

/** Pages that every language has, beside the home page and the pages of the stages. */
const LIST_PAGES = [
  'search',
  'glossary',
  'sources',
  'a-to-z',
  'pictures',
  'infobutton',
  'pdf',
  'pain-diary',
  'my-pages',
  'checklist',
  'my-choices',
  'check-my-understanding',
  'offline',
  'my-plan',
  'for-clinics',
];

/** Folders that the build fills with files of its own. */
const BUILT_FOLDERS = ['_astro', 'api', 'c', 'code', 'embed', 'one-file', 'pagefind', 'pdf', 'social'];

/** Addresses of the pages that the build makes itself; one that ends with `*` is a whole folder. */
export function generatedAddresses(content: Content): Set<string> {
  return new Set([
    ...BUILT_FOLDERS.map((name) => `/${name}/*`),
    '/404/',
    ...languages.flatMap(({ code }) => [
      languageRoot(code),
      ...LIST_PAGES.map((name) => articleAddress(code, name)),
      ...stagesIn(content, code).map((stage) => articleAddress(code, stage)),
      ...STAGE_ALIASES.map(({ alias }) => articleAddress(code, alias)),
    ]),
  ]);
}

/** The stages that have an article, and so a page. */
function stagesIn(content: Content, language: string): string[] {
  const ofLanguage = content.articles.filter((file) => !file.draft && file.language === language);
  return ofLanguage.flatMap(
    ({ frontMatter }) =>
      frontMatter.texts.find(({ path }) => path.length === 1 && path[0] === 'stage')?.text ?? [],
  );
}

/** Every address that the build makes from this content; drafts have none. */
export function addressesOf(content: Content): Map<string, Anchors> {
  const addresses = new Map<string, Anchors>();
  for (const { code } of languages) {
    for (const name of LIST_PAGES) addresses.set(articleAddress(code, name), null);
    addresses.set(languageRoot(code), null);
    const terms = content.languages.get(code)?.terms;
    if (terms?.yaml.errors.length === 0) {
      addresses.set(articleAddress(code, 'glossary'), new Set(terms.ids.keys()));
    }
  }
  for (const { code } of languages) {
    for (const stage of stagesIn(content, code)) addresses.set(articleAddress(code, stage), null);
  }
  const codes = content.codes?.entries.get('');
  for (const language of codes ? languages : []) {
    for (const page of codes ? codePages(codes, language) : []) addresses.set(page.address, null);
  }
  // Samples go when a clinic of its own comes, so nobody relies on their addresses.
  for (const [id, { entries }] of content.clinics) {
    if (entries.get('')?.sample === false) addresses.set(clinicPath(id), null);
  }
  for (const file of [...content.articles, ...content.pages]) {
    if (!file.draft) addresses.set(articleAddress(file.language, file.name), anchorsOf(file));
  }
  return addresses;
}

/** The anchors that an article or a page has and that must outlive every new wording. */
export function anchorsOf({ parsed }: Pick<TextFile, 'parsed'>): Anchors {
  if (!parsed) return null;
  return new Set([
    ...parsed.text.headings.flatMap(({ id }) => id ?? []),
    ...parsed.text.uses.flatMap((use) => (use.kind === 'moved' ? [use.from] : [])),
  ]);
}
