/** What the content says that the built site has to show. */
import { readContent } from '../../src/checks/content.ts';
import { articleAddress } from '../../src/format/address.ts';
import type { ChanceNumbers, ChanceWords } from '../../src/schema/chance.ts';
import type { Stage } from '../../src/schema/stage.ts';

export interface ExpectedArticle {
  readonly stage: Stage;
  readonly written: string;
  readonly updated: string;
  /** Has a health professional checked it? */
  readonly reviewed: boolean;
  /** As `content/versions.yaml` has it. */
  readonly version: string | undefined;
  /** Ids of its headings, in order. */
  readonly sections: readonly string[];
}

export interface Expected {
  /** May search engines list this copy? */
  readonly listed: boolean;
  /** The emergency numbers and the countries that stand with them. */
  readonly emergencyNumbers: readonly { number: string; country: string }[];
  /** By address, without the base path. */
  readonly articles: ReadonlyMap<string, ExpectedArticle>;
  readonly chances: ReadonlyMap<
    string,
    Pick<ChanceNumbers, 'printed' | 'counted' | 'per' | 'unit' | 'certainty'>
  >;
  /** By language, then by id. */
  readonly chanceWords: ReadonlyMap<string, ReadonlyMap<string, ChanceWords>>;
  /** Ids of the words explained. */
  readonly terms: readonly string[];
  /** Every address that was ever published, with its anchors. */
  readonly ledger: ReadonlyMap<string, readonly string[]>;
}

/** Reads what a folder of content promises. */
export function readExpected(folder: string): Expected {
  const content = readContent(folder, 'content');
  const settings = content.site?.entries.get('');
  if (!settings) throw new Error('content/site.yaml cannot be read. Run "npm run check:content" first.');
  return {
    listed: settings.indexing,
    emergencyNumbers: settings.emergencyNumbers,
    articles: new Map(
      content.articles.flatMap(({ draft, data, parsed, language, name, id }) =>
        draft || !data || !parsed
          ? []
          : [
              [
                articleAddress(language, name),
                {
                  ...data,
                  reviewed: data.review !== 'not-reviewed',
                  version: content.versions?.entries.get(id)?.version,
                  sections: parsed.text.headings.flatMap((heading) => heading.id ?? []),
                },
              ] as const,
            ],
      ),
    ),
    chances: content.chances?.entries ?? new Map(),
    chanceWords: new Map(
      [...content.languages].map(([code, { chanceWords }]) => [code, chanceWords?.entries ?? new Map()]),
    ),
    terms: [...content.languages.values()].flatMap(({ terms }) => [...(terms?.entries.keys() ?? [])]),
    ledger: content.addresses?.entries ?? new Map(),
  };
}
