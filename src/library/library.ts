/**
 * Everything that the articles of one language draw by id, as plain data. The build fills it from
 * Astro's collections and the checks fill it from the files, so both count and number the same way.
 */
import type { Article } from '../schema/article.ts';
import type { BodyArea, BodyMapWords, BodyPart } from '../schema/body-map.ts';
import type { CareCards } from '../schema/care-cards.ts';
import { CARE_CARDS } from '../schema/care-cards.ts';
import type { ChanceNumbers, ChanceWords } from '../schema/chance.ts';
import type { Picture } from '../schema/picture.ts';
import type { SeriousHarm } from '../schema/serious-harm.ts';
import type { Source } from '../schema/source.ts';
import type { Term } from '../schema/term.ts';
import { countWords } from '../schema/text.ts';
import type { Wording } from '../schema/wording.ts';
import type { ArticleText, DrawnWords, SourceLookups, Use } from '../reading/article-text.ts';
import { sourcesInReadingOrder } from '../reading/article-text.ts';
import type { ChanceTemplates } from './chance.ts';
import { chanceTexts } from './chance.ts';
import type { ReadText } from './version.ts';

export interface Library {
  sources: ReadonlyMap<string, Source>;
  chances: ReadonlyMap<string, ChanceNumbers>;
  chanceWords: ReadonlyMap<string, ChanceWords>;
  wordings: ReadonlyMap<string, Wording>;
  terms: ReadonlyMap<string, Term>;
  pictures: ReadonlyMap<string, Picture>;
  careCards: CareCards | null;
  seriousHarm: SeriousHarm | null;
  /** From head to foot. */
  bodyAreas: readonly BodyArea[];
  bodyMap: BodyMapWords | null;
}

/** The wording that is the one fixed sentence on serious harm. */
export const SERIOUS_HARM_WORDING = 'serious-harm';

/** Which sources each thing brings to the article that uses it. */
export function sourceLookups(library: Library): SourceLookups {
  return {
    chance: (id) => library.chances.get(id)?.sources ?? [],
    wording: (id) => library.wordings.get(id)?.sources ?? [],
    figure: (id) => library.pictures.get(id)?.sources ?? [],
    bodyMapTable: (part) => tableSources(library, part),
    bodyMap: library.bodyMap?.caution.sources ?? [],
    seriousHarm: [
      ...(library.wordings.get(SERIOUS_HARM_WORDING)?.sources ?? []),
      ...(library.seriousHarm?.counts.flatMap((count) => count.sources) ?? []),
    ],
    careCards: library.careCards?.sources ?? [],
  };
}

/** How many words each thing adds to the section that it is in. */
export function drawnWords(library: Library, templates: ChanceTemplates): DrawnWords {
  return {
    chance: (id) => {
      const numbers = library.chances.get(id);
      const words = library.chanceWords.get(id);
      if (!numbers || !words) return 0;
      const { sentence, restSentence, comparisonSentence } = chanceTexts({ ...numbers, words }, templates);
      return total([
        sentence,
        restSentence ?? '',
        comparisonSentence ?? '',
        words.lasts ?? '',
        words.helps ?? '',
        words.population,
      ]);
    },
    wording: (id) => countWords(library.wordings.get(id)?.text ?? ''),
    bodyMapTable: (part) => total(tableTexts(library, part)),
    bodyMap: countWords(library.bodyMap?.caution.text ?? ''),
    // The counts below the fixed sentence are closed; whoever opens them reads on by choice.
    seriousHarm: countWords(library.wordings.get(SERIOUS_HARM_WORDING)?.text ?? ''),
    careCards: library.careCards ? total(careTexts(library.careCards)) : 0,
  };
}

/** All that the reader of an article reads, in reading order. Unknown ids are left out; a check reports them. */
export function readTextOf(article: Article, body: string, text: ArticleText, library: Library): ReadText {
  const used = <T>(kind: 'chance' | 'term' | 'wording' | 'figure', all: ReadonlyMap<string, T>): T[] =>
    found(
      text.uses.flatMap((use) => (use.kind === kind ? [use.id] : [])),
      all,
    );
  const uses = (kind: Use['kind']) => text.uses.some((use) => use.kind === kind);
  const chanceIds = text.uses.flatMap((use) => (use.kind === 'chance' ? [use.id] : []));
  const seriousHarm = uses('serious-harm') ? library.seriousHarm : null;
  return {
    article,
    body,
    sources: found(sourcesInReadingOrder(article, text, sourceLookups(library)), library.sources),
    chances: found(chanceIds, library.chances).flatMap((numbers) => {
      const words = library.chanceWords.get(numbers.id);
      return words ? [{ ...numbers, words }] : [];
    }),
    terms: used('term', library.terms),
    wordings: [
      ...used('wording', library.wordings),
      ...(seriousHarm ? found([SERIOUS_HARM_WORDING], library.wordings) : []),
    ],
    pictures: used('figure', library.pictures),
    seriousHarm,
    careCards: uses('care-cards') ? library.careCards : null,
    // Left out and not null where there is no map, so that the versions of other articles stay as they are.
    ...(uses('body-map') && library.bodyMap
      ? { bodyMap: { areas: library.bodyAreas, words: library.bodyMap } }
      : {}),
  };
}

/** Every line of text on the care cards. */
export function careTexts(cards: CareCards): string[] {
  return CARE_CARDS.flatMap((card) => [cards[card].lead, ...cards[card].items]);
}

/** What proves the table of a part of the body: first what proves all its areas, then the rest. */
function tableSources({ bodyAreas, bodyMap }: Library, part: string): string[] {
  const areas = bodyAreas.filter((area) => area.part === part).flatMap(({ sources }) => sources);
  const { sure } = bodyMap?.parts[part as BodyPart] ?? {};
  return [...areas, ...(sure?.sources ?? [])];
}

/** Every text that a table of the map adds to its section. */
function tableTexts({ bodyAreas, bodyMap }: Library, part: string): string[] {
  const words = bodyMap?.parts[part as BodyPart];
  if (!bodyMap || !words) return [];
  const areas = bodyAreas.filter((area) => area.part === part);
  return [
    ...areas.flatMap(({ id, roots }) => [
      bodyMap.areas[id]?.name ?? '',
      bodyMap.areas[id]?.note ?? '',
      roots.join(' '),
    ]),
    words.sure.text,
  ];
}

function found<T>(ids: readonly string[], all: ReadonlyMap<string, T>): T[] {
  return [...new Set(ids)].flatMap((id) => all.get(id) ?? []);
}

function total(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + countWords(text), 0);
}
