/**
 * The two ledgers: `versions.yaml` knows the version of each article, `addresses.yaml` every address
 * and anchor that was ever published. `npm run record` writes both; here they are only compared.
 */
import { articleAddress } from '../format/address.ts';
import { readTextOf } from '../library/library.ts';
import { versionOf } from '../library/version.ts';
import type { Article } from '../schema/article.ts';
import { redirectsOf } from './aliases.ts';
import { addressesOf } from './addresses.ts';
import type { Content } from './content.ts';
import { libraryOf } from './content.ts';
import type { Mistake } from './mistake.ts';
import type { TextFile } from './text-file.ts';

/** An article that can be read whole, with its version. */
export interface VersionedArticle {
  file: TextFile<Article>;
  article: Article;
  version: string;
}

/** Versions of an article are fingerprints of its whole text, and several steps ask for them. */
const known = new WeakMap<Content, readonly VersionedArticle[]>();

/** The articles that are built and can be read whole. */
export function versionedArticles(content: Content): VersionedArticle[] {
  const versioned = known.get(content) ?? readVersions(content);
  known.set(content, versioned);
  return [...versioned];
}

function readVersions(content: Content): VersionedArticle[] {
  return content.articles.flatMap((file) => {
    const { data: article, parsed, draft } = file;
    if (draft || !article || !parsed) return [];
    const library = libraryOf(content, file.language);
    return [{ file, article, version: versionOf(readTextOf(article, file.body, parsed.text, library)) }];
  });
}

/** Is the text newer than the day that its front matter names? */
export function isUpdatedStale(article: Article, recordedDay: string, today: string): boolean {
  return article.updated <= recordedDay && article.updated !== today;
}

/** What the ledgers and the articles say differently. */
export function ledgerMistakes(content: Content, today: string): Mistake[] {
  return [
    ...versionedArticles(content).flatMap((versioned) => versionMistakes(content, versioned, today)),
    ...goneMistakes(content),
    ...missingMistakes(content),
  ];
}

const RECORD = 'run npm run record';

function versionMistakes(
  content: Content,
  { file, article, version }: VersionedArticle,
  today: string,
): Mistake[] {
  const recorded = content.versions?.entries.get(file.id);
  const at = { file: file.file, line: file.frontMatter.lineOf(['updated']) };
  if (!recorded) {
    // A line that is there but wrong has its own mistake.
    if (content.versions?.ids.has(file.id)) return [];
    return [
      {
        ...at,
        what: 'the article is not recorded',
        expected: `its version in ${content.folder}/versions.yaml`,
        remedy: RECORD,
      },
    ];
  }
  if (recorded.version !== version && isUpdatedStale(article, recorded.updated, today)) {
    return [
      {
        ...at,
        what: `the text has changed (version ${version}, recorded ${recorded.version}), but "updated" is ${article.updated}`,
        expected: 'the day of the change',
        remedy: `set "updated" to ${today}, say in "changes" what changed, then ${RECORD}`,
      },
    ];
  }
  if (recorded.version === version && recorded.updated === article.updated) return [];
  return [
    {
      ...at,
      what:
        recorded.version === version
          ? `"updated" is ${article.updated}, recorded is ${recorded.updated}`
          : `the text has changed (version ${version}, recorded ${recorded.version})`,
      expected: `the same in ${content.folder}/versions.yaml`,
      remedy: RECORD,
    },
  ];
}

/** What was published once and is gone, without something that answers in its place. */
function goneMistakes(content: Content): Mistake[] {
  const { addresses: ledger } = content;
  if (!ledger) return [];
  const addresses = addressesOf(content);
  const moved = new Set(redirectsOf(content).map(({ from }) => from));
  return [...ledger.entries].flatMap(([address, recordedAnchors]) => {
    const at = { file: ledger.yaml.file, line: ledger.ids.get(address) ?? 1 };
    const anchors = addresses.get(address);
    if (anchors === undefined) {
      if (moved.has(address)) return [];
      return [
        {
          ...at,
          what: `${address} was published and is gone`,
          expected: 'every address ever published to lead somewhere',
          remedy: 'bring the page back, or add the address to the "aliases" of the article that answers now',
        },
      ];
    }
    return recordedAnchors
      .filter((anchor) => anchors !== null && !anchors.has(anchor))
      .map((anchor) => ({
        ...at,
        line: ledger.yaml.lineOf([address, recordedAnchors.indexOf(anchor)]),
        what: `${address}#${anchor} was published and is gone`,
        expected: 'every section ever published to lead somewhere',
        remedy: `give a heading this id again, or write <Moved from="${anchor}" /> under the heading that answers now`,
      }));
  });
}

/** What is there and not yet in the ledger: one line for each page. */
function missingMistakes(content: Content): Mistake[] {
  const recordedFiles = [...content.articles, ...content.pages].filter(
    ({ draft, parsed }) => !draft && parsed,
  );
  const ledger = content.addresses;
  const addresses = addressesOf(content);
  const articles = new Set(content.articles.map(({ id }) => id));
  return recordedFiles.flatMap((file) => {
    // An article that has never been recorded is told so once, with its version.
    if (articles.has(file.id) && !content.versions?.ids.has(file.id)) return [];
    const address = articleAddress(file.language, file.name);
    const recorded = ledger?.entries.get(address);
    if (!recorded && ledger?.ids.has(address)) return [];
    const anchors = [...(addresses.get(address) ?? [])];
    const missing = anchors.filter((anchor) => !recorded?.includes(anchor));
    if (recorded && missing.length === 0) return [];
    return [
      {
        file: file.file,
        line: 1,
        what: recorded
          ? `the sections ${missing.join(', ')} are not recorded`
          : `the address ${address} is not recorded`,
        expected: `every address and section in ${content.folder}/addresses.yaml`,
        remedy: RECORD,
      },
    ];
  });
}
